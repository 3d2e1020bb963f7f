import { t } from '../../strings/t.js';
import type { PersonHere } from './people.js';
import type { Standing } from './use-standing.js';
import classes from './who-is-here.module.css';

/** Who is in the room: oneself first, then the others, observers marked as such. */
export function WhoIsHere({
  self,
  others,
}: {
  readonly self: Standing;
  readonly others: readonly PersonHere[];
}) {
  return (
    <section aria-labelledby="who-is-here">
      <h2 id="who-is-here" className={classes.title}>
        {t('drafting.whoIsHere')}
      </h2>
      <ul className={classes.people}>
        <Entry {...self} self />
        {others.map((person) => (
          <Entry key={person.personId} {...person} />
        ))}
      </ul>
    </section>
  );
}

function Entry(props: {
  readonly name: string;
  readonly organisation: string | null;
  readonly observer: boolean;
  readonly colour?: string;
  readonly self?: boolean;
}) {
  const remarks = [props.self && t('drafting.you'), props.observer && t('drafting.observes')].filter(Boolean);
  const told = props.organisation && !props.name.includes(props.organisation);
  return (
    <li className={classes.person}>
      <svg className={classes.mark} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <rect x="5" width="6" height="16" fill={props.colour || 'currentColor'} />
      </svg>
      <span>
        {props.name}
        {remarks.length > 0 && <span className={classes.remark}> ({remarks.join(', ')})</span>}
        {told && <span className={classes.organisation}>{props.organisation}</span>}
      </span>
    </li>
  );
}
