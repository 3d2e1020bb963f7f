import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

/** Nothing is here yet: says what will be, and what brings it about. */
export function EmptyState({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      <div className={classes.text}>{children}</div>
    </div>
  );
}
