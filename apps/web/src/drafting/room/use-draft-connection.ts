import { useCallback, useEffect, useMemo, useState } from 'react';
import { KeptAside } from '../closures/kept-aside.js';
import { type AsideWords, setAside } from '../closures/set-aside.js';
import { DraftConnection, type RoomOptions } from './draft-connection.js';

/** The server's close code for a window that wrote in what is closed. */
const CLOSED_PART = 4423;

/** Words of this window that are in no draft, and how setting them aside goes. */
export interface Aside {
  readonly words: readonly AsideWords[];
  readonly state: 'done' | 'working' | 'failed';
  readonly again: () => void;
  readonly letGo: () => void;
}

/**
 * Enters a drafting room while the page is there; the connection is undefined until it is entered. A window whose words
 * the server did not take since they are in what was closed meanwhile sets them aside.
 *
 * @param enterAnew mounts anew whoever uses this, once that is done
 */
export function useDraftConnection(
  options: RoomOptions,
  enterAnew: () => void,
): {
  readonly connection: DraftConnection | undefined;
  readonly aside: Aside;
} {
  const { draftId, collabPath, personId, mayEdit } = options;
  const [connection, setConnection] = useState<DraftConnection>();
  useEffect(() => {
    const entered = new DraftConnection({ draftId, collabPath, personId, mayEdit });
    setConnection(entered);
    return () => {
      setConnection(undefined);
      entered.destroy();
    };
  }, [draftId, collabPath, personId, mayEdit]);
  return { connection, aside: useAside(connection, options, enterAnew) };
}

function useAside(
  connection: DraftConnection | undefined,
  { draftId, collabPath, personId, mayEdit }: RoomOptions,
  enterAnew: () => void,
): Aside {
  const kept = useMemo(() => new KeptAside(localStorage, draftId, personId), [draftId, personId]);
  const [words, setWords] = useState(() => kept.all());
  const [state, setState] = useState<Aside['state']>('done');
  const begin = useCallback(() => {
    if (connection === undefined) return;
    setState('working');
    setAside(connection, { draftId, collabPath, personId, mayEdit }, (said) => {
      kept.add(said);
      setWords(kept.all());
    }).then(
      () => {
        setState('done');
        enterAnew();
      },
      (error: unknown) => {
        reportError(error);
        setState('failed');
      },
    );
  }, [connection, draftId, collabPath, personId, mayEdit, kept, enterAnew]);
  useEffect(() => {
    let begun = false;
    const look = (): void => {
      if (begun || connection?.state().closeCode !== CLOSED_PART) return;
      begun = true;
      begin();
    };
    look();
    return connection?.subscribe(look);
  }, [connection, begin]);
  const letGo = useCallback(() => {
    kept.clear();
    setWords([]);
  }, [kept]);
  return { words, state, again: begin, letGo };
}
