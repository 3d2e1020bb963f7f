import { Link } from 'react-router';
import { DateText, RecordItem } from '../components/index.js';
import type { ConsolePeopleQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { EndTieDocument } from './console.graphql.js';
import classes from './console.module.css';
import { GiveRole } from './give-role-form.js';
import { RowAction } from './row-action.js';
import { useConsoleSpace } from './use-console.js';

type Person = ConsolePeopleQuery['people']['nodes'][number];
type Tie = Person['affiliations'][number];

/** One person of the console: whom they act for, what they may do and where, and what can be changed of it. */
export function PersonItem(props: { readonly person: Person; readonly onDone: (sentence: string) => void }) {
  const { person, onDone } = props;
  const space = useConsoleSpace();
  const roles = person.roles.filter((each) => space === null || each.space?.slug === space.slug);
  return (
    <RecordItem title={person.name} meta={person.email}>
      <ul className={classes.lines}>
        {person.affiliations.map((each) => (
          <li key={each.id} className={classes.tie}>
            <TieLine tie={each} />
            {space === null && !each.until && <EndTie person={person} tie={each} onDone={onDone} />}
          </li>
        ))}
        {[...byPlace(roles)].map(([place, held]) => (
          <li key={place}>
            {place}: <span className={classes.held}>{held.join('; ')}</span>
          </li>
        ))}
        {space === null && (
          <li>
            <Link to={`/people/${person.id}/account`}>{t('console.accountOf', { person: person.name })}</Link>
          </li>
        )}
      </ul>
      {(space === null || space.mayDo.includes('space.grantRole')) && (
        <GiveRole person={person} onDone={onDone} />
      )}
    </RecordItem>
  );
}

/** Roles in words, by the space in which they are held. */
function byPlace(roles: Person['roles']): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const { role, space, taskGroup } of roles) {
    const place = space?.title ?? t('console.theInstallation');
    const words = t(`words.role_${role}`);
    const held = taskGroup ? t('console.roleIn', { role: words, group: taskGroup.title }) : words;
    places.set(place, [...(places.get(place) ?? []), held]);
  }
  return places;
}

function TieLine({ tie }: { readonly tie: Tie }) {
  return (
    <span>
      {t(`words.affiliation_${tie.kind}`)} {tie.organisation.name}
      {tie.lentTo && `, ${t('console.lentTo', { organisation: tie.lentTo.name })}`}{' '}
      <span className={classes.since}>
        {t('console.from')} <DateText value={tie.from} short relative={false} />
        {tie.until && (
          <>
            {' '}
            {t('console.until')} <DateText value={tie.until} short />
          </>
        )}
      </span>
    </span>
  );
}

function EndTie(props: {
  readonly person: Person;
  readonly tie: Tie;
  readonly onDone: (sentence: string) => void;
}) {
  const { tie } = props;
  const named = { person: props.person.name, organisation: tie.organisation.name };
  return (
    <RowAction
      document={EndTieDocument}
      input={{ affiliationId: tie.id }}
      label={t('console.endTie')}
      name={t('console.endTieOf', named)}
      records={t('console.endTieRecords', named)}
      onDone={(data) => props.onDone(data.endAffiliation.act.sentence)}
    />
  );
}
