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
  useFurtherPages,
  usePages,
} from '../components/index.js';
import { SignedMark } from '../decisions/signed-mark.js';
import type { EarlierPositionsQuery, OrganisationPositionsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import classes from './organisation-page.module.css';
import { EarlierPositionsDocument, OrganisationPositionsDocument } from './organisations.graphql.js';

type Entry = OrganisationPositionsQuery['decisionLog']['nodes'][number];
type Position = Entry['positions']['nodes'][number];

interface Asked {
  readonly spaceSlug: string;
  readonly organisation: { readonly id: string; readonly slug: string };
}

const pick = (data: OrganisationPositionsQuery) => data.decisionLog;
const pickEarlier = (data: EarlierPositionsQuery) => data.decisionLog.nodes[0]?.positions;

/** Decisions in which the organisation has a seat, each with what it answered, the newest answer first. */
export function OrganisationPositions({ spaceSlug, organisation }: Asked) {
  const { id, slug } = organisation;
  const pages = usePages(OrganisationPositionsDocument, { spaceSlug, slug, id }, pick);
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

function EntryItem({ entry, organisation, spaceSlug }: Asked & { readonly entry: Entry }) {
  const base = `/spaces/${spaceSlug}`;
  const { id: decision, asOf, positions } = entry;
  const variables = { spaceSlug, decision, asOf, id: organisation.id };
  const own = useFurtherPages(positions, EarlierPositionsDocument, variables, pickEarlier);
  return (
    <RecordItem
      title={<Link to={`${base}/decisions/${entry.decision.id}`}>{entry.decision.question}</Link>}
      status={<DecisionStatusMark status={entry.status} />}
      meta={entry.decision.taskGroup.title}
    >
      {own.nodes.length === 0 && <p className={classes.lapsed}>{t('organisations.noStanding')}</p>}
      <ul className={classes.positions}>
        {own.nodes.map((each) => (
          <PositionLine key={each.id} position={each} base={base} />
        ))}
      </ul>
      {positions.pageInfo.hasNextPage && <ShowMore pages={own} />}
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
