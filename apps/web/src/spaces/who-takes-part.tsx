import { EmptyState, Loaded, OrganisationName, ShowMore, usePages } from '../components/index.js';
import type { SpaceOrganisationsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { bySector } from './by-sector.js';
import { SpaceOrganisationsDocument } from './spaces.graphql.js';
import classes from './who-takes-part.module.css';

const pick = (data: SpaceOrganisationsQuery) => data.space?.organisations;

/** The organisations that take part, gathered by sector. */
export function WhoTakesPart({ slug }: { readonly slug: string }) {
  const pages = usePages(SpaceOrganisationsDocument, { slug }, pick);
  return (
    <>
      <Loaded result={pages.result} pick={pick} onRetry={pages.refresh}>
        {() =>
          pages.nodes.length === 0 ? (
            <EmptyState title={t('spaces.whoEmptyTitle')}>
              <p>{t('spaces.whoEmptyText')}</p>
            </EmptyState>
          ) : (
            <div className={classes.sectors}>
              {bySector(pages.nodes).map(({ sector, organisations }) => (
                <div key={sector.id}>
                  <h3 className={classes.sector}>{sector.name}</h3>
                  <ul className={classes.list}>
                    {organisations.map((each) => (
                      <li key={each.id}>
                        <OrganisationName organisation={each} />
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </div>
          )
        }
      </Loaded>
      {pages.hasMore && <ShowMore pages={pages} />}
    </>
  );
}
