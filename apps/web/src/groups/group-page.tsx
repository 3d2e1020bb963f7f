import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSpace } from '../app/use-space.js';
import { Loaded, Opener, Page, PageTitle, ParticipantsOnly, Section } from '../components/index.js';
import type { GroupPageQuery } from '../graphql/generated/graphql.js';
import { GroupInterests } from '../interests/group-interests.js';
import { GroupActions } from '../meetings/group-actions.js';
import { GroupMeetings } from '../meetings/group-meetings.js';
import { GroupPolls } from '../polls/group-polls.js';
import { t } from '../strings/t.js';
import { AskToJoin } from './ask-to-join.js';
import { CloseGroup, FinalReport } from './close-group.js';
import { CreateDraftForm } from './create-draft-form.js';
import { GroupDecisions } from './group-decisions.js';
import { GroupDrafts } from './group-drafts.js';
import { GroupMembers } from './group-members.js';
import classes from './group-page.module.css';
import { GroupStatusMark } from './group-status-mark.js';
import { GroupTerms } from './group-terms.js';
import { GroupPageDocument } from './groups.graphql.js';
import { HereNow, useHereNow } from './here-now.js';
import { JoinRequests } from './join-requests.js';

type Group = NonNullable<GroupPageQuery['taskGroup']>;

/** A task group: what for, on what terms, who, and its texts and decisions. */
export function GroupPage() {
  const { id = '' } = useParams();
  return <OneGroup key={id} id={id} />;
}

function OneGroup({ id }: { readonly id: string }) {
  const space = useSpace();
  const [result, retry] = useQuery({ query: GroupPageDocument, variables: { id } });
  const title =
    result.data?.taskGroup?.title ?? space.taskGroups.nodes.find((group) => group.id === id)?.title;
  return (
    <Page>
      <PageTitle title={title ?? t('groups.kicker')} above={title ? t('groups.kicker') : undefined} />
      <ParticipantsOnly slug={space.slug}>
        <Loaded
          result={result}
          pick={(data) => (data.taskGroup?.space.slug === space.slug ? data.taskGroup : null)}
          onRetry={() => retry({ requestPolicy: 'network-only' })}
        >
          {(group) => <GroupParts group={group} onMissed={() => retry({ requestPolicy: 'network-only' })} />}
        </Loaded>
      </ParticipantsOnly>
    </Page>
  );
}

function GroupParts({ group, onMissed }: { readonly group: Group; readonly onMissed: () => void }) {
  const here = useHereNow(group.id, onMissed);
  const slug = group.space.slug;
  const closed = useSpace().status === 'CLOSED';
  const requests = group.mayDo.includes('group.changeMembership');
  return (
    <>
      <p>
        <GroupStatusMark status={closed ? 'CLOSED' : group.status} />
      </p>
      <HereNow people={here} />
      <p className={classes.purpose}>{group.purpose}</p>
      <FinalReport group={group} />
      <Section title={t('groups.terms')}>
        <GroupTerms group={group} />
      </Section>
      <Section title={t('groups.members')}>
        <GroupMembers group={group} here={here} />
      </Section>
      {requests && (
        <Section title={t('groups.requests')}>
          <JoinRequests group={group} />
        </Section>
      )}
      {!requests && <AskToJoin group={group} />}
      <Section title={t('groups.drafts')}>
        <GroupDrafts id={group.id} slug={slug} />
        {group.mayDo.includes('draft.create') && (
          <Opener label={t('groups.createDraft')}>
            {(close) => <CreateDraftForm group={group} slug={slug} onCancel={close} />}
          </Opener>
        )}
      </Section>
      <Section title={t('polls.title')} id="polls">
        <GroupPolls group={group} slug={slug} />
      </Section>
      <Section title={t('groups.decisions')}>
        <GroupDecisions id={group.id} slug={slug} />
      </Section>
      <Section title={t('meetings.meetings')}>
        <GroupMeetings group={group} />
      </Section>
      <Section title={t('meetings.actions')} id="actions">
        <GroupActions group={group} />
      </Section>
      <Section title={t('interests.title')} id="interests">
        <GroupInterests id={group.id} />
      </Section>
      <CloseGroup group={group} />
    </>
  );
}
