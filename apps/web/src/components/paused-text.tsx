import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

/** How long whoever types pauses before what they typed counts, in milliseconds. */
export const TYPING_PAUSE = 300;

/**
 * Words by which an address narrows a list. What is typed is there at once, however fast; the address is told when
 * whoever types pauses. What the address says of itself, as on the way back, replaces what was typed.
 */
export function PausedText(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Whether the keyboard begins here where it stands in a dialog. */
  readonly first?: boolean;
}) {
  const { label, value, onChange, first } = props;
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed === told.current) return undefined;
    const timer = setTimeout(() => {
      told.current = typed;
      tell.current(typed);
    }, TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <TextInput
      label={label}
      type="search"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      data-autofocus={first}
    />
  );
}
