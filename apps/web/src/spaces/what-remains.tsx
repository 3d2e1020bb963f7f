import { Link } from 'react-router';
import { RecordItem, RecordList } from '../components/index.js';
import { t } from '../strings/t.js';

const PARTS = ['decisions', 'definitions', 'consultations', 'recommendations', 'record'] as const;

/** What a closed space leaves to whoever comes after: its decisions, words and record, each with the way to it. */
export function WhatRemains({ slug }: { readonly slug: string }) {
  return (
    <RecordList label={t('spaces.remains')}>
      {PARTS.map((part) => (
        <RecordItem
          key={part}
          title={<Link to={`/spaces/${slug}/${part}`}>{t(`spaces.remains_${part}`)}</Link>}
          meta={t(`spaces.remainsText_${part}`)}
        />
      ))}
    </RecordList>
  );
}
