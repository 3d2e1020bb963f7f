import { useCallback, useState } from 'react';

/** What is typed in a field, kept in this window: it outlives a refusal, a lost connection and a reload. */
export function useKeptText(key: string): readonly [text: string, setText: (text: string) => void] {
  const [text, setText] = useState(() => storage()?.getItem(key) ?? '');
  const keep = useCallback(
    (next: string) => {
      setText(next);
      if (next === '') storage()?.removeItem(key);
      else storage()?.setItem(key, next);
    },
    [key],
  );
  return [text, keep];
}

/** Where the window keeps things; undefined in a browser that is told to keep nothing: the page alone does then. */
function storage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
