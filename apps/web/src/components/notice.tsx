import { type ReactNode, useEffect, useRef } from 'react';
import classes from './notice.module.css';
import { MarkIcon } from './status-mark.js';

/**
 * Says that something was recorded; announced to screen readers. It takes the focus where it stands in place of the form
 * that had it, so that whoever has only a keyboard goes on from there.
 */
export function DoneNotice({
  title,
  takesFocus = false,
  children,
}: {
  readonly title: ReactNode;
  readonly takesFocus?: boolean;
  readonly children?: ReactNode;
}) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) notice.current?.focus();
  }, [takesFocus]);
  return (
    <div ref={notice} role="status" tabIndex={takesFocus ? -1 : undefined} className={classes.done}>
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
