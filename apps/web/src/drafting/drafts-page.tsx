import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import {
  DateText,
  Page,
  PagedList,
  PageTitle,
  RecordItem,
  StatusMark,
  usePages,
} from '../components/index.js';
import type { DraftsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { DraftsDocument } from './drafting.graphql.js';
import { ImportDocument } from './import/import-document.js';

type ListedDraft = DraftsQuery['drafts']['nodes'][number];

const pickDrafts = (data: DraftsQuery) => data.drafts;

/** The drafts of a space, newest first. */
export function DraftsPage() {
  const { slug } = useSpace();
  const pages = usePages(DraftsDocument, { slug }, pickDrafts);
  return (
    <Page>
      <PageTitle title={t('drafting.draftsTitle')}>
        <p>{t('drafting.draftsIntro')}</p>
      </PageTitle>
      <ImportDocument slug={slug} />
      <PagedList
        pages={pages}
        pick={pickDrafts}
        label={t('drafting.draftsTitle')}
        emptyTitle={t('drafting.noDrafts')}
        emptyText={t('drafting.noDraftsText')}
      >
        {(draft) => <Entry key={draft.id} draft={draft} slug={slug} />}
      </PagedList>
    </Page>
  );
}

function Entry({ draft, slug }: { readonly draft: ListedDraft; readonly slug: string }) {
  const { latestVersion, openDecision, taskGroup } = draft;
  const base = `/spaces/${slug}`;
  return (
    <RecordItem
      title={<Link to={`${base}/drafts/${encodeURIComponent(draft.id)}`}>{draft.title}</Link>}
      status={
        <StatusMark shape={draft.status === 'OPEN' ? 'ring' : 'square'} tone="neutral">
          {t(`words.draft_${draft.status}`)}
        </StatusMark>
      }
      meta={
        <>
          <Link to={`${base}/groups/${encodeURIComponent(taskGroup.id)}`}>{taskGroup.title}</Link> ·{' '}
          {t('drafting.begun')} <DateText value={draft.createdAt} dayOnly />
        </>
      }
    >
      <p>
        {latestVersion ? (
          <>
            <Link to={`${base}/versions/${encodeURIComponent(latestVersion.id)}`}>
              {t('components.version', { number: latestVersion.number })}
            </Link>
            , {t('drafting.frozen')} <DateText value={latestVersion.frozenAt} dayOnly />
          </>
        ) : (
          t('drafting.noVersionYet')
        )}
      </p>
      {openDecision && (
        <p>
          {t('drafting.openDecisionIs')}{' '}
          <Link to={`${base}/decisions/${encodeURIComponent(openDecision.id)}`}>{openDecision.question}</Link>
        </p>
      )}
    </RecordItem>
  );
}
