import { useEffect } from 'react';

const EVERY = 10_000;

/** Asks anew every ten seconds while `live` and the page is in sight, and whenever the reader comes back to it. */
export function useFresh(live: boolean, refetch: () => void): void {
  useEffect(() => {
    if (!live) return undefined;
    const ask = () => {
      if (document.visibilityState === 'visible') refetch();
    };
    const timer = setInterval(ask, EVERY);
    window.addEventListener('focus', ask);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', ask);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [live, refetch]);
}
