import { useMemo } from 'react';
import {
  DateText,
  EmptyState,
  Loaded,
  MarkIcon,
  OrganisationName,
  ShowMore,
  usePages,
} from '../components/index.js';
import type { GroupMembersQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { byOrganisation } from './by-organisation.js';
import classes from './group-members.module.css';
import { GroupMembersDocument } from './groups.graphql.js';

type Membership = NonNullable<GroupMembersQuery['taskGroup']>['memberships']['nodes'][number];

const pick = (data: GroupMembersQuery) => data.taskGroup?.memberships;

/** Who is in a group, gathered by organisation: roles, secondments, until when. */
export function GroupMembers({ id }: { readonly id: string }) {
  const pages = usePages(
    GroupMembersDocument,
    useMemo(() => ({ id }), [id]),
    pick,
  );
  return (
    <Loaded result={pages.result} pick={pick} onRetry={pages.refresh}>
      {() =>
        pages.nodes.length === 0 ? (
          <EmptyState title={t('groups.membersEmptyTitle')}>
            <p>{t('groups.membersEmptyText')}</p>
          </EmptyState>
        ) : (
          <>
            <div className={classes.organisations}>
              {byOrganisation(pages.nodes).map(({ organisation, places }) => (
                <div key={organisation?.id ?? ''}>
                  <h3 className={classes.organisation}>
                    {organisation ? (
                      <OrganisationName organisation={organisation} />
                    ) : (
                      t('groups.noOrganisation')
                    )}
                  </h3>
                  {organisation && <p className={classes.meta}>{organisation.sector.name}</p>}
                  <ul className={classes.places}>
                    {places.map((place) => (
                      <Place key={place.id} place={place} />
                    ))}
                  </ul>
                </div>
              ))}
            </div>
            {pages.hasMore && <ShowMore pages={pages} />}
          </>
        )
      }
    </Loaded>
  );
}

function Place({ place }: { readonly place: Membership }) {
  return (
    <li>
      {place.person.name}
      <span className={classes.meta}>
        {' · '}
        {place.role === 'OBSERVER' ? (
          <>
            <MarkIcon shape="squareOpen" tone="neutral" /> {t('groups.observerMark')}
          </>
        ) : (
          t(`words.role_${place.role}`)
        )}
        {place.seconded && ` · ${t('groups.seconded')}`}
        {place.until && (
          <>
            {' · '}
            {t('groups.untilDay')} <DateText value={place.until} short />
          </>
        )}
      </span>
    </li>
  );
}
