import { Page, PageTitle, Section } from '../components/index.js';
import { t } from '../strings/t.js';
import classes from './console.module.css';
import { ImportForm } from './import-form.js';
import { useConsoleSpace } from './use-console.js';

const LISTS = ['people', 'organisations', 'roles', 'memberships'] as const;

/** Lists as files: taken out by whoever may read them, read in by the secretariat of the installation. */
export function ListsSection() {
  const space = useConsoleSpace();
  const query = space === null ? '' : `?space=${encodeURIComponent(space.slug)}`;
  const lists = LISTS.filter((each) => space !== null || each !== 'memberships');
  return (
    <Page>
      <PageTitle title={t('console.listsSection')} />
      <Section title={t('console.export')}>
        <p className={classes.text}>{t('console.exportText')}</p>
        <ul>
          {lists.map((each) => (
            <li key={each}>
              <a href={`/lists/${each}.csv${query}`} download>
                {t(`console.export_${each}`)}
              </a>
            </li>
          ))}
        </ul>
      </Section>
      {space === null ? (
        <Section title={t('console.import')}>
          <p className={classes.text}>{t('console.importText')}</p>
          <ImportForm />
        </Section>
      ) : (
        <Section title={t('console.import')}>
          <p className={classes.text}>{t('console.importElsewhere')}</p>
        </Section>
      )}
    </Page>
  );
}
