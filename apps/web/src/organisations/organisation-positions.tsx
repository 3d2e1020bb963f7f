import { useMemo } from 'react';
import { Link } from 'react-router';
import {
  DateText,
  DecisionStatusMark,
  EmptyState,
  HashText,
  Loaded,
  PersonName,
  PositionAnswerMark,
  RecordItem,
  RecordList,
  ShowMore,
  usePages,
} from '../components/index.js';
import { SignedMark } from '../decisions/signed-mark.js';
import type { OrganisationPositionsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import classes from './organisation-page.module.css';
import { OrganisationPositionsDocument } from './organisations.graphql.js';

type Entry = OrganisationPositionsQuery['decisionLog']['nodes'][number];
type Position = Entry['positions'][number];

const pick = (data: OrganisationPositionsQuery) => data.decisionLog;

/** Decisions in which the organisation has a seat, each with what it answered, the newest answer first. */
export function OrganisationPositions(props: { readonly spaceSlug: string; readonly organisation: string }) {
  const { spaceSlug, organisation } = props;
  const variables = useMemo(() => ({ spaceSlug, organisation }), [spaceSlug, organisation]);
  const pages = usePages(OrganisationPositionsDocument, variables, pick);
  return (
    <Loaded result={pages.result} pick={pick} onRetry={pages.refresh}>
      {() =>
        pages.nodes.length === 0 ? (
          <EmptyState title={t('organisations.emptyTitle')}>
            <p>{t('organisations.emptyText')}</p>
          </EmptyState>
        ) : (
          <>
            <RecordList label={t('organisations.agreedTo')}>
              {pages.nodes.map((entry) => (
                <EntryItem key={entry.id} entry={entry} organisation={organisation} spaceSlug={spaceSlug} />
              ))}
            </RecordList>
            <ShowMore pages={pages} />
          </>
        )
      }
    </Loaded>
  );
}

function EntryItem(props: {
  readonly entry: Entry;
  readonly organisation: string;
  readonly spaceSlug: string;
}) {
  const { entry, organisation } = props;
  const base = `/spaces/${props.spaceSlug}`;
  const own = entry.positions
    .filter((each) => each.organisation.slug === organisation)
    .sort((one, other) => other.takenAt.localeCompare(one.takenAt));
  return (
    <RecordItem
      title={<Link to={`${base}/decisions/${entry.decision.id}`}>{entry.decision.question}</Link>}
      status={<DecisionStatusMark status={entry.status} />}
      meta={entry.decision.taskGroup.title}
    >
      {own.length === 0 && <p className={classes.lapsed}>{t('organisations.noStanding')}</p>}
      <ul className={classes.positions}>
        {own.map((each) => (
          <PositionLine key={each.id} position={each} base={base} />
        ))}
      </ul>
    </RecordItem>
  );
}

function PositionLine({ position, base }: { readonly position: Position; readonly base: string }) {
  const { version } = position;
  return (
    <li>
      <p>
        <PositionAnswerMark answer={position.answer} />
        {position.state !== 'CURRENT' && (
          <span className={classes.lapsed}> · {t(`organisations.state_${position.state}`)}</span>
        )}{' '}
        <SignedMark signed={position.signed} />
      </p>
      <p>
        <Link to={`${base}/versions/${version.id}`}>
          {t('organisations.version', { number: version.number, title: version.title })}
        </Link>{' '}
        <HashText value={position.versionSha256} short copy={false} />
      </p>
      <p className={classes.lapsed}>
        {t('organisations.answered')} <DateText value={position.takenAt} />,{' '}
        <PersonName person={position.person} spokeAs={position.spokeAs} inPlaceOf={position.inPlaceOf} />
      </p>
      {position.reasons && <p className={classes.text}>{position.reasons}</p>}
    </li>
  );
}
