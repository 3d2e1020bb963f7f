import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { DateText, Fact, Facts, OrganisationName, PersonName } from '../components/index.js';
import { ObjectionStatusMark } from '../decisions/objection-status.js';
import { clauseNames } from '../decisions/words.js';
import { t } from '../strings/t.js';
import classes from './disputes.module.css';
import type { DisputeRecord } from './types.js';

/** The objection, the decision, who helps, and by when. */
export function DisputeFacts({ dispute }: { readonly dispute: DisputeRecord }) {
  const { slug } = useSpace();
  const { objection, decision, facilitator } = dispute;
  return (
    <Facts label={t('disputes.facts')}>
      <Fact term={t('disputes.factDeadline')}>
        <DateText value={dispute.deadline} />
        {dispute.escalatedAt && (
          <p className={classes.late}>
            {t('disputes.wentToCoChairs')} <DateText value={dispute.escalatedAt} />
          </p>
        )}
      </Fact>
      <Fact term={t('disputes.factFacilitator')}>
        {facilitator ? <PersonName person={facilitator} /> : t('disputes.noFacilitator')}
      </Fact>
      <Fact term={t('disputes.factObjection')}>
        <p>
          <OrganisationName organisation={objection.organisation} />{' '}
          {t('disputes.objectsTo', {
            clauses: clauseNames(objection.clauses),
            number: objection.version.number,
          })}{' '}
          <ObjectionStatusMark status={objection.status} />
        </p>
        <p className={classes.said}>{objection.reasons}</p>
        <p className={classes.soft}>{t('disputes.wouldResolve')}</p>
        <p className={classes.said}>{objection.wouldResolve}</p>
      </Fact>
      <Fact term={t('disputes.factDecision')}>
        <Link to={`/spaces/${slug}/decisions/${decision.id}`}>{decision.question}</Link>
      </Fact>
      <Fact term={t('disputes.factOpened')}>
        <DateText value={dispute.openedAt} />, {t('disputes.by')}{' '}
        <PersonName person={dispute.openedBy} organisation={dispute.openedFor ?? undefined} />
      </Fact>
    </Facts>
  );
}
