import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { DoneNotice, fieldError, Page, PageTitle, ProblemNotice } from '../components/index.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { RequestPasswordResetDocument } from './identity.graphql.js';
import classes from './sign-in.module.css';

/** Asks for a letter with which a new password is set. */
export function ForgottenPasswordPage() {
  const [email, setEmail] = useState('');
  const [asked, setAsked] = useState<string>();
  const act = useAct(RequestPasswordResetDocument);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(undefined);
    if (await act.perform({ email })) setAsked(email.trim());
  };
  return (
    <Page reading>
      <PageTitle title={t('identity.forgottenTitle')}>
        <p>{t('identity.forgottenLead')}</p>
      </PageTitle>
      <form onSubmit={send} className={classes.form}>
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
        <ProblemNotice problem={act.problem} />
        <Button type="submit" loading={act.pending}>
          {t('identity.sendLetter')}
        </Button>
      </form>
      {asked !== undefined && (
        <DoneNotice title={t('identity.letterAsked')}>
          <p>{t('identity.forgottenAsked', { email: asked })}</p>
        </DoneNotice>
      )}
      <p>
        <Link to="/sign-in">{t('identity.backToSignIn')}</Link>
      </p>
    </Page>
  );
}
