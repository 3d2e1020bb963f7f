import {
  ActForm,
  EmptyState,
  Fact,
  Facts,
  type Field,
  Openers,
  OrganisationName,
  Section,
  type Values,
} from '../components/index.js';
import { t } from '../strings/t.js';
import { NameSidesDocument } from './disputes.graphql.js';
import classes from './disputes.module.css';
import type { DisputeProps, DisputeRecord } from './types.js';

const FORMS = ['1', '2', '3'] as const;

/** What each side stands for, and who is on it. */
export function Sides({ dispute, refetch }: DisputeProps) {
  return (
    <Section title={t('disputes.sides')} id="sides">
      {dispute.sides.length === 0 ? (
        <EmptyState title={t('disputes.sidesNone')}>
          <p>{t('disputes.sidesNoneText')}</p>
        </EmptyState>
      ) : (
        <Facts>
          {dispute.sides.map(({ name, organisations }) => (
            <Fact key={name} term={name}>
              <ul className={classes.plain}>
                {organisations.map((organisation) => (
                  <li key={organisation.id}>
                    <OrganisationName organisation={organisation} />
                  </li>
                ))}
              </ul>
            </Fact>
          ))}
        </Facts>
      )}
      {dispute.mayDo.includes('dispute.nameSides') && (
        <Openers>
          <ActForm
            document={NameSidesDocument}
            label={t('disputes.nameSides')}
            fields={fieldsOf(dispute)}
            input={(values) => ({ disputeId: dispute.id, sides: sidesOf(dispute, values) })}
            records={(values) =>
              t('disputes.nameSidesRecords', {
                matter: dispute.matter,
                sides: sidesOf(dispute, values)
                  .map(({ name, organisationIds }) => `${name} (${namesOf(dispute, organisationIds)})`)
                  .join('; '),
              })
            }
            onDone={refetch}
          />
        </Openers>
      )}
    </Section>
  );
}

/** Names of up to three sides, and on which of them each organisation with a seat is. */
function fieldsOf({ sides, objection, decision }: DisputeRecord): Field[] {
  const names = FORMS.map((ordinal, index): Field => {
    const initial = sides[index]?.name ?? '';
    const label = t('disputes.sideName', { number: ordinal });
    return { name: `side${ordinal}`, kind: 'line', label, initial, optional: ordinal === '3' };
  });
  const places = decision.seats
    .filter(({ leftAt }) => !leftAt)
    .map(({ organisation }): Field => {
      const on = sides.findIndex(({ organisations }) =>
        organisations.some(({ id }) => id === organisation.id),
      );
      const first = sides.length === 0 && organisation.id === objection.organisation.id ? '1' : '';
      return {
        name: organisation.id,
        kind: 'choice',
        label: t('disputes.sideOf', { organisation: organisation.name }),
        initial: on >= 0 ? String(on + 1) : first,
        optional: true,
        choices: [
          { value: '', label: t('disputes.sideNone') },
          ...FORMS.map((value) => ({ value, label: t('disputes.side', { number: value }) })),
        ],
      };
    });
  return [...names, ...places];
}

function sidesOf({ decision }: DisputeRecord, values: Values) {
  return FORMS.map((ordinal) => ({
    name: values[`side${ordinal}`]?.trim() ?? '',
    organisationIds: decision.seats
      .map(({ organisationId }) => organisationId)
      .filter((organisationId) => values[organisationId] === ordinal),
  })).filter(({ name, organisationIds }) => name !== '' || organisationIds.length > 0);
}

function namesOf({ decision }: DisputeRecord, ids: readonly string[]): string {
  return decision.seats
    .filter(({ organisationId }) => ids.includes(organisationId))
    .map(({ organisation }) => organisation.name)
    .join(', ');
}
