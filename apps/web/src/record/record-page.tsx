import { useSpace } from '../app/use-space.js';
import { Page, PageTitle, ParticipantsOnly, Section } from '../components/index.js';
import { t } from '../strings/t.js';
import { Acts } from './acts.js';
import { Archive } from './archive.js';
import { CheckYourself } from './check-yourself.js';

/** Everything that happened in a space, and how to check that it is whole. */
export function RecordPage() {
  const { slug } = useSpace();
  return (
    <Page>
      <PageTitle title={t('record.title')}>
        <p>{t('record.lead')}</p>
      </PageTitle>
      <CheckYourself slug={slug} />
      <Archive slug={slug} />
      <Section title={t('record.acts')}>
        <ParticipantsOnly slug={slug}>
          <Acts key={slug} slug={slug} />
        </ParticipantsOnly>
      </Section>
    </Page>
  );
}
