import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { Provider } from 'urql';
import { createClient } from './client.js';

const RenewContext = createContext<() => void>(() => undefined);

/** Holds the client. A sign-in or sign-out begins a new one, so that nothing one person saw is left for the next. */
export function Session({ children }: { readonly children: ReactNode }) {
  const [generation, setGeneration] = useState(0);
  const renew = useCallback(() => setGeneration((before) => before + 1), []);
  const client = useMemo(() => ({ generation, client: createClient() }), [generation]);
  return (
    <RenewContext value={renew}>
      <Provider value={client.client}>{children}</Provider>
    </RenewContext>
  );
}

/** Forgets everything that was read so far; every page reads anew. */
export function useRenewSession(): () => void {
  return useContext(RenewContext);
}
