import { PARAGRAPHS } from '@concordat/domain';
import { Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import {
  BindingForm,
  DateText,
  Opener,
  PagedList,
  PersonName,
  RecordItem,
  StatusMark,
  speakerName,
  usePages,
  useTexts,
} from '../components/index.js';
import type { JoinRequestStatus, JoinRequestsQuery } from '../graphql/generated/graphql.js';
import { useSpeaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { AnswerJoinRequestDocument, JoinRequestsDocument } from './group-life.graphql.js';
import type { Group } from './group-members.js';

type Request = NonNullable<JoinRequestsQuery['taskGroup']>['joinRequests']['nodes'][number];

const pick = (data: JoinRequestsQuery) => data.taskGroup?.joinRequests;

/** Who asks to join, and who asked before: for those who answer. */
export function JoinRequests({ group }: { readonly group: Group }) {
  const { id } = group;
  const pages = usePages(JoinRequestsDocument, { id }, pick);
  return (
    <PagedList
      pages={pages}
      pick={pick}
      label={t('groups.requests')}
      emptyTitle={t('groups.requestsEmptyTitle')}
      emptyText={t('groups.requestsEmptyText')}
    >
      {(request) => (
        <RecordItem
          key={request.id}
          title={<PersonName person={request.person} organisation={request.organisation} />}
          status={<RequestStatusMark status={request.status} />}
          meta={<DateText value={request.requestedAt} dayOnly short />}
        >
          <p>{request.reasons}</p>
          {request.answer && <p>{t('groups.requestAnswered', { answer: request.answer })}</p>}
          {request.mayAnswer && (
            <Opener
              label={t('groups.requestAnswer')}
              name={t('groups.requestAnswerOf', { person: request.person.name })}
            >
              {(close) => <AnswerForm group={group} request={request} onDone={close} />}
            </Opener>
          )}
        </RecordItem>
      )}
    </PagedList>
  );
}

/** How a request stands. */
export function RequestStatusMark({ status }: { readonly status: JoinRequestStatus }) {
  const drawn = {
    OPEN: ['ring', 'neutral'],
    ACCEPTED: ['circle', 'green'],
    DECLINED: ['cross', 'neutral'],
    WITHDRAWN: ['dash', 'neutral'],
  } as const;
  const [shape, tone] = drawn[status];
  return (
    <StatusMark shape={shape} tone={tone}>
      {t(`words.request_${status}`)}
    </StatusMark>
  );
}

function AnswerForm(props: {
  readonly group: Group;
  readonly request: Request;
  readonly onDone: () => void;
}) {
  const { group, request } = props;
  const [answer, setAnswer] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const act = useAct(AnswerJoinRequestDocument);
  const texts = useTexts({ reasons: PARAGRAPHS }, act.problem);
  const speaker = speakerName(useSpeaker(group.space.slug, ['CO_CHAIR', 'SECRETARIAT'], group.id));
  const who = { speaker, person: request.person.name, group: group.title };
  const input = () => {
    setAsked(true);
    if (!texts.check() || answer === null) return undefined;
    return { joinRequestId: request.id, accept: answer === 'yes', reasons: texts.values.reasons };
  };
  return (
    <BindingForm
      act={act}
      title={t('groups.requestAnswer')}
      submitLabel={t('groups.requestReview')}
      confirmLabel={t('groups.requestConfirm')}
      records={
        <>
          <p>
            {answer === 'yes'
              ? t('groups.requestRecordsYes', { ...who, organisation: request.organisation.name })
              : t('groups.requestRecordsNo', who)}
          </p>
          <p>{texts.values.reasons}</p>
        </>
      }
      input={input}
      onDone={props.onDone}
    >
      <Radio.Group
        label={t('groups.requestAnswer')}
        value={answer}
        error={asked && answer === null && t('groups.requestChoose')}
        onChange={setAnswer}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="yes" label={t('groups.requestYes')} />
          <Radio value="no" label={t('groups.requestNo')} />
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('groups.requestReasons')}
        description={t('groups.requestReasonsHint')}
        autosize
        minRows={2}
        {...texts.bind('reasons')}
      />
    </BindingForm>
  );
}
