import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import {
  DateText,
  Loaded,
  Opener,
  Page,
  PageTitle,
  ProblemNotice,
  Section,
  useNow,
  Waiting,
} from '../components/index.js';
import type { PersonQuery } from '../graphql/generated/graphql.js';
import { useViewer } from '../graphql/use-viewer.js';
import { DeclareInterest } from '../interests/declare-interest.js';
import { InterestList } from '../interests/interest-list.js';
import classes from '../organisations/directory.module.css';
import { t } from '../strings/t.js';
import { AffiliationForm } from './affiliation-form.js';
import { EndAffiliation } from './end-affiliation.js';
import { PersonDocument } from './people.graphql.js';
import { isOver, Ties } from './ties.js';

type Person = NonNullable<PersonQuery['person']>;
type Role = Person['roles'][number];

/** Who a person is: ties, roles, declared interests. */
export function PersonPage() {
  const { id = '' } = useParams();
  const viewer = useViewer();
  return (
    <Page reading>
      {viewer === undefined && <Waiting />}
      {viewer === null && (
        <>
          <PageTitle title={t('directory.kicker')} />
          <ProblemNotice problem={{ code: 'UNAUTHENTICATED', message: t('directory.signIn') }} />
        </>
      )}
      {viewer && <OnePerson key={id} id={id} />}
    </Page>
  );
}

function OnePerson({ id }: { readonly id: string }) {
  const [result, retry] = useQuery({ query: PersonDocument, variables: { id } });
  const refresh = () => retry({ requestPolicy: 'network-only' });
  const name = result.data?.person?.name;
  return (
    <>
      <PageTitle title={name ?? t('directory.kicker')} above={name ? t('directory.kicker') : undefined} />
      <Loaded result={result} pick={(data) => data.person} onRetry={refresh}>
        {(person) => <PersonParts person={person} refresh={refresh} />}
      </Loaded>
    </>
  );
}

function PersonParts({ person, refresh }: { readonly person: Person; readonly refresh: () => void }) {
  const viewer = useViewer();
  const now = useNow();
  const secretariat = viewer?.roles.some(({ role, space }) => role === 'SECRETARIAT' && !space) ?? false;
  const self = viewer?.person.id === person.id;
  return (
    <>
      {person.email && (
        <p>
          <a href={`mailto:${person.email}`}>{person.email}</a>{' '}
          <span className={classes.meta}>{t('directory.emailHint')}</span>
        </p>
      )}
      <Section title={t('directory.ties')}>
        <Ties ties={person.affiliations} of="organisation" empty={t('directory.noTies')}>
          {(tie) => secretariat && !isOver(tie, now) && <EndAffiliation tie={tie} onDone={refresh} />}
        </Ties>
        {secretariat && (
          <Opener label={t('directory.record')}>
            {(close) => (
              <AffiliationForm
                person={person}
                onDone={() => {
                  close();
                  refresh();
                }}
              />
            )}
          </Opener>
        )}
      </Section>
      <Section title={t('directory.roles')}>
        {person.roles.length === 0 && <p>{t('directory.noRoles')}</p>}
        <ul className={classes.ties}>
          {person.roles.map((role) => (
            <RoleLine key={role.id} role={role} today={now.toISOString().slice(0, 10)} />
          ))}
        </ul>
      </Section>
      <Section title={t('interests.title')}>
        <InterestList interests={person.interests} onChanged={refresh} />
        {self && <DeclareInterest onDone={refresh} />}
      </Section>
    </>
  );
}

function RoleLine({ role, today }: { readonly role: Role; readonly today: string }) {
  const { space, taskGroup, organisation, until } = role;
  const over = typeof until === 'string' && until < today;
  return (
    <li className={over ? classes.over : undefined}>
      {t(`words.role_${role.role}`)},{' '}
      {space && taskGroup && (
        <Link to={`/spaces/${space.slug}/groups/${taskGroup.id}`}>{taskGroup.title}</Link>
      )}
      {taskGroup && ', '}
      {space ? <Link to={`/spaces/${space.slug}`}>{space.title}</Link> : t('directory.installation')}
      {organisation && (
        <>
          , {t('directory.for')} <Link to={`/organisations/${organisation.slug}`}>{organisation.name}</Link>
        </>
      )}{' '}
      <span className={classes.meta}>
        {t('directory.since')} <DateText value={role.from} short relative={false} />
        {until && (
          <>
            {' '}
            {t(over ? 'directory.endedOn' : 'directory.until')}{' '}
            <DateText value={until} short relative={false} />
          </>
        )}
      </span>
    </li>
  );
}
