import { Link } from 'react-router';
import {
  DateText,
  EmptyState,
  Loaded,
  MarkIcon,
  Opener,
  Openers,
  OrganisationName,
  ShowMore,
  usePages,
} from '../components/index.js';
import type {
  GroupMembersQuery,
  GroupPageQuery,
  SubstitutionFieldsFragment,
} from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { AppointForm } from './appoint-form.js';
import { bySector } from './by-sector.js';
import { CoChairRule } from './co-chair-rule.js';
import classes from './group-members.module.css';
import { GroupMembersDocument } from './groups.graphql.js';
import type { PersonPresent } from './here-now.js';
import { PlaceForms } from './place-forms.js';
import { NameSubstitute, Substitutions } from './substitutions.js';

export type Group = NonNullable<GroupPageQuery['taskGroup']>;
export type Place = NonNullable<GroupMembersQuery['taskGroup']>['memberships']['nodes'][number];

const pick = (data: GroupMembersQuery) => data.taskGroup?.memberships;

/** Who is in a group, by sector and organisation: roles, secondments, until when, who is here now; observers as such. */
export function GroupMembers(props: {
  readonly group: Group;
  readonly here: readonly PersonPresent[] | undefined;
}) {
  const { group, here = [] } = props;
  const { id } = group;
  const pages = usePages(GroupMembersDocument, { id }, pick);
  const { sectors, observers } = bySector(pages.nodes);
  const shown = {
    group,
    all: pages.nodes,
    substitutions: pages.result.data?.taskGroup?.substitutions ?? [],
    here: new Set(here.map(({ person }) => person.id)),
    onChanged: pages.refresh,
  };
  return (
    <Loaded result={pages.result} pick={pick} onRetry={pages.refresh}>
      {() => (
        <>
          {group.status === 'OPEN' && <CoChairRule group={group} />}
          {pages.nodes.length === 0 && (
            <EmptyState title={t('groups.membersEmptyTitle')}>
              <p>{t('groups.membersEmptyText')}</p>
            </EmptyState>
          )}
          {sectors.map(({ name, organisations }) => (
            <section key={name} className={classes.sector}>
              <h3 className={classes.sectorName}>{name || t('groups.noOrganisation')}</h3>
              <div className={classes.organisations}>
                {organisations.map(({ organisation, places }) => (
                  <div key={organisation?.id ?? ''}>
                    {organisation && (
                      <h4 className={classes.organisation}>
                        <OrganisationName organisation={organisation} />
                      </h4>
                    )}
                    <Places {...shown} places={places} />
                  </div>
                ))}
              </div>
            </section>
          ))}
          {observers.length > 0 && (
            <section className={classes.sector}>
              <h3 className={classes.sectorName}>
                <MarkIcon shape="squareOpen" tone="neutral" /> {t('groups.observers')}
              </h3>
              <p className={classes.meta}>{t('groups.observersLead')}</p>
              <Places {...shown} places={observers} named />
            </section>
          )}
          {pages.hasMore && <ShowMore pages={pages} />}
          {group.mayDo.includes('group.appoint') && (
            <Opener label={t('groups.appoint')}>
              {(close) => <AppointForm group={group} onDone={close} />}
            </Opener>
          )}
        </>
      )}
    </Loaded>
  );
}

function Places(props: {
  readonly group: Group;
  readonly all: readonly Place[];
  readonly here: ReadonlySet<string>;
  readonly places: readonly Place[];
  readonly substitutions: readonly SubstitutionFieldsFragment[];
  readonly onChanged: () => void;
  /** Whether each is told with the organisation. */
  readonly named?: boolean;
}) {
  const { group } = props;
  const substitutionsOf = (place: Place) =>
    props.substitutions.filter(({ membershipId }) => membershipId === place.id);
  const mayChange = group.mayDo.includes('group.changeMembership');
  return (
    <ul className={classes.places}>
      {props.places.map((place) => (
        <li key={place.id}>
          <PlaceText
            place={place}
            named={props.named ?? false}
            here={props.here.has(place.person.id)}
            replaced={substitutionsOf(place).some(({ inForce }) => inForce)}
          />
          <Substitutions substitutions={substitutionsOf(place)} onChanged={props.onChanged} />
          {(place.mayNameSubstitute || mayChange) && (
            <Openers>
              <NameSubstitute place={place} onChanged={props.onChanged} />
              {mayChange && (
                <Opener
                  small
                  label={t('groups.change')}
                  name={t('groups.changeOf', { person: place.person.name })}
                >
                  {(close) => <PlaceForms group={group} place={place} all={props.all} onDone={close} />}
                </Opener>
              )}
            </Openers>
          )}
        </li>
      ))}
    </ul>
  );
}

function PlaceText(props: {
  readonly place: Place;
  readonly named: boolean;
  /** Whether somebody speaks in their place now. */
  readonly replaced: boolean;
  readonly here: boolean;
}) {
  const { place, named, replaced, here } = props;
  const observes = place.role === 'OBSERVER';
  return (
    <>
      <Link to={`/people/${place.person.id}`}>{place.person.name}</Link>
      <span className={classes.meta}>
        {named && place.organisation && ` · ${place.organisation.name}`}
        {place.role !== 'OBSERVER' && ` · ${t(`words.role_${place.role}`)}`}
        {place.speaksAs === 'SECONDED' && ` · ${t('groups.seconded')}`}
        {!observes && place.speaksAs === null && !replaced && ` · ${t('groups.silent')}`}
        {here && (
          <>
            {' · '}
            <MarkIcon shape="circle" tone="green" /> {t('groups.isHere')}
          </>
        )}
        {place.until && (
          <>
            {' · '}
            {t('groups.untilDay')} <DateText value={place.until} short />
          </>
        )}
      </span>
    </>
  );
}
