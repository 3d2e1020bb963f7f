import { Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { t } from '../strings/t.js';
import classes from './along-list.module.css';

/** What can be sent along with a recommendation, each under its texts. */
type Along = 'sendPart' | 'sendEvidence';

/** Numbered groups of fields that are added and removed; the first field of a new one has the focus. */
export function AlongList<Entry extends { readonly key: string }>(props: {
  readonly of: Along;
  readonly entries: readonly Entry[];
  readonly empty: Omit<Entry, 'key'>;
  readonly onChange: (entries: readonly Entry[]) => void;
  readonly children: (entry: Entry, change: (part: Partial<Entry>) => void) => ReactNode;
}) {
  const { of, entries, empty, onChange, children } = props;
  const list = useRef<HTMLDivElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const add = () => {
    onChange([...entries, { ...empty, key: crypto.randomUUID() } as Entry]);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>('fieldset:last-of-type input')?.focus(),
    );
  };
  const remove = (key: string) => {
    onChange(entries.filter((each) => each.key !== key));
    adder.current?.focus();
  };
  return (
    <div ref={list} className={classes.list}>
      {entries.map((entry, index) => (
        <fieldset key={entry.key} className={classes.entry}>
          <legend>{t(`decisions.${of}`, { n: index + 1 })}</legend>
          {children(entry, (part) =>
            onChange(entries.map((each) => (each.key === entry.key ? { ...each, ...part } : each))),
          )}
          <Button variant="default" onClick={() => remove(entry.key)}>
            {t(`decisions.${of}Remove`, { n: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button ref={adder} variant="default" onClick={add}>
          {t(`decisions.${of}Add`)}
        </Button>
        <p className={classes.hint}>{t(`decisions.${of}Hint`)}</p>
      </div>
    </div>
  );
}
