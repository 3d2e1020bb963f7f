import { passwordProblem } from '@concordat/domain';
import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { DoneNotice, fieldError, ProblemNotice } from '../../components/index.js';
import type { SignInStateQuery } from '../../graphql/generated/graphql.js';
import { useAct } from '../../graphql/use-act.js';
import { t } from '../../strings/t.js';
import { NewPasswordField } from '../new-password-field.js';
import classes from '../sign-in.module.css';
import { ChangePasswordDocument } from './account.graphql.js';

/** The present password and the next; every other device is signed out. */
export function ChangePasswordForm({ viewer }: { readonly viewer: NonNullable<SignInStateQuery['viewer']> }) {
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const [done, setDone] = useState(false);
  const act = useAct(ChangePasswordDocument);
  const owner = { email: viewer.email, name: viewer.person.name };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setDone(false);
    if (passwordProblem(next, owner) !== null) return;
    if (!(await act.perform({ present, next }))) return;
    setPresent('');
    setNext('');
    setDone(true);
  };
  return (
    <form onSubmit={send} className={classes.form}>
      <input type="hidden" name="username" autoComplete="username" value={viewer.email} readOnly />
      <PasswordInput
        label={t('account.presentPassword')}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={present}
        error={fieldError(act.problem, 'present')}
        onChange={(event) => setPresent(event.currentTarget.value)}
      />
      <NewPasswordField
        label={t('identity.newPassword')}
        owner={owner}
        value={next}
        onChange={setNext}
        error={fieldError(act.problem, 'next')}
      />
      <p>{t('account.changeEndsOthers')}</p>
      <ProblemNotice problem={act.problem} />
      <Button type="submit" loading={act.pending}>
        {t('account.changePassword')}
      </Button>
      {done && (
        <DoneNotice title={t('account.passwordChanged')}>
          <p>{t('account.passwordChangedText')}</p>
        </DoneNotice>
      )}
      <p>
        <Link to="/forgotten-password">{t('identity.forgotten')}</Link>
      </p>
    </form>
  );
}
