import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import {
  BindingForm,
  ConfirmDialog,
  DateText,
  DoneNotice,
  fieldError,
  Loaded,
  Opener,
  Page,
  PageTitle,
  Remark,
  Section,
} from '../components/index.js';
import type { AccountQuery } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { useViewer } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { AccountDocument, RequestErasureDocument, WithdrawErasureRequestDocument } from './people.graphql.js';
import { PersonalDataList } from './personal-data-list.js';

type Account = AccountQuery['account'];
type Request = NonNullable<Account['erasureRequest']>;

/** What is kept about oneself: have it, or ask for it to be erased. */
export function DataSection() {
  const viewer = useViewer();
  const [result, reload] = useQuery({
    query: AccountDocument,
    variables: { personId: viewer?.id ?? '' },
    pause: !viewer,
  });
  return (
    <Page reading>
      <PageTitle title={t('account.dataSection')}>
        <p>{t('people.dataLead')}</p>
      </PageTitle>
      <Section title={t('people.downloadTitle')}>
        <p>{t('people.downloadText')}</p>
        <p>
          <Button component="a" href="/account/data" download variant="default">
            {t('people.download')}
          </Button>
        </p>
      </Section>
      <Section title={t('people.erasureTitle')}>
        <p>{t('people.erasureText')}</p>
        <Loaded result={result} pick={({ account }) => account} onRetry={reload}>
          {(account) => <Erasure account={account} />}
        </Loaded>
      </Section>
    </Page>
  );
}

function Erasure({ account }: { readonly account: Account }) {
  const request = account.erasureRequest;
  return (
    <>
      <Opener label={t('people.whatHappens')}>
        {() => <PersonalDataList kinds={account.personalData} />}
      </Opener>
      {request?.status === 'DECLINED' && (
        <Remark>
          <p>{t('people.declined', { answer: request.answer ?? '' })}</p>
        </Remark>
      )}
      {request?.status === 'WAITING' ? <Asked request={request} /> : <Ask />}
    </>
  );
}

function Ask() {
  const [reason, setReason] = useState('');
  const act = useAct(RequestErasureDocument);
  return (
    <BindingForm
      act={act}
      title={t('people.ask')}
      submitLabel={t('people.ask')}
      confirmLabel={t('people.askConfirm')}
      records={<p>{t('people.askRecords')}</p>}
      input={() => ({ reason: reason.trim() === '' ? null : reason })}
      onDone={() => setReason('')}
    >
      <Textarea
        label={t('people.reasonOptional')}
        autosize
        minRows={2}
        value={reason}
        error={fieldError(act.problem, 'reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </BindingForm>
  );
}

function Asked({ request }: { readonly request: Request }) {
  const [asking, setAsking] = useState(false);
  const act = useAct(WithdrawErasureRequestDocument);
  const withdraw = async () => {
    if (await act.perform({})) setAsking(false);
  };
  return (
    <>
      <DoneNotice title={t('people.asked')}>
        <p>
          <DateText value={request.requestedAt} />. {t('people.askedOn')}
        </p>
      </DoneNotice>
      <p>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('people.withdraw')}
        </Button>
      </p>
      <ConfirmDialog
        opened={asking}
        title={t('people.withdraw')}
        records={<p>{t('people.withdrawRecords')}</p>}
        confirmLabel={t('people.withdraw')}
        onConfirm={withdraw}
        onClose={() => setAsking(false)}
        pending={act.pending}
        problem={act.problem}
      />
    </>
  );
}
