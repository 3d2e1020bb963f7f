import { useLocation } from 'react-router';

/** What the link of a letter carries: after the #, so that it is never sent to a server in an address. */
export function useLetterToken(): string {
  return useLocation().hash.replace(/^#/, '');
}
