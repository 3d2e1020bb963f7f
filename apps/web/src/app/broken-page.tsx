import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { Page } from '../components/index.js';
import { t } from '../strings/t.js';

/** A page threw: says so, keeps the rail; the browser is told of the error. */
export function BrokenPage() {
  const error = useRouteError();
  useEffect(() => {
    reportError(error);
  }, [error]);
  return (
    <Page reading>
      <div role="alert">
        <h1>{t('app.brokenTitle')}</h1>
        <p>{t('app.brokenText')}</p>
      </div>
      <p>
        <Button onClick={() => location.reload()}>{t('app.reload')}</Button>
      </p>
    </Page>
  );
}
