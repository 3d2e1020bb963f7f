import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { ActForm, DateText, Openers, Section, Waiting } from '../components/index.js';
import { useStanding } from '../drafting/room/use-standing.js';
import { t } from '../strings/t.js';
import { AgreeToRoomDocument } from './disputes.graphql.js';
import classes from './disputes.module.css';
import type { DisputeProps } from './types.js';

const Talk = lazy(async () => ({ default: (await import('./side-room-talk.js')).SideRoomTalk }));

/** Whether the sides agreed to talk in private, and for them the room in which they do. What they say is kept nowhere. */
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
      {dispute.roomPath && <Inside dispute={dispute} path={dispute.roomPath} />}
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

function Inside({ dispute, path }: Pick<DisputeProps, 'dispute'> & { readonly path: string }) {
  const self = useStanding(dispute.decision.taskGroup.id);
  const [entered, setEntered] = useState(false);
  if (!self) return null;
  return (
    <>
      {entered && (
        <Suspense fallback={<Waiting />}>
          <Talk disputeId={dispute.id} path={path} self={self} />
        </Suspense>
      )}
      <Openers>
        <Button variant="default" onClick={() => setEntered(!entered)}>
          {t(entered ? 'disputes.roomLeave' : 'disputes.roomEnter')}
        </Button>
      </Openers>
    </>
  );
}
