import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSpace } from '../../app/use-space.js';
import {
  AgreedText,
  citedIn,
  DateText,
  HashText,
  Loaded,
  Page,
  PageTitle,
  PersonName,
  Remark,
  readContent,
  sourcesIn,
} from '../../components/index.js';
import { Glossary, SupersededCitations } from '../../definitions/glossary.js';
import { CitedEvidence, WithdrawnCited } from '../../evidence/cited-evidence.js';
import type { VersionPageQuery } from '../../graphql/generated/graphql.js';
import { t } from '../../strings/t.js';
import { VersionPageDocument } from '../version.graphql.js';
import { VersionChanges } from './version-changes.js';
import { VersionDecisions } from './version-decisions.js';
import { VersionNext } from './version-next.js';
import classes from './version-page.module.css';

/** Forms in which a version can be kept: names of the files that the server makes. */
const COPIES = ['docx', 'html', 'txt', 'akn.xml', 'json'] as const;

export type ShownVersion = NonNullable<VersionPageQuery['draftVersion']>;

/** A frozen version: these exact words, who froze them and why, what changed, and what was decided about them. */
export function VersionPage() {
  const { id = '' } = useParams();
  const [result, retry] = useQuery({ query: VersionPageDocument, variables: { id } });
  return (
    <Page>
      <Loaded
        result={result}
        pick={(data) => data.draftVersion}
        onRetry={() => retry({ requestPolicy: 'network-only' })}
      >
        {(version) => <Version key={version.id} version={version} />}
      </Loaded>
    </Page>
  );
}

function Version({ version }: { readonly version: ShownVersion }) {
  const { number, title, content } = version;
  const doc = useMemo(() => readContent(content), [content]);
  const cited = useMemo(() => citedIn(doc), [doc]);
  const sources = useMemo(() => sourcesIn(doc), [doc]);
  return (
    <>
      <PageTitle title={t('drafting.readLabel', { number, title })} above={<Where version={version} />}>
        <Facts version={version} />
      </PageTitle>
      {!version.isLatest && <Superseded version={version} />}
      <Glossary>
        <SupersededCitations cited={cited} />
        <CitedEvidence cited={sources}>
          <WithdrawnCited cited={sources} />
          <AgreedText
            content={content}
            clauses={version.clauses}
            label={t('drafting.readLabel', { number, title })}
          />
        </CitedEvidence>
      </Glossary>
      <VersionChanges versionId={version.id} draftId={version.draft?.id ?? null} />
      <VersionDecisions version={version} />
      <VersionNext version={version} />
    </>
  );
}

function Where({ version: { draft } }: { readonly version: ShownVersion }) {
  const { slug } = useSpace();
  if (!draft) return t('drafting.frozenText');
  const base = `/spaces/${slug}`;
  return (
    <>
      <Link to={`${base}/groups/${encodeURIComponent(draft.taskGroup.id)}`}>{draft.taskGroup.title}</Link>
      {' · '}
      <Link to={`${base}/drafts/${encodeURIComponent(draft.id)}`}>{t('drafting.toDraft')}</Link>
      {' · '}
      <Link to={`${base}/drafts/${encodeURIComponent(draft.id)}/versions`}>{t('drafting.allVersions')}</Link>
    </>
  );
}

function Facts({ version }: { readonly version: ShownVersion }) {
  return (
    <dl className={classes.facts}>
      <dt>{t('drafting.frozenBy')}</dt>
      <dd>
        <PersonName person={version.frozenBy} organisation={version.frozenFor ?? undefined} />
        {', '}
        <DateText value={version.frozenAt} />
      </dd>
      <dt>{t('drafting.why')}</dt>
      <dd className={classes.summary}>{version.summary}</dd>
      <dt>{t('drafting.hash')}</dt>
      <dd>
        <HashText value={version.sha256} />
      </dd>
      <dt>{t('drafting.copies')}</dt>
      <dd className={classes.copies}>
        {COPIES.map((file) => (
          <a key={file} href={`/versions/${encodeURIComponent(version.id)}/text.${file}`} download>
            {t(`drafting.copy_${file}`)}
          </a>
        ))}
      </dd>
    </dl>
  );
}

function Superseded({ version }: { readonly version: ShownVersion }) {
  const { slug } = useSpace();
  const latest = version.draft?.latestVersion;
  return (
    <Remark>
      <p>{t('drafting.superseded', { number: version.number })}</p>
      {latest && (
        <p>
          <Link to={`/spaces/${slug}/versions/${encodeURIComponent(latest.id)}`}>
            {t('drafting.readLatest', { number: latest.number })}
          </Link>
        </p>
      )}
    </Remark>
  );
}
