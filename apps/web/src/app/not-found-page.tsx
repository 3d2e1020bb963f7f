import { Link } from 'react-router';
import { Page, PageTitle } from '../components/index.js';
import { t } from '../strings/t.js';

/** No such address: says what to do. */
export function NotFoundPage() {
  return (
    <Page reading>
      <PageTitle title={t('app.notFoundTitle')}>
        <p>{t('app.notFoundText')}</p>
      </PageTitle>
      <p>
        <Link to="/">{t('app.toStart')}</Link>
      </p>
    </Page>
  );
}
