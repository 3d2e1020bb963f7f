import {
  ActForm,
  DateText,
  Openers,
  OrganisationName,
  PersonName,
  RecordItem,
  RecordList,
  Section,
} from '../components/index.js';
import { t } from '../strings/t.js';
import { WriteDissentDocument } from './disputes.graphql.js';
import classes from './disputes.module.css';
import type { DisputeProps, Dissent } from './types.js';

/** In what organisations differ, in a dispute, and the form to say so. */
export function Dissents({ dispute, refetch }: DisputeProps) {
  const may = dispute.mayDo.includes('dispute.writeDissent');
  if (dispute.dissents.length === 0 && !may) return null;
  return (
    <Section title={t('disputes.dissents')} id="dissents">
      <p className={classes.prose}>{t('disputes.dissentsText')}</p>
      <DissentList dissents={dispute.dissents} />
      {may && (
        <Openers>
          <ActForm
            document={WriteDissentDocument}
            label={t('disputes.dissent')}
            fields={[
              {
                name: 'text',
                kind: 'text',
                label: t('disputes.dissentWords'),
                hint: t('disputes.dissentHint'),
              },
            ]}
            input={({ text = '' }) => ({ disputeId: dispute.id, text })}
            records={({ text = '' }) => t('disputes.dissentRecords', { matter: dispute.matter, text })}
            onDone={refetch}
          />
        </Openers>
      )}
    </Section>
  );
}

/** Dissents, each of one organisation, in its own words. */
export function DissentList({ dissents }: { readonly dissents: readonly Dissent[] }) {
  if (dissents.length === 0) return null;
  return (
    <RecordList label={t('disputes.dissents')}>
      {dissents.map(({ id, text, at, person, organisation }) => (
        <RecordItem
          key={id}
          title={<OrganisationName organisation={organisation} />}
          meta={
            <>
              {t('disputes.writtenBy')} <PersonName person={person} />, <DateText value={at} />
            </>
          }
        >
          <p className={classes.said}>{text}</p>
        </RecordItem>
      ))}
    </RecordList>
  );
}
