import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import classes from './sectioned.module.css';

/** One section of a place that has several: the end of its address, empty for the first, and what it is called. */
export interface SectionLink {
  readonly path: string;
  readonly title: string;
}

/** A place with several sections: the list of them, and the one that is open. */
export function Sectioned(props: {
  readonly name: string;
  readonly sections: readonly SectionLink[];
  readonly children: ReactNode;
}) {
  const { name, sections, children } = props;
  return (
    <div className={classes.layout}>
      <nav aria-label={name} className={classes.sections}>
        <p className={classes.name}>{name}</p>
        <ul>
          {sections.map(({ path, title }) => (
            <li key={path}>
              <NavLink to={path} end={path === ''} className={classes.link ?? ''}>
                {title}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div>{children}</div>
    </div>
  );
}
