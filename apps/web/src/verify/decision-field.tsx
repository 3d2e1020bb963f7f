import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { t } from '../strings/t.js';
import { decisionAt } from './decision-address.js';
import classes from './verify.module.css';

/** The address of a decision’s page, whose answers are then listed. */
export function DecisionField() {
  const [, setAddress] = useSearchParams();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = decisionAt(typed);
    setWrong(found === null);
    if (found !== null) setAddress({ decision: found }, { preventScrollReset: true });
  };
  return (
    <form className={classes.decisionForm} onSubmit={submit} noValidate>
      <TextInput
        className={classes.field}
        label={t('verify.decisionAddress')}
        description={t('verify.decisionAddressHint')}
        value={typed}
        error={wrong ? t('verify.decisionAddressWrong') : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t('verify.decisionShow')}
      </Button>
    </form>
  );
}
