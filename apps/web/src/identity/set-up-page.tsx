import { passwordProblem } from '@concordat/domain';
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { fieldError, ProblemNotice } from '../components/index.js';
import { useRenewSession } from '../graphql/session.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { SetUpInstallationDocument } from './identity.graphql.js';
import { LetterPage } from './letter-page.js';
import { NewPasswordField } from './new-password-field.js';
import classes from './sign-in.module.css';

/** The first account of an installation, by the address that was printed at the start. */
export function SetUpPage() {
  return (
    <LetterPage
      title={t('identity.setUpTitle')}
      purposes={['SET_UP']}
      elsewhere={{ to: '/sign-in', label: t('identity.signIn') }}
    >
      {(_offer, token) => <SetUpForm token={token} />}
    </LetterPage>
  );
}

function SetUpForm({ token }: { readonly token: string }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const act = useAct(SetUpInstallationDocument);
  const renew = useRenewSession();
  const navigate = useNavigate();
  const owner = { name, email };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (passwordProblem(password, owner) !== null) return;
    if (!(await act.perform({ token, name, email, password }))) return;
    renew();
    navigate('/', { replace: true });
  };
  return (
    <form onSubmit={send} className={classes.form}>
      <p>{t('identity.setUpText')}</p>
      <TextInput
        label={t('identity.yourName')}
        name="name"
        autoComplete="name"
        required
        withAsterisk={false}
        value={name}
        error={fieldError(act.problem, 'name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('identity.email')}
        type="email"
        name="email"
        autoComplete="username"
        required
        withAsterisk={false}
        value={email}
        error={fieldError(act.problem, 'email')}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <NewPasswordField
        label={t('identity.choosePassword')}
        owner={owner}
        value={password}
        onChange={setPassword}
        error={fieldError(act.problem, 'password')}
      />
      <ProblemNotice problem={act.problem} />
      <Button type="submit" loading={act.pending}>
        {t('identity.setUp')}
      </Button>
    </form>
  );
}
