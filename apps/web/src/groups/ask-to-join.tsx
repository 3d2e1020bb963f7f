import { PARAGRAPHS } from '@concordat/domain';
import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { BindingForm, DateText, fieldError, Opener, Section, useNow, useTexts } from '../components/index.js';
import type { MyJoinRequestQuery } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { type SignedIn, useViewer } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import {
  MyJoinRequestDocument,
  RequestToJoinDocument,
  WithdrawJoinRequestDocument,
} from './group-life.graphql.js';
import type { Group } from './group-members.js';
import { RequestStatusMark } from './join-requests.js';
import { type Organisation, spokenFor } from './spoken-for.js';

type Request = NonNullable<NonNullable<MyJoinRequestQuery['taskGroup']>['myJoinRequest']>;

/** For whoever is not in the group: their request to join it, how it stands, or the form for one. */
export function AskToJoin({ group }: { readonly group: Group }) {
  const viewer = useViewer();
  const now = useNow();
  const [{ data }] = useQuery({ query: MyJoinRequestDocument, variables: { id: group.id } });
  if (!viewer || !data) return null;
  if (viewer.roles.some(({ taskGroup }) => taskGroup?.id === group.id)) return null;
  const request = data.taskGroup?.myJoinRequest;
  const organisations = spokenFor(viewer, now);
  const mayAsk = group.mayDo.includes('joinRequest.make') && organisations.length > 0;
  if (!request && !mayAsk) return null;
  return (
    <Section title={t(request ? 'groups.askedAnswered' : 'groups.ask')}>
      {request && request.status !== 'WITHDRAWN' && <Asked group={group} request={request} />}
      {mayAsk && request?.status !== 'OPEN' && (
        <Opener label={t('groups.ask')}>
          {(close) => <AskForm group={group} viewer={viewer} organisations={organisations} onDone={close} />}
        </Opener>
      )}
    </Section>
  );
}

function Asked({ group, request }: { readonly group: Group; readonly request: Request }) {
  const act = useAct(WithdrawJoinRequestDocument);
  return (
    <>
      <p>
        <RequestStatusMark status={request.status} /> · {request.organisation.name} ·{' '}
        <DateText value={request.requestedAt} dayOnly short />
      </p>
      <p>{request.reasons}</p>
      {request.answer && <p>{t('groups.requestAnswered', { answer: request.answer })}</p>}
      {request.status === 'OPEN' && (
        <BindingForm
          act={act}
          title={t('groups.withdraw')}
          submitLabel={t('groups.withdraw')}
          confirmLabel={t('groups.withdrawConfirm')}
          records={<p>{t('groups.withdrawRecords', { group: group.title })}</p>}
          input={() => ({ joinRequestId: request.id })}
          onDone={() => undefined}
        >
          {null}
        </BindingForm>
      )}
    </>
  );
}

function AskForm(props: {
  readonly group: Group;
  readonly viewer: SignedIn;
  readonly organisations: readonly Organisation[];
  readonly onDone: () => void;
}) {
  const { group, organisations } = props;
  const [chosen, setChosen] = useState(organisations[0]?.id);
  const organisation = organisations.find(({ id }) => id === chosen) ?? organisations[0];
  const act = useAct(RequestToJoinDocument);
  const texts = useTexts({ reasons: PARAGRAPHS }, act.problem);
  return (
    <BindingForm
      act={act}
      title={t('groups.ask')}
      submitLabel={t('groups.askReview')}
      confirmLabel={t('groups.askConfirm')}
      records={
        <>
          <p>
            {t('groups.askRecords', {
              person: props.viewer.person.name,
              organisation: organisation?.name ?? '',
              group: group.title,
            })}
          </p>
          <p>{texts.values.reasons}</p>
        </>
      }
      input={() =>
        texts.check() && organisation
          ? { taskGroupId: group.id, organisationId: organisation.id, reasons: texts.values.reasons }
          : undefined
      }
      onDone={props.onDone}
    >
      <NativeSelect
        label={t('groups.askFor')}
        value={organisation?.id ?? ''}
        error={fieldError(act.problem, 'organisationId')}
        data={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Textarea
        label={t('groups.askReasons')}
        description={t('groups.askReasonsHint')}
        autosize
        minRows={3}
        {...texts.bind('reasons')}
      />
    </BindingForm>
  );
}
