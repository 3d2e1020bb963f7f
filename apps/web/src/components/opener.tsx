import { Button } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { t } from '../strings/t.js';
import classes from './opener.module.css';

/** A button that opens a form below itself; the form is handed what closes it again. */
export function Opener(props: {
  readonly label: string;
  /** What it is called where the label alone does not tell it from others; begins with the label. */
  readonly name?: string;
  /** For one that stands with an entry of a list. */
  readonly small?: boolean;
  /** Whether the form is there from the start. */
  readonly initially?: boolean;
  readonly children: (close: () => void) => ReactNode;
}) {
  const [opened, setOpened] = useState(props.initially ?? false);
  const id = useId();
  const close = () => setOpened(false);
  return (
    <div className={`${classes.opener} no-print`} data-small={props.small}>
      <Button
        variant="default"
        size={props.small ? 'compact-md' : 'md'}
        aria-label={opened ? undefined : props.name}
        aria-expanded={opened}
        aria-controls={id}
        onClick={() => setOpened((before) => !before)}
      >
        {opened ? t('components.cancel') : props.label}
      </Button>
      <div id={id} className={classes.inside} hidden={!opened}>
        {opened && props.children(close)}
      </div>
    </div>
  );
}

/** Openers side by side; a form that is opened has a line of its own. */
export function Openers({ children }: { readonly children: ReactNode }) {
  return <div className={`${classes.openers} no-print`}>{children}</div>;
}
