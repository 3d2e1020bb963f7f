import { Link, useParams } from 'react-router';
import { useSpace } from '../app/use-space.js';
import {
  DateText,
  HashText,
  Page,
  PagedList,
  PageTitle,
  PersonName,
  RecordItem,
  StatusMark,
  usePages,
} from '../components/index.js';
import type { DraftVersionsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { DraftVersionsDocument } from './drafting.graphql.js';

type VersionedDraft = NonNullable<DraftVersionsQuery['draft']>;
type ListedVersion = VersionedDraft['versions']['nodes'][number];

const pickVersions = (data: DraftVersionsQuery) => data.draft?.versions;

/** Every version of a draft, newest first. */
export function VersionsPage() {
  const { id = '' } = useParams();
  const { slug } = useSpace();
  const pages = usePages(DraftVersionsDocument, { id }, pickVersions);
  const draft = pages.result.data?.draft;
  return (
    <Page>
      <PageTitle
        title={draft ? t('drafting.versionsOf', { title: draft.title }) : t('drafting.allVersions')}
        above={
          draft && (
            <Link to={`/spaces/${slug}/drafts/${encodeURIComponent(id)}`}>{t('drafting.toDraft')}</Link>
          )
        }
      >
        <p>{t('drafting.versionsIntro')}</p>
      </PageTitle>
      <PagedList
        pages={pages}
        pick={pickVersions}
        label={t('drafting.allVersions')}
        emptyTitle={t('drafting.noVersionYet')}
        emptyText={t('drafting.noVersionsText')}
      >
        {(version) => <Entry key={version.id} version={version} slug={slug} />}
      </PagedList>
    </Page>
  );
}

function Entry({ version, slug }: { readonly version: ListedVersion; readonly slug: string }) {
  const { number, title } = version;
  return (
    <RecordItem
      title={
        <Link to={`/spaces/${slug}/versions/${encodeURIComponent(version.id)}`}>
          {t('drafting.readLabel', { number, title })}
        </Link>
      }
      status={
        version.isLatest && (
          <StatusMark shape="circle" tone="green">
            {t('drafting.isLatest')}
          </StatusMark>
        )
      }
      meta={
        <>
          {t('drafting.frozenByOn')}{' '}
          <PersonName person={version.frozenBy} organisation={version.frozenFor ?? undefined} />,{' '}
          <DateText value={version.frozenAt} />
        </>
      }
    >
      <p>{version.summary}</p>
      {version.shares && version.shares.length > 0 && <p>{sharesText(version.shares)}</p>}
      <HashText value={version.sha256} short />
    </RecordItem>
  );
}

function sharesText(shares: NonNullable<ListedVersion['shares']>): string {
  const each = shares.map(({ share, organisation }) =>
    t('drafting.shareOf', {
      name: organisation?.name ?? t('drafting.shareOfNobody'),
      percent: percentOf(share),
    }),
  );
  return t('drafting.writtenFor', { shares: each.join(', ') });
}

/** A share in whole percent; what is there never counts as none. */
function percentOf(share: number): string {
  return share > 0 && share < 0.01 ? t('drafting.lessThanOne') : String(Math.round(share * 100));
}
