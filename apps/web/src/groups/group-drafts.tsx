import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { DateText, HashText, PagedList, RecordItem, StatusMark, usePages } from '../components/index.js';
import type { GroupDraftsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import classes from './group-members.module.css';
import { GroupDraftsDocument } from './groups.graphql.js';

type Draft = NonNullable<GroupDraftsQuery['taskGroup']>['drafts']['nodes'][number];

const pick = (data: GroupDraftsQuery) => data.taskGroup?.drafts;

/** The drafts of a group, each with its newest version and the decision that is open on it. */
export function GroupDrafts({ id, slug }: { readonly id: string; readonly slug: string }) {
  const pages = usePages(GroupDraftsDocument, { id }, pick);
  return (
    <PagedList
      pages={pages}
      pick={pick}
      label={t('groups.drafts')}
      emptyTitle={t('groups.draftsEmptyTitle')}
      emptyText={t('groups.draftsEmptyText')}
    >
      {(draft) => <DraftItem key={draft.id} draft={draft} base={`/spaces/${slug}`} />}
    </PagedList>
  );
}

function DraftItem({ draft, base }: { readonly draft: Draft; readonly base: string }) {
  const version = draft.latestVersion;
  const status = useSpace().status === 'CLOSED' ? 'CLOSED' : draft.status;
  return (
    <RecordItem
      title={
        <>
          <Link to={`${base}/drafts/${draft.id}`}>{draft.title}</Link>
          {draft.purpose !== 'POLICY_TEXT' && (
            <span className={classes.meta}> {t(`words.purpose_${draft.purpose}`)}</span>
          )}
        </>
      }
      status={
        <StatusMark shape={status === 'OPEN' ? 'ring' : 'square'} tone="neutral">
          {t(`words.draft_${status}`)}
        </StatusMark>
      }
      meta={
        version ? (
          <>
            <Link to={`${base}/versions/${version.id}`}>
              {t('groups.draftVersion', { number: version.number })}
            </Link>{' '}
            <DateText value={version.frozenAt} dayOnly short />{' '}
            <HashText value={version.sha256} short copy={false} />{' '}
            <Link
              to={`${base}/drafts/${draft.id}/versions`}
              aria-label={t('groups.draftVersionsOf', { title: draft.title })}
            >
              {t('groups.draftVersions')}
            </Link>
          </>
        ) : (
          t('groups.draftNoVersion')
        )
      }
    >
      {draft.openDecision && (
        <p>
          <Link to={`${base}/decisions/${draft.openDecision.id}`}>
            {t('groups.draftDecision', { question: draft.openDecision.question })}
          </Link>
        </p>
      )}
    </RecordItem>
  );
}
