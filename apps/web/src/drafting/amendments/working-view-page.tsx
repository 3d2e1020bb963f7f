import { Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSpace } from '../../app/use-space.js';
import {
  EmptyState,
  Loaded,
  Page,
  PageTitle,
  PersonName,
  ShowMore,
  usePages,
  useWholeList,
} from '../../components/index.js';
import type { AmendedTextQuery, OpenAmendmentsQuery } from '../../graphql/generated/graphql.js';
import { useLive } from '../../graphql/use-live.js';
import { t } from '../../strings/t.js';
import { Passage } from '../version-diff-view.js';
import {
  AmendedTextDocument,
  AmendmentChangedDocument,
  OpenAmendmentsDocument,
} from './amendments.graphql.js';
import classes from './amendments.module.css';
import { amendmentsPath, fits, placeOf, TITLE_ID, wantedOf } from './words.js';

type Amended = NonNullable<NonNullable<AmendedTextQuery['draft']>['amended']>;
type Open = NonNullable<OpenAmendmentsQuery['draft']>['amendments']['nodes'][number];

const pickOpen = (data: OpenAmendmentsQuery) => data.draft?.amendments;

/** The text of a draft with every open amendment where it belongs, and what it would be with those that are ticked. */
export function WorkingViewPage() {
  const { id: draftId = '' } = useParams();
  const { slug } = useSpace();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const pages = usePages(OpenAmendmentsDocument, { draftId }, pickOpen);
  useWholeList(pages);
  const toText = pages.nodes.filter(({ parent }) => !parent);
  const amendmentIds = useMemo(() => [...ticked], [ticked]);
  const [result, retry] = useQuery({ query: AmendedTextDocument, variables: { draftId, amendmentIds } });
  const readAnew = () => {
    pages.refresh();
    retry({ requestPolicy: 'network-only' });
  };
  useLive(AmendmentChangedDocument, { draftId }, { onEvent: readAnew, onMissed: readAnew });
  const tick = (id: string, on: boolean) =>
    setTicked((before) => (on ? [...before, id] : before.filter((each) => each !== id)));
  return (
    <Page reading>
      <PageTitle
        title={t('amendments.textTitle')}
        above={<Link to={amendmentsPath(slug, draftId)}>{t('amendments.title')}</Link>}
      >
        <p>{t('amendments.textIntro')}</p>
      </PageTitle>
      <Loaded result={result} pick={(data) => data.draft?.amended} onRetry={readAnew}>
        {(amended) => (
          <>
            <p role="status">{saidOf(ticked.length, amended, toText)}</p>
            {pages.nodes.length === 0 && !pages.result.fetching && (
              <EmptyState title={t('amendments.noneOpen')}>
                <p>{t('amendments.noneOpenText')}</p>
              </EmptyState>
            )}
            <ol className={classes.text} aria-label={t('amendments.textTitle')}>
              {amended.clauses.map((clause) => (
                <li key={clause.clauseId} className={classes.clause} data-depth={clause.depth}>
                  <p className={classes.number}>
                    {clause.clauseId === TITLE_ID
                      ? placeOf('')
                      : (clause.number ?? t('amendments.newClause'))}
                    {clause.changed && ` · ${t('amendments.wouldChange')}`}
                  </p>
                  <Passage words={clause.words} />
                  <Proposals
                    clauseId={clause.clauseId}
                    open={toText}
                    ticked={ticked}
                    onTick={tick}
                    path={(id) => amendmentsPath(slug, draftId, id)}
                  />
                </li>
              ))}
            </ol>
            <Elsewhere amended={amended} open={toText} path={(id) => amendmentsPath(slug, draftId, id)} />
            {pages.problem && <ShowMore pages={pages} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** What is proposed for one clause; what cannot all be accepted stands side by side. */
function Proposals(props: {
  readonly clauseId: string;
  readonly open: readonly Open[];
  readonly ticked: readonly string[];
  readonly onTick: (id: string, on: boolean) => void;
  readonly path: (id: string) => string;
}) {
  const { clauseId, ticked, onTick } = props;
  const here = props.open.flatMap((amendment) =>
    amendment.changes
      .filter((change) => change.clauseId === clauseId)
      .map((change) => ({ amendment, change })),
  );
  if (here.length === 0) return null;
  const claims = here.filter(({ change }) => change.kind !== 'ADD_AFTER');
  return (
    <ul
      className={classes.proposals}
      data-conflict={claims.length > 1}
      aria-label={claims.length > 1 ? t('amendments.conflicting') : t('amendments.proposedHere')}
    >
      {here.map(({ amendment, change }) => (
        <li key={`${amendment.id} ${change.kind}`}>
          <p>
            <Link to={props.path(amendment.id)}>{t('amendments.named', { number: amendment.number })}</Link>,{' '}
            <PersonName person={amendment.proposedBy} organisation={amendment.proposedFor ?? undefined} />
          </p>
          <p className={classes.soft}>{wantedOf(change)}</p>
          <Passage words={change.words} />
          <p>{amendment.reasons}</p>
          {fits(amendment.changes) ? (
            <Checkbox
              label={t('amendments.tick', { number: amendment.number })}
              checked={ticked.includes(amendment.id)}
              onChange={(event) => onTick(amendment.id, event.currentTarget.checked)}
            />
          ) : (
            <p>{t('amendments.mustBeRebased')}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Amendments whose clause is no longer in the text. */
function Elsewhere(props: {
  readonly amended: Amended;
  readonly open: readonly Open[];
  readonly path: (id: string) => string;
}) {
  const there = new Set(props.amended.clauses.map(({ clauseId }) => clauseId));
  const gone = props.open.filter(({ changes }) => changes.some(({ clauseId }) => !there.has(clauseId)));
  if (gone.length === 0) return null;
  return (
    <section aria-label={t('amendments.elsewhere')}>
      <h2>{t('amendments.elsewhere')}</h2>
      <ul>
        {gone.map(({ id, number, changes }) => (
          <li key={id}>
            <Link to={props.path(id)}>{t('amendments.named', { number })}</Link>:{' '}
            {changes.map(wantedOf).join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

function saidOf(count: number, { leftOut }: Amended, open: readonly Open[]): string {
  if (count === 0) return t('amendments.noneTicked');
  const names = leftOut
    .map((id) => open.find((each) => each.id === id)?.number)
    .filter((each) => each !== undefined);
  const ticked = t('amendments.ticked', { n: count });
  return names.length === 0 ? ticked : `${ticked} ${t('amendments.leftOut', { names: names.join(', ') })}`;
}
