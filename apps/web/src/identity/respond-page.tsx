import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { DoneNotice, fieldError, Page, PageTitle, ProblemNotice } from '../components/index.js';
import { useRenewSession } from '../graphql/session.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { ConfirmRespondentDocument, RegisterRespondentDocument } from './identity.graphql.js';
import { LetterPage } from './letter-page.js';
import { useLetterToken } from './letter-token.js';
import classes from './sign-in.module.css';

/** Responding by confirmed e-mail: the form that asks for a letter, and the page that its link leads to. */
export function RespondPage() {
  return useLetterToken() === '' ? <Register /> : <Confirm />;
}

function Register() {
  const [search] = useSearchParams();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [asked, setAsked] = useState<string>();
  const act = useAct(RegisterRespondentDocument);
  const path = search.get('to');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(undefined);
    if (await act.perform({ name, email, path })) setAsked(email.trim());
  };
  return (
    <Page reading>
      <PageTitle title={t('identity.respondTitle')}>
        <p>{t('identity.respondLead')}</p>
      </PageTitle>
      <form onSubmit={send} className={classes.form}>
        <TextInput
          label={t('identity.yourName')}
          description={t('identity.yourNameHint')}
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
          autoComplete="email"
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
          <p>{t('identity.respondAsked', { email: asked })}</p>
        </DoneNotice>
      )}
      <p>
        <Link to="/sign-in" state={path ? { from: path } : null}>
          {t('identity.haveAccount')}
        </Link>
      </p>
    </Page>
  );
}

function Confirm() {
  const act = useAct(ConfirmRespondentDocument);
  const renew = useRenewSession();
  const navigate = useNavigate();
  const confirm = async (token: string) => {
    const data = await act.perform({ token });
    if (!data) return;
    renew();
    navigate(data.confirmRespondent.path ?? '/', { replace: true });
  };
  return (
    <LetterPage
      title={t('identity.respondConfirmTitle')}
      purposes={['RESPOND_NEW', 'RESPOND_AGAIN']}
      elsewhere={{ to: '/respond', label: t('identity.askAgain') }}
    >
      {(offer, token) => (
        <div className={classes.form}>
          <p>{t('identity.respondConfirmText', { email: offer.email ?? '', name: offer.name ?? '' })}</p>
          <ProblemNotice problem={act.problem} />
          <p>
            <Button onClick={() => confirm(token)} loading={act.pending}>
              {t('identity.respondConfirm')}
            </Button>
          </p>
        </div>
      )}
    </LetterPage>
  );
}
