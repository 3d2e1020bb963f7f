import { Fragment } from 'react';
import { t } from '../../strings/t.js';
import { bySector, type PersonHere } from './people.js';
import type { Following } from './use-following.js';
import type { Standing } from './use-standing.js';
import classes from './who-is-here.module.css';

/** Who is in the room, by the sector for which they speak: oneself first in one's own, observers marked as such. */
export function WhoIsHere({
  self,
  others,
  following,
}: {
  readonly self: Standing;
  readonly others: readonly PersonHere[];
  readonly following: Following;
}) {
  const followed = others.find(({ personId }) => personId === following.personId);
  return (
    <section aria-labelledby="who-is-here">
      <h2 id="who-is-here" className={classes.title}>
        {t('drafting.whoIsHere')}
      </h2>
      {bySector<Standing | PersonHere>([self, ...others]).map(({ sector, people }) => (
        <Fragment key={sector ?? ''}>
          <h3 id={sectorId(sector)} className={classes.sector}>
            {sector ?? t('drafting.noSector')}
          </h3>
          <ul className={classes.people} aria-labelledby={sectorId(sector)}>
            {people.map((person) =>
              person === self ? (
                <Entry key={person.personId} {...person} self />
              ) : (
                <Entry key={person.personId} {...person} following={following} />
              ),
            )}
          </ul>
        </Fragment>
      ))}
      <p role="status" className={classes.remark}>
        {followed &&
          t(following.found ? 'drafting.followingNow' : 'drafting.followingNobody', { name: followed.name })}
      </p>
    </section>
  );
}

function Entry(props: {
  readonly name: string;
  readonly organisation: string | null;
  readonly observer: boolean;
  readonly colour?: string;
  readonly self?: boolean;
  readonly personId: string;
  readonly following?: Following;
}) {
  const { following, personId } = props;
  const followed = following?.personId === personId;
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
        {following && (
          <button
            type="button"
            className={classes.follow}
            aria-pressed={followed}
            aria-label={t('drafting.followWhom', { name: props.name })}
            onClick={() => following.follow(followed ? null : personId)}
          >
            {t('drafting.follow')}
          </button>
        )}
      </span>
    </li>
  );
}

function sectorId(sector: string | null): string {
  return `who-is-here-${sector?.replaceAll(/\W+/gu, '-') ?? ''}`;
}
