import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Opener, PagedList, usePages } from '../components/index.js';
import type { ActionStatus, GroupActionsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { ActionForm } from './action-form.js';
import { ActionItem } from './action-item.js';
import type { MeetingGroup } from './group-meetings.js';
import { GroupActionsDocument } from './meetings.graphql.js';
import classes from './meetings.module.css';

const STATUSES: readonly ActionStatus[] = ['OPEN', 'DONE', 'DROPPED'];

const pick = (data: GroupActionsQuery) => data.taskGroup?.actions;

/** What a group undertook, by due date, and the form for more. */
export function GroupActions({ group }: { readonly group: MeetingGroup }) {
  const [status, setStatus] = useState<ActionStatus | null>('OPEN');
  const [mine, setMine] = useState(false);
  const { id } = group;
  const pages = usePages(GroupActionsDocument, { id, status, mine }, pick);
  return (
    <>
      <div className={classes.filters}>
        <NativeSelect
          label={t('meetings.actionStatus')}
          value={status ?? ''}
          data={[
            ...STATUSES.map((each) => ({ value: each, label: t(`words.action_${each}`) })),
            { value: '', label: t('meetings.actionAll') },
          ]}
          onChange={({ currentTarget: { value } }) =>
            setStatus(STATUSES.find((each) => each === value) ?? null)
          }
        />
        <Checkbox
          label={t('meetings.actionMine')}
          checked={mine}
          onChange={(event) => setMine(event.currentTarget.checked)}
        />
      </div>
      <PagedList
        pages={pages}
        pick={pick}
        label={t('meetings.actions')}
        emptyTitle={t('meetings.actionsEmptyTitle')}
        emptyText={t('meetings.actionsEmptyText')}
      >
        {(action) => <ActionItem key={action.id} action={action} group={group} />}
      </PagedList>
      {group.mayDo.includes('action.assign') && (
        <Opener label={t('meetings.assign')}>
          {(close) => <ActionForm group={group} meetingId={null} onDone={close} />}
        </Opener>
      )}
    </>
  );
}
