import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { Provider } from 'urql';
import { createClient } from './client.js';
import { createLiveClient, type LiveClient } from './live.js';

const RenewContext = createContext<() => void>(() => undefined);
const LiveContext = createContext<LiveClient | undefined>(undefined);

/** Holds the clients. A sign-in or sign-out begins new ones, so that nothing one person saw is left for the next. */
export function Session({ children }: { readonly children: ReactNode }) {
  const [generation, setGeneration] = useState(0);
  const renew = useCallback(() => setGeneration((before) => before + 1), []);
  const clients = useMemo(() => {
    const live = createLiveClient();
    return { generation, live, client: createClient(live) };
  }, [generation]);
  return (
    <RenewContext value={renew}>
      <LiveContext value={clients.live}>
        <Provider value={clients.client}>{children}</Provider>
      </LiveContext>
    </RenewContext>
  );
}

/** Forgets everything that was read so far; every page reads anew. */
export function useRenewSession(): () => void {
  return useContext(RenewContext);
}

/** The socket for subscriptions of whoever is looking. */
export function useLiveClient(): LiveClient | undefined {
  return useContext(LiveContext);
}
