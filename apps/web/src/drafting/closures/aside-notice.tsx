import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSpace } from '../../app/use-space.js';
import { ConfirmDialog } from '../../components/index.js';
import { t } from '../../strings/t.js';
import { amendmentsPath } from '../amendments/words.js';
import classes from '../room/storing-notice.module.css';
import type { Aside } from '../room/use-draft-connection.js';

/** Words of somebody's own that are in no draft since their section was closed: where they are, and what to do. */
export function AsideNotice({ aside, draftId }: { readonly aside: Aside; readonly draftId: string }) {
  const shown = aside.state !== 'done' || aside.words.length > 0;
  return (
    <div className={shown ? classes.notice : undefined}>
      <div role="status">
        {aside.state === 'working' && <p>{t('closures.asideWorking')}</p>}
        {aside.state === 'failed' && <p className={classes.head}>{t('closures.asideFailed')}</p>}
        {aside.words.length > 0 && (
          <>
            <p className={classes.head}>{t('closures.asideTitle')}</p>
            <p>{t('closures.asideText')}</p>
          </>
        )}
      </div>
      {aside.state === 'failed' && (
        <p>
          <Button variant="default" onClick={aside.again}>
            {t('closures.asideAgain')}
          </Button>
        </p>
      )}
      {aside.words.length > 0 && <Words aside={aside} draftId={draftId} />}
    </div>
  );
}

function Words({ aside, draftId }: { readonly aside: Aside; readonly draftId: string }) {
  const { slug } = useSpace();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <ul aria-label={t('closures.asideList')} className={classes.words}>
        {aside.words.map(({ clauseId, place, text }) => (
          <li key={`${clauseId} ${text}`}>
            <strong>{place}</strong>
            <blockquote>{text}</blockquote>
            <Link
              to={`${amendmentsPath(slug, draftId, 'new')}?clause=${encodeURIComponent(clauseId)}`}
              state={{ text }}
            >
              {t('closures.asidePropose')}
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Button variant="default" onClick={() => setAsked(true)}>
          {t('closures.asideLetGo')}
        </Button>
      </p>
      <ConfirmDialog
        opened={asked}
        title={t('closures.asideLetGoTitle')}
        records={t('closures.asideLetGoText')}
        confirmLabel={t('closures.asideLetGo')}
        onConfirm={() => {
          setAsked(false);
          aside.letGo();
        }}
        onClose={() => setAsked(false)}
      />
    </>
  );
}
