import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import {
  DateText,
  EmptyState,
  OrganisationName,
  PersonName,
  RecordItem,
  RecordList,
  Section,
} from '../components/index.js';
import { DisputeOf } from '../disputes/open-dispute.js';
import type { SignedIn } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import classes from './objection-list.module.css';
import { ObjectionStatusMark } from './objection-status.js';
import { OffersOfObjection } from './offers/offers-of-objection.js';
import { SupportsOfObjection } from './supports/supports-of-objection.js';
import type { DecisionRecord, RaisedObjection } from './types.js';
import { WithdrawForm } from './withdraw-form.js';
import { clauseName } from './words.js';

interface Props {
  readonly decision: DecisionRecord;
  readonly viewer: SignedIn | null | undefined;
  readonly refetch: () => void;
}

/** Objections: to which clauses, why, what would resolve each, and how it stands. */
export function ObjectionList({ decision, viewer, refetch }: Props) {
  return (
    <Section title={t('decisions.objections')} id="objections">
      {decision.objections.length === 0 ? (
        <EmptyState title={t('decisions.objectionsEmptyTitle')}>
          <p>{t('decisions.objectionsEmptyText')}</p>
        </EmptyState>
      ) : (
        <RecordList label={t('decisions.objections')}>
          {decision.objections.map((objection) => (
            <ObjectionItem
              key={objection.id}
              objection={objection}
              decision={decision}
              viewer={viewer}
              refetch={refetch}
            />
          ))}
        </RecordList>
      )}
    </Section>
  );
}

function ObjectionItem({
  objection,
  decision,
  viewer,
  refetch,
}: Props & { readonly objection: RaisedObjection }) {
  const earlier = objection.version.id !== decision.version.id;
  return (
    <RecordItem
      title={<OrganisationName organisation={objection.organisation} />}
      status={<ObjectionStatusMark status={objection.status} />}
      meta={
        <>
          {t('decisions.objectionRaised')} <DateText value={objection.raisedAt} />, {t('decisions.spokenBy')}{' '}
          <PersonName person={objection.position.person} />
          {objection.endedAt && (
            <>
              . {t('decisions.objectionEnded')} <DateText value={objection.endedAt} />
            </>
          )}
          {earlier && `. ${t('decisions.objectionOnEarlier', { number: objection.version.number })}`}
        </>
      }
    >
      <dl className={classes.parts}>
        <dt>{t('decisions.objectionTo')}</dt>
        <dd>
          <ClauseLinks objection={objection} />
        </dd>
        <dt>{t('decisions.objectionReasons')}</dt>
        <dd className={classes.said}>{objection.reasons}</dd>
        <dt>{t('decisions.wouldResolve')}</dt>
        <dd className={classes.said}>{objection.wouldResolve}</dd>
      </dl>
      <SupportsOfObjection objection={objection} decision={decision} viewer={viewer} refetch={refetch} />
      <OffersOfObjection objection={objection} refetch={refetch} />
      <DisputeOf objection={objection} />
      {objection.mayWithdraw && <WithdrawForm objection={objection} viewer={viewer} onDone={refetch} />}
    </RecordItem>
  );
}

/** Each clause as a link into the exact text. */
function ClauseLinks({ objection }: { readonly objection: RaisedObjection }) {
  const { slug } = useSpace();
  return (
    <ul className={classes.clauses}>
      {objection.clauses.map((clause) => (
        <li key={clause.id}>
          <Link to={`/spaces/${slug}/versions/${objection.version.id}#clause-${clause.id}`}>
            {clauseName(clause)}
          </Link>
          {clause.heading && ` ${clause.heading}`}
        </li>
      ))}
    </ul>
  );
}
