import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

/**
 * A choice that is kept in the address of the page, so that it is there after a reload and for whoever is sent the
 * address; null for none, and for what is no choice.
 */
export function useKeptChoice<Value extends string>(
  name: string,
  choices: readonly Value[],
): readonly [Value | null, (value: Value | null) => void] {
  const [address, setAddress] = useSearchParams();
  const kept = address.get(name);
  const inAddress = choices.find((each) => each.toLowerCase() === kept) ?? null;
  // The address follows a moment later: a control that waited for it would jump back meanwhile.
  const [value, setValue] = useState(inAddress);
  useEffect(() => setValue(inAddress), [inAddress]);
  const choose = useCallback(
    (chosen: Value | null) => {
      setValue(chosen);
      setAddress(
        (before) => {
          const next = new URLSearchParams(before);
          if (chosen === null) next.delete(name);
          else next.set(name, chosen.toLowerCase());
          return next;
        },
        { replace: true, preventScrollReset: true, flushSync: true },
      );
    },
    [name, setAddress],
  );
  return [value, choose];
}
