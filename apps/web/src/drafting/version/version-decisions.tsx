import { Link } from 'react-router';
import { useSpace } from '../../app/use-space.js';
import {
  DateText,
  DecisionStatusMark,
  EmptyState,
  PersonName,
  PositionAnswerMark,
  RecordItem,
  RecordList,
  Section,
  ShowMore,
  useFurtherPages,
} from '../../components/index.js';
import { SignedMark } from '../../decisions/signed-mark.js';
import type { MoreAnswersToWordsQuery } from '../../graphql/generated/graphql.js';
import { t } from '../../strings/t.js';
import { MoreAnswersToWordsDocument } from '../version.graphql.js';
import type { ShownVersion } from './version-page.js';
import classes from './version-page.module.css';

type VersionDecision = ShownVersion['decisions'][number];

const pick = (data: MoreAnswersToWordsQuery) => data.decision?.positions;

/** The decisions to which these words were put, and what each organisation answered to exactly these words. */
export function VersionDecisions({ version }: { readonly version: ShownVersion }) {
  return (
    <Section title={t('drafting.decisionsTitle')}>
      {version.decisions.length === 0 ? (
        <EmptyState title={t('drafting.noDecisions')}>
          <p>{t('drafting.noDecisionsText')}</p>
        </EmptyState>
      ) : (
        <RecordList label={t('drafting.decisionsTitle')}>
          {version.decisions.map((decision) => (
            <Entry key={decision.id} decision={decision} version={version} />
          ))}
        </RecordList>
      )}
    </Section>
  );
}

function Entry({
  decision,
  version,
}: {
  readonly decision: VersionDecision;
  readonly version: ShownVersion;
}) {
  const { slug } = useSpace();
  const moved = decision.version.id !== version.id;
  return (
    <RecordItem
      title={
        <Link to={`/spaces/${slug}/decisions/${encodeURIComponent(decision.id)}`}>{decision.question}</Link>
      }
      status={<DecisionStatusMark status={decision.status} />}
      meta={<Dates decision={decision} />}
    >
      {moved ? (
        <p>{t('drafting.decisionMoved', { number: decision.version.number })}</p>
      ) : (
        <Answers decision={decision} />
      )}
    </RecordItem>
  );
}

/** Only answers to the words in question count: to exactly these. */
function Answers({ decision: { id, positions } }: { readonly decision: VersionDecision }) {
  const pages = useFurtherPages(positions, MoreAnswersToWordsDocument, { id }, pick);
  if (pages.nodes.length === 0) return <p>{t('drafting.noPositions')}</p>;
  return (
    <>
      <ul className={classes.positions} aria-label={t('drafting.positionsLabel')}>
        {pages.nodes.map((position) => (
          <li key={position.id} className={classes.position}>
            <PositionAnswerMark answer={position.answer} />
            <PersonName
              person={position.person}
              organisation={position.organisation}
              spokeAs={position.spokeAs}
              inPlaceOf={position.inPlaceOf}
            />
            <SignedMark signed={position.signed} />
          </li>
        ))}
      </ul>
      {positions.pageInfo.hasNextPage && <ShowMore pages={pages} />}
    </>
  );
}

function Dates({ decision }: { readonly decision: VersionDecision }) {
  const { rule, closedAt, deadline } = decision;
  return (
    <>
      {t('drafting.ruleIs', { rule: t(`words.rule_${rule}`) })}
      {closedAt && (
        <>
          {' · '}
          {t('drafting.closed')} <DateText value={closedAt} dayOnly />
        </>
      )}
      {!closedAt && deadline && (
        <>
          {' · '}
          {t('drafting.answerBy')} <DateText value={deadline} />
        </>
      )}
    </>
  );
}
