import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import {
  DateText,
  DoneNotice,
  Loaded,
  Opener,
  Page,
  PageTitle,
  Recorded,
  Section,
} from '../components/index.js';
import type { AccountQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { EraseForm } from './erase-form.js';
import {
  AccountDocument,
  DeactivatePersonDocument,
  DeclineErasureDocument,
  ReactivatePersonDocument,
} from './people.graphql.js';
import classes from './people.module.css';
import { PersonalDataList } from './personal-data-list.js';
import { ReasonForm } from './reason-form.js';

export type ShownAccount = AccountQuery['account'];

/** A person's account, and what the secretariat may do about it: close, open again, answer a request, erase. */
export function AccountPage() {
  const { personId = '' } = useParams();
  const [result, reload] = useQuery({ query: AccountDocument, variables: { personId } });
  const [done, setDone] = useState<string>();
  const onDone = (sentence: string) => {
    setDone(sentence);
    reload({ requestPolicy: 'network-only' });
  };
  return (
    <Page reading>
      <Loaded result={result} pick={({ account }) => account} onRetry={reload}>
        {(account) => (
          <>
            <PageTitle title={t('people.accountTitle', { name: account.person.name })} />
            {done && <DoneNotice title={<Recorded>{done}</Recorded>} />}
            <Facts account={account} />
            {account.status !== 'ERASED' && <WhatMayBeDone account={account} onDone={onDone} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Facts({ account }: { readonly account: ShownAccount }) {
  const since = account.erasedAt ?? account.deactivatedAt;
  return (
    <dl className={classes.facts}>
      <dt>{t('people.standing')}</dt>
      <dd>
        {t(`people.status_${account.status}`)}
        {since && (
          <>
            , {t('people.since')} <DateText value={since} />
          </>
        )}
      </dd>
      {account.status !== 'ERASED' && (
        <>
          <dt>{t('people.address')}</dt>
          <dd>{account.email}</dd>
        </>
      )}
      <dt>{t('people.created')}</dt>
      <dd>
        <DateText value={account.createdAt} />
      </dd>
    </dl>
  );
}

function WhatMayBeDone(props: {
  readonly account: ShownAccount;
  readonly onDone: (sentence: string) => void;
}) {
  const { account, onDone } = props;
  const { name } = account.person;
  const request = account.erasureRequest?.status === 'WAITING' ? account.erasureRequest : undefined;
  return (
    <>
      {account.status === 'ACTIVE' ? (
        <Section key="close" title={t('people.closeTitle')}>
          <p>{t('people.closeText')}</p>
          <Opener label={t('people.close')}>
            {() => (
              <ReasonForm
                document={DeactivatePersonDocument}
                personId={account.id}
                submitLabel={t('people.close')}
                confirmLabel={t('people.closeConfirm')}
                records={(reason) => t('people.closeRecords', { name, reason })}
                onDone={(data) => onDone(data.deactivatePerson.act.sentence)}
              />
            )}
          </Opener>
        </Section>
      ) : (
        <Section key="open" title={t('people.openTitle')}>
          <p>{t('people.openText')}</p>
          <Opener label={t('people.open')}>
            {() => (
              <ReasonForm
                document={ReactivatePersonDocument}
                personId={account.id}
                submitLabel={t('people.open')}
                confirmLabel={t('people.openConfirm')}
                records={(reason) => t('people.openRecords', { name, reason })}
                onDone={(data) => onDone(data.reactivatePerson.act.sentence)}
              />
            )}
          </Opener>
        </Section>
      )}
      {request && (
        <Section title={t('people.requestTitle')}>
          <p>
            <DateText value={request.requestedAt} />. {t('people.requestText')}
          </p>
          {request.reason && (
            <p className={classes.said ?? ''}>
              {t('people.requestSaid')} {request.reason}
            </p>
          )}
          <Opener label={t('people.decline')}>
            {() => (
              <ReasonForm
                document={DeclineErasureDocument}
                personId={account.id}
                submitLabel={t('people.decline')}
                confirmLabel={t('people.declineConfirm')}
                records={(reason) => t('people.declineRecords', { name, reason })}
                onDone={(data) => onDone(data.declineErasure.act.sentence)}
              />
            )}
          </Opener>
        </Section>
      )}
      <Section title={t('people.eraseTitle')}>
        <p>{t('people.eraseText')}</p>
        <Opener label={t('people.whatHappens')}>
          {() => <PersonalDataList kinds={account.personalData} />}
        </Opener>
        <Opener label={t('people.eraseTitle')}>
          {() => <EraseForm account={account} onDone={onDone} />}
        </Opener>
      </Section>
    </>
  );
}
