import { DateText, HashText, Openers, PersonName, StatusMark } from '../components/index.js';
import { t } from '../strings/t.js';
import { AgreeToStatement } from './agree-to-statement.js';
import classes from './disputes.module.css';
import type { StatementProps, StatementStanding } from './types.js';

type Agreement = StatementStanding['statementAgreements'][number];

/** Which organisations of the sides agree to the words as they are, and to which they agreed before. */
export function StatementAgreements(props: StatementProps) {
  const { dispute, standing } = props;
  const { sides } = dispute;
  const organisations = sides.flatMap((side) => side.organisations);
  return (
    <>
      <h3 id="agreements" className={classes.part}>
        {t('disputes.agreements')}
      </h3>
      <p className={classes.prose}>
        {t(organisations.length > 0 ? 'disputes.agreementsText' : 'disputes.agreementsNone')}
      </p>
      <ul className={`${classes.plain} ${classes.spaced}`} aria-labelledby="agreements">
        {organisations.map(({ id, name }) => (
          <li key={id}>
            <How
              name={name}
              agreement={standing.statementAgreements.find(({ organisation }) => organisation.id === id)}
            />
          </li>
        ))}
      </ul>
      {dispute.mayDo.includes('dispute.agreeToStatement') && (
        <Openers>
          <AgreeToStatement {...props} />
        </Openers>
      )}
    </>
  );
}

function How({ name, agreement }: { readonly name: string; readonly agreement: Agreement | undefined }) {
  if (!agreement) {
    return (
      <StatusMark shape="ring" tone="neutral">
        {t('disputes.agreementMissing', { organisation: name })}
      </StatusMark>
    );
  }
  const { stands, person, at, sha256 } = agreement;
  const words = t(stands ? 'disputes.agreementStands' : 'disputes.agreementLapsed', { organisation: name });
  return (
    <>
      <StatusMark shape={stands ? 'circle' : 'half'} tone={stands ? 'green' : 'amber'}>
        {words}
      </StatusMark>{' '}
      <span className={classes.soft}>
        <PersonName person={person} />, <DateText value={at} /> <HashText value={sha256} short copy={false} />
      </span>
    </>
  );
}
