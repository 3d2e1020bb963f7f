import { LINE, textProblem } from '@concordat/domain';
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { fieldError, ProblemNotice } from '../components/index.js';
import type { PasskeyRegistrationOptionsQuery } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { makePasskey } from './browser-answers.js';
import { PasskeyRegistrationOptionsDocument, RegisterPasskeyDocument } from './passkeys.graphql.js';
import classes from './passkeys.module.css';
import { useBrowserStep } from './use-browser-step.js';

const answer = (data: PasskeyRegistrationOptionsQuery) => makePasskey(data.passkeyRegistrationOptions);

/** Adds a passkey: a name for it, then the browser's own dialog. */
export function PasskeyForm({ onAdded }: { readonly onAdded: (name: string) => void }) {
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const step = useBrowserStep(PasskeyRegistrationOptionsDocument, answer);
  const act = useAct(RegisterPasskeyDocument);
  const wrong = textProblem(name, LINE) ?? undefined;

  const add = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    act.clear();
    if (wrong) return;
    const made = await step.run();
    if (made === undefined) return;
    const data = await act.perform({ name: name.trim(), ...made });
    if (data) onAdded(data.registerPasskey.passkey.name);
  };
  return (
    <form onSubmit={add} className={classes.form}>
      <TextInput
        label={t('passkeys.name')}
        description={t('passkeys.nameHint')}
        required
        withAsterisk={false}
        value={name}
        error={fieldError(act.problem, 'name') ?? (asked && wrong && t('components.fieldProblem', { wrong }))}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ProblemNotice problem={step.problem ?? act.problem} />
      <Button type="submit" loading={step.pending || act.pending}>
        {t('passkeys.addNow')}
      </Button>
    </form>
  );
}
