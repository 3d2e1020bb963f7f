import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useLocation, useNavigationType, useOutletContext } from 'react-router';
import { t } from '../strings/t.js';
import classes from './page.module.css';

/** The column a page stands in; `reading` keeps it to the reading measure. */
export function Page({
  children,
  reading = false,
}: {
  readonly children: ReactNode;
  readonly reading?: boolean;
}) {
  return <div className={reading ? `${classes.page} ${classes.reading}` : classes.page}>{children}</div>;
}

/**
 * The page's one h1. Names the browser tab, and takes the focus after a navigation inside the app so that
 * keyboard and screen reader start at the new page; a filter that changes only the query leaves it where it is.
 */
export function PageTitle(props: {
  readonly title: string;
  readonly above?: ReactNode;
  readonly children?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const navigation = useNavigationType();
  const { pathname } = useLocation();
  const space = useOutletContext<{ readonly title: string } | null | undefined>();
  const seen = useRef<string>(undefined);
  useEffect(() => {
    if (seen.current === pathname) return;
    seen.current = pathname;
    if (navigation !== 'POP') heading.current?.focus({ preventScroll: true });
  }, [navigation, pathname]);
  return (
    <header className={classes.header}>
      <title>{tabTitle(props.title, space?.title)}</title>
      {props.above && <p className={classes.above}>{props.above}</p>}
      <h1 ref={heading} tabIndex={-1} className={classes.title}>
        {props.title}
      </h1>
      {props.children && <div className={classes.below}>{props.children}</div>}
    </header>
  );
}

function tabTitle(title: string, space: string | undefined): string {
  const parts = space === undefined || space === title ? [title] : [title, space];
  return [...parts, t('app.name')].join(' · ');
}

/** A part of a page under an h2 that names it. */
export function Section(props: {
  readonly title: string;
  readonly id?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const own = useId();
  const id = props.id ?? own;
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.sectionHead}>
        <h2 id={id} className={classes.sectionTitle}>
          {props.title}
        </h2>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}
