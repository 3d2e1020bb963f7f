import { Link } from 'react-router';
import { Section } from '../components/index.js';
import { Ties } from '../directory/ties.js';
import type { OrganisationQuery } from '../graphql/generated/graphql.js';
import { useViewer } from '../graphql/use-viewer.js';
import { DeclareInterest } from '../interests/declare-interest.js';
import { InterestList } from '../interests/interest-list.js';
import { t } from '../strings/t.js';
import classes from './directory.module.css';

export type ShownOrganisation = NonNullable<OrganisationQuery['organisation']>;

/** What an organisation is. */
export function OrganisationFacts({ organisation }: { readonly organisation: ShownOrganisation }) {
  const { webAddress, contactAddress } = organisation;
  return (
    <dl className={classes.facts}>
      <dt>{t('organisations.sector')}</dt>
      <dd>{organisation.sector.name}</dd>
      <dt>{t('organisations.kind')}</dt>
      <dd>{t(`words.organisation_${organisation.kind}`)}</dd>
      <dt>{t('organisations.size')}</dt>
      <dd>{t(`words.size_${organisation.sizeBand}`)}</dd>
      {webAddress && (
        <>
          <dt>{t('organisations.webAddress')}</dt>
          <dd>
            <a href={webAddress} rel="noreferrer nofollow">
              {webAddress}
            </a>
          </dd>
        </>
      )}
      {contactAddress && (
        <>
          <dt>{t('organisations.contactAddress')}</dt>
          <dd>
            <a href={`mailto:${contactAddress}`}>{contactAddress}</a>
          </dd>
        </>
      )}
    </dl>
  );
}

/** Who acts for it, whom it lends and who is lent to it, where it sits, and what it declares. */
export function OrganisationPeople(props: {
  readonly organisation: ShownOrganisation;
  readonly refresh: () => void;
}) {
  const { organisation, refresh } = props;
  const viewer = useViewer();
  const { people, secondmentsOut, secondmentsIn, spaces, taskGroups, interests } = organisation;
  return (
    <>
      {viewer && (
        <Section title={t('organisations.people')}>
          <Ties ties={people.nodes} of="person" empty={t('organisations.noPeople')} />
          {people.totalCount > people.nodes.length && (
            <p>
              <Link to={`/people?organisation=${organisation.slug}`}>
                {t('organisations.allPeople', { n: people.totalCount })}
              </Link>
            </p>
          )}
          {secondmentsOut.nodes.length > 0 && (
            <>
              <h3 className={classes.part}>{t('organisations.lends')}</h3>
              <Ties ties={secondmentsOut.nodes} of="person" empty="" />
            </>
          )}
          {secondmentsIn.nodes.length > 0 && (
            <>
              <h3 className={classes.part}>{t('organisations.isLent')}</h3>
              <Ties ties={secondmentsIn.nodes} of="person" empty="" />
            </>
          )}
        </Section>
      )}
      <Section title={t('organisations.takesPart')}>
        {spaces.length === 0 && <p>{t('organisations.noSpaces')}</p>}
        <ul>
          {spaces.map((space) => (
            <li key={space.id}>
              <Link to={`/spaces/${space.slug}/organisations/${organisation.slug}`}>{space.title}</Link>
              <ul>
                {taskGroups
                  .filter((group) => group.space.id === space.id)
                  .map((group) => (
                    <li key={group.id}>
                      <Link to={`/spaces/${space.slug}/groups/${group.id}`}>{group.title}</Link>
                    </li>
                  ))}
              </ul>
            </li>
          ))}
        </ul>
      </Section>
      {viewer && (
        <Section title={t('interests.title')}>
          <InterestList interests={interests} onChanged={refresh} />
          {organisation.mayDo.includes('interest.declare') && (
            <DeclareInterest organisation={organisation} onDone={refresh} />
          )}
        </Section>
      )}
    </>
  );
}
