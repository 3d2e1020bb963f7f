import type { ReactNode } from 'react';
import classes from './notice.module.css';
import { MarkIcon } from './status-mark.js';

/** Says that something was recorded; announced to screen readers. */
export function DoneNotice({
  title,
  children,
}: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div role="status" className={classes.done}>
      <p className={classes.head}>
        <MarkIcon shape="circle" tone="green" /> {title}
      </p>
      {children}
    </div>
  );
}

/** A remark beside the text: what this is, why it is so. */
export function Remark({ children }: { readonly children: ReactNode }) {
  return <div className={classes.plain}>{children}</div>;
}
