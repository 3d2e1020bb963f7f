import { useEffect, useState } from 'react';
import { DraftConnection, type RoomOptions } from './draft-connection.js';

/** Enters a drafting room while the page is there; undefined until it is entered. */
export function useDraftConnection(options: RoomOptions): DraftConnection | undefined {
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
  return connection;
}
