import type { Problem } from '../graphql/problem.js';
import classes from './field-error.module.css';

/** The server's words about one field, for a control's `error`; undefined when the problem is elsewhere. */
export function fieldError(problem: Problem | undefined, field: string): string | undefined {
  if (!problem?.field) return undefined;
  return problem.field === field || problem.field.endsWith(`.${field}`) ? problem.message : undefined;
}

/** Words about what is wrong with a control or a group of controls; tie it on with `aria-describedby`. */
export function FieldError({
  id,
  children,
}: {
  readonly id?: string;
  readonly children?: string | undefined;
}) {
  return (
    <p id={id} role="alert" className={children ? classes.error : 'visually-hidden'}>
      {children}
    </p>
  );
}
