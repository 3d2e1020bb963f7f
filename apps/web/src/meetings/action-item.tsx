import { PARAGRAPHS } from '@concordat/domain';
import { Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { BindingForm, DateText, Opener, Openers, RecordItem, useTexts } from '../components/index.js';
import type { ActionPartsFragment, ActionStatus } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { ChangeActionForm } from './action-form.js';
import type { MeetingGroup } from './group-meetings.js';
import { ActionStatusMark } from './meeting-marks.js';
import { SettleActionDocument } from './meetings.graphql.js';

export type ActionParts = ActionPartsFragment;
type Group = Pick<MeetingGroup, 'id' | 'title' | 'space'>;

/** One action: what, who, by when, how it stands; and what may be done about it. */
export function ActionItem({ action, group }: { readonly action: ActionParts; readonly group: Group }) {
  return (
    <RecordItem
      title={action.what}
      status={<ActionStatusMark status={action.status} overdue={action.overdue} />}
      meta={
        <>
          {action.owner.name} · {t('meetings.actionDueOn')} <DateText value={action.dueDate} short />
          {action.meeting && (
            <>
              {' · '}
              <Link to={`/spaces/${group.space.slug}/meetings/${action.meeting.id}`}>
                {action.meeting.title}
              </Link>
            </>
          )}
        </>
      }
    >
      {action.note && <p>{action.note}</p>}
      <Openers>
        {action.maySettle && (
          <Opener
            small
            label={t('meetings.settleShort')}
            name={t('meetings.settleOf', { what: action.what })}
          >
            {(close) => <SettleForm action={action} onDone={close} />}
          </Opener>
        )}
        {action.mayChange && (
          <Opener small label={t('groups.change')} name={t('meetings.actionChangeOf', { what: action.what })}>
            {(close) => <ChangeActionForm action={action} group={group} onDone={close} />}
          </Opener>
        )}
      </Openers>
    </RecordItem>
  );
}

function SettleForm({ action, onDone }: { readonly action: ActionParts; readonly onDone: () => void }) {
  const choices: readonly ActionStatus[] = action.status === 'OPEN' ? ['DONE', 'DROPPED'] : ['OPEN'];
  const [status, setStatus] = useState<ActionStatus>(choices[0] ?? 'DONE');
  const act = useAct(SettleActionDocument);
  const min = status === 'DROPPED' ? 1 : 0;
  const texts = useTexts({ note: { ...PARAGRAPHS, min } }, act.problem);
  return (
    <BindingForm
      act={act}
      title={t('meetings.settle')}
      submitLabel={t('meetings.settleReview')}
      confirmLabel={t('meetings.settleConfirm')}
      records={
        <>
          <p>{t(`meetings.settleRecords_${status}`, { what: action.what })}</p>
          {texts.values.note && <p>{texts.values.note}</p>}
        </>
      }
      input={() =>
        texts.check() ? { actionId: action.id, status, note: texts.values.note || null } : undefined
      }
      onDone={onDone}
    >
      <Radio.Group
        label={t('meetings.settle')}
        value={status}
        onChange={(value) => setStatus(choices.find((each) => each === value) ?? status)}
      >
        <Stack gap="xs" mt="xs">
          {choices.map((each) => (
            <Radio key={each} value={each} label={t(`meetings.settle_${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('meetings.settleNote')}
        description={t('meetings.settleNoteHint')}
        autosize
        minRows={2}
        {...texts.bind('note')}
      />
    </BindingForm>
  );
}
