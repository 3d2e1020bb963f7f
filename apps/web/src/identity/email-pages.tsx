import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { DoneNotice, Page, PageTitle, ProblemNotice } from '../components/index.js';
import { useRenewSession } from '../graphql/session.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { ConfirmEmailDocument, StopEmailChangeDocument } from './identity.graphql.js';
import { LetterPage } from './letter-page.js';
import classes from './sign-in.module.css';

/** Confirms a new address, from the letter that was sent to it. */
export function ConfirmEmailPage() {
  const [done, setDone] = useState(false);
  const act = useAct(ConfirmEmailDocument);
  const renew = useRenewSession();
  if (done) return <Done title={t('identity.confirmEmailDone')} text={t('identity.confirmEmailDoneText')} />;
  return (
    <LetterPage
      title={t('identity.confirmEmailTitle')}
      purposes={['EMAIL_CONFIRM']}
      elsewhere={{ to: '/account/email', label: t('account.emailSection') }}
    >
      {(_offer, token) => (
        <div className={classes.form}>
          <p>{t('identity.confirmEmailText')}</p>
          <ProblemNotice problem={act.problem} />
          <Press
            label={t('identity.confirmEmail')}
            pending={act.pending}
            onPress={async () => {
              if (!(await act.perform({ token }))) return;
              setDone(true);
              renew();
            }}
          />
        </div>
      )}
    </LetterPage>
  );
}

/** Stops a change of address, from the letter to the address that it was before. */
export function StopEmailChangePage() {
  const [done, setDone] = useState(false);
  const act = useAct(StopEmailChangeDocument);
  const renew = useRenewSession();
  if (done) return <Done title={t('identity.stopEmailDone')} text={t('identity.stopEmailDoneText')} />;
  return (
    <LetterPage
      title={t('identity.stopEmailTitle')}
      purposes={['EMAIL_STOP']}
      elsewhere={{ to: '/forgotten-password', label: t('identity.forgotten') }}
    >
      {(_offer, token) => (
        <div className={classes.form}>
          <p>{t('identity.stopEmailText')}</p>
          <ProblemNotice problem={act.problem} />
          <Press
            label={t('identity.stopEmail')}
            pending={act.pending}
            onPress={async () => {
              if (!(await act.perform({ token }))) return;
              setDone(true);
              renew();
            }}
          />
        </div>
      )}
    </LetterPage>
  );
}

function Press(props: { readonly label: string; readonly pending: boolean; readonly onPress: () => void }) {
  return (
    <p>
      <Button onClick={props.onPress} loading={props.pending}>
        {props.label}
      </Button>
    </p>
  );
}

function Done({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <Page reading>
      <PageTitle title={title} />
      <DoneNotice title={title}>
        <p>{text}</p>
        <p>
          <Link to="/sign-in">{t('identity.signIn')}</Link>
        </p>
      </DoneNotice>
    </Page>
  );
}
