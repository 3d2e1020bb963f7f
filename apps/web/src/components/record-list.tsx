import type { ReactNode } from 'react';
import classes from './record-list.module.css';

/** A list of records as a document shows it: ruled lines, no boxes. */
export function RecordList({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  return (
    <ul className={classes.list} aria-label={label}>
      {children}
    </ul>
  );
}

/** One record: what it is, how it stands, and the rest below. */
export function RecordItem(props: {
  readonly title: ReactNode;
  readonly status?: ReactNode;
  readonly meta?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <div className={classes.title}>{props.title}</div>
        {props.status && <div className={classes.status}>{props.status}</div>}
      </div>
      {props.meta && <div className={classes.meta}>{props.meta}</div>}
      {props.children}
    </li>
  );
}
