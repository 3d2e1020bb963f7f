import { ActForm, DateText, Openers, Section } from '../components/index.js';
import { t } from '../strings/t.js';
import { AgreeToRoomDocument } from './disputes.graphql.js';
import classes from './disputes.module.css';
import type { DisputeProps } from './types.js';

/** Whether the sides agreed to talk in private. What they say there is kept nowhere. */
export function SideRoom({ dispute, refetch }: DisputeProps) {
  const { roomAgreements, roomAgreed } = dispute;
  return (
    <Section title={t('disputes.room')} id="room">
      <p className={classes.prose}>{t(roomAgreed ? 'disputes.roomThere' : 'disputes.roomNotThere')}</p>
      {roomAgreements.length > 0 && (
        <ul className={classes.plain}>
          {roomAgreements.map(({ organisation, agreedAt }) => (
            <li key={organisation.id}>
              {t('disputes.roomBy', { organisation: organisation.name })} <DateText value={agreedAt} />
            </li>
          ))}
        </ul>
      )}
      {dispute.mayDo.includes('dispute.agreeToRoom') && !roomAgreed && (
        <Openers>
          <ActForm
            document={AgreeToRoomDocument}
            label={t('disputes.roomAgree')}
            fields={[]}
            input={() => ({ disputeId: dispute.id })}
            records={() => t('disputes.roomRecords', { matter: dispute.matter })}
            onDone={refetch}
          />
        </Openers>
      )}
    </Section>
  );
}
