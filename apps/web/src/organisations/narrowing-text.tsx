import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { PAUSE } from './picker.js';

/**
 * A text by which the address narrows a list. What is typed is there at once, however fast; the address is told when
 * whoever types pauses. What the address says of itself, as on the way back, replaces what was typed.
 */
export function NarrowingText(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { label, value, onChange } = props;
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed === told.current) return undefined;
    const timer = setTimeout(() => {
      told.current = typed;
      onChange(typed);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, onChange]);
  return (
    <TextInput
      label={label}
      type="search"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
