import { type ReactNode, useState } from 'react';
import classes from './foldout.module.css';

/** Something below the text that is there only while it is open: what it shows is worked out no sooner. */
export function Foldout(props: { readonly label: string; readonly children: () => ReactNode }) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className={`${classes.foldout} no-print`}
      onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
    >
      <summary className={classes.summary}>{props.label}</summary>
      {opened && props.children()}
    </details>
  );
}
