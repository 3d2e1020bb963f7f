import type { Editor } from '@tiptap/core';
import { Announced } from './announced.js';
import { ConnectionStatus } from './connection-status.js';
import type { DraftConnection, RoomState } from './draft-connection.js';
import { useFollowing } from './use-following.js';
import type { Standing } from './use-standing.js';
import { WhoIsHere } from './who-is-here.js';

/** Beside a text that is written together: whether it is saved, who is here, and what is said of the others. */
export function PeopleBeside(props: {
  readonly connection: DraftConnection;
  readonly state: RoomState;
  readonly editor: Editor | null;
  readonly self: Standing;
  readonly mayEdit: boolean;
}) {
  const { connection, state, editor, self, mayEdit } = props;
  const following = useFollowing(editor, connection.awareness);
  return (
    <>
      <ConnectionStatus state={state} mayEdit={mayEdit} />
      <WhoIsHere self={self} others={state.others} following={following} />
      <Announced
        connection={connection}
        editor={editor}
        personId={self.personId}
        others={state.others}
        present={!['connecting', 'offline', 'ended'].includes(state.phase)}
      />
    </>
  );
}
