import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Waiting } from '../components/index.js';
import { EndedNotice } from '../drafting/room/connection-status.js';
import type { DraftConnection } from '../drafting/room/draft-connection.js';
import { namedFor } from '../drafting/room/people.js';
import { useDraftConnection } from '../drafting/room/use-draft-connection.js';
import type { Standing } from '../drafting/room/use-standing.js';
import { t } from '../strings/t.js';
import classes from './side-room.module.css';
import { REMARK_MAX, SideTalk } from './side-talk.js';

/** The side-room while somebody is in it: who is there, what is said, and what one says oneself. */
export function SideRoomTalk(props: {
  readonly disputeId: string;
  readonly path: string;
  readonly self: Standing;
}) {
  const { disputeId, path, self } = props;
  const { connection } = useDraftConnection(
    { draftId: disputeId, collabPath: path, personId: self.personId, mayEdit: false },
    nothing,
  );
  return connection ? <Inside connection={connection} /> : <Waiting />;
}

const nothing = () => undefined;

function Inside({ connection }: { readonly connection: DraftConnection }) {
  const state = useSyncExternalStore(connection.subscribe, connection.state);
  const [talk] = useState(() => new SideTalk(connection.awareness));
  useEffect(() => talk.open(), [talk]);
  const heard = useSyncExternalStore(talk.subscribe, talk.heard);
  const apart = state.phase === 'offline' || state.phase === 'connecting';
  const here = state.others.map(namedFor).join('; ');
  return (
    <div className={classes.talk}>
      <EndedNotice state={state} onConnectAgain={connection.connectAgain} />
      <p role="status" className={classes.here}>
        {apart
          ? t('disputes.roomApart')
          : here
            ? t('disputes.roomHere', { people: here })
            : t('disputes.roomAlone')}
      </p>
      <div role="log" aria-label={t('disputes.roomSaid')} className={classes.said}>
        {heard.length === 0 && <p className={classes.silent}>{t('disputes.roomSilent')}</p>}
        {heard.map(({ key, who, text }) => (
          <p key={key} className={who ? undefined : classes.own}>
            <span className={classes.who}>{who ? namedFor(who) : t('disputes.roomYou')}</span> {text}
          </p>
        ))}
      </div>
      {state.closeCode === null && <Saying onSay={talk.say} />}
    </div>
  );
}

function Saying({ onSay }: { readonly onSay: (words: string) => void }) {
  const [words, setWords] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const say = (event: FormEvent) => {
    event.preventDefault();
    onSay(words);
    setWords('');
    input.current?.focus();
  };
  return (
    <form onSubmit={say} className={classes.saying}>
      <TextInput
        ref={input}
        label={t('disputes.roomSay')}
        value={words}
        maxLength={REMARK_MAX}
        autoComplete="off"
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Button type="submit" disabled={words.trim() === ''}>
        {t('disputes.roomSend')}
      </Button>
    </form>
  );
}
