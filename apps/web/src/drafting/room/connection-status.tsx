import { Button } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { type MarkShape, type MarkTone, StatusMark } from '../../components/index.js';
import { t } from '../../strings/t.js';
import classes from './connection-status.module.css';
import type { Phase, RoomState } from './draft-connection.js';

const MARKS: Readonly<Record<Phase, readonly [MarkShape, MarkTone]>> = {
  connecting: ['ring', 'neutral'],
  connected: ['circle', 'green'],
  saving: ['half', 'amber'],
  waiting: ['triangleOpen', 'amberRed'],
  saved: ['circle', 'green'],
  offline: ['triangleOpen', 'amberRed'],
  ended: ['cross', 'red'],
};

/** Close codes of the sync door that call for something to be done. */
const ENDED = {
  4400: 'malformed',
  4401: 'unauthenticated',
  4403: 'forbidden',
  4404: 'notFound',
  4413: 'tooLarge',
  4423: 'closedPart',
  4429: 'rateLimited',
} as const;

/** How the connection stands, in words. Only what matters is announced: not each save. */
export function ConnectionStatus({
  state,
  mayEdit,
}: {
  readonly state: RoomState;
  readonly mayEdit: boolean;
}) {
  const [shape, tone] = MARKS[state.phase];
  const loud = state.phase === 'offline' || state.phase === 'ended';
  const words = wordsFor(state, mayEdit);
  return (
    <div className={classes.status}>
      <p className={classes.line}>
        <StatusMark shape={shape} tone={tone}>
          {words}
        </StatusMark>
      </p>
      <p role="status" className="visually-hidden">
        {loud ? words : ''}
      </p>
    </div>
  );
}

function wordsFor({ phase, kept }: RoomState, mayEdit: boolean): string {
  if (phase !== 'offline') return t(`drafting.phase_${phase}`);
  if (!mayEdit) return t('drafting.offlineReader');
  return kept ? t('drafting.offlineKept') : t('drafting.offlineNotKept');
}

/** Why the server ended the connection for good, or refused something, and what to do. */
export function EndedNotice(props: { readonly state: RoomState; readonly onConnectAgain: () => void }) {
  const { closeCode, refused } = props.state;
  const location = useLocation();
  if (closeCode === null) return refused ? <p role="alert">{t('drafting.refused')}</p> : null;
  const why = ENDED[closeCode as keyof typeof ENDED] ?? 'other';
  return (
    <div role="alert" className={classes.ended}>
      <p className={classes.head}>{t(`drafting.ended_${why}`)}</p>
      <p>{t(`drafting.endedNext_${why}`)}</p>
      {why === 'unauthenticated' ? (
        <p>
          <Link to="/sign-in" state={{ from: location.pathname }}>
            {t('app.signIn')}
          </Link>
        </p>
      ) : (
        <Button variant="default" onClick={props.onConnectAgain}>
          {t('drafting.connectAgain')}
        </Button>
      )}
    </div>
  );
}
