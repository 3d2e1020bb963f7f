import { useEffect, useRef } from 'react';
import { type AnyVariables, type TypedDocumentNode, useSubscription } from 'urql';
import { useLiveClient } from './session.js';
import { useViewer } from './use-viewer.js';

/** What a subscription brings, and what to do when it may have missed something. */
interface Heard<Data> {
  /** Called with each event. */
  readonly onEvent?: (data: Data) => void;
  /** Called when the connection is there again, or the server ended the subscription: read anew what is on the page. */
  readonly onMissed: () => void;
}

/**
 * Listens while the page is open and somebody is signed in. Gives the last event; undefined before the first, and after
 * the server has ended the subscription.
 */
export function useLive<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  heard: Heard<Data>,
): Data | undefined {
  const live = useLiveClient();
  const pause = !useViewer();
  const latest = useRef(heard);
  latest.current = heard;
  const [{ data, error }] = useSubscription<Data, Data, Variables>(
    { query, variables, pause } as Parameters<typeof useSubscription<Data, Data, Variables>>[0],
    (_before, event) => {
      latest.current.onEvent?.(event);
      return event;
    },
  );
  useEffect(() => live?.onReconnected(() => latest.current.onMissed()), [live]);
  useEffect(() => {
    if (error) latest.current.onMissed();
  }, [error]);
  return error ? undefined : data;
}
