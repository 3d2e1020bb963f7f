import { useState } from 'react';
import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { DoneNotice, Page, PagedList, PageTitle, ParticipantsOnly, usePages } from '../components/index.js';
import type { EvidenceLibraryQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { AddEvidence } from './add-evidence.js';
import { EvidenceLibraryDocument } from './evidence.graphql.js';
import classes from './evidence.module.css';
import { EvidenceItem } from './evidence-item.js';
import { LibraryFilters, useNarrowing } from './library-filters.js';

export type ListedEvidence = EvidenceLibraryQuery['evidenceLibrary']['nodes'][number];

const pick = (data: EvidenceLibraryQuery) => data.evidenceLibrary;

/** The library of a space: what its texts rest on. */
export function LibraryPage() {
  const { slug } = useSpace();
  return (
    <Page>
      <PageTitle title={t('evidence.title')}>
        <p>{t('evidence.lead')}</p>
      </PageTitle>
      <ParticipantsOnly slug={slug}>
        <Found />
      </ParticipantsOnly>
    </Page>
  );
}

function Found() {
  const { slug } = useSpace();
  const narrowing = useNarrowing();
  const { search, kind, status, taskGroupId, narrowed } = narrowing;
  const [added, setAdded] = useState<{ readonly id: string; readonly title: string }>();
  const variables = {
    slug,
    filter: {
      text: search || null,
      kind: kind === null ? null : [kind],
      status: status === null ? null : [status],
      taskGroupId,
    },
  };
  const pages = usePages(EvidenceLibraryDocument, variables, pick);
  return (
    <>
      <div className={classes.adding}>
        <AddEvidence
          slug={slug}
          onDone={(evidence) => {
            setAdded(evidence);
            pages.refresh();
          }}
        />
      </div>
      {added && (
        <DoneNotice title={t('evidence.added')}>
          <p>
            <Link to={`/spaces/${slug}/evidence/${encodeURIComponent(added.id)}`}>{added.title}</Link>
          </p>
        </DoneNotice>
      )}
      <LibraryFilters narrowing={narrowing} />
      <PagedList
        pages={pages}
        pick={pick}
        label={t('evidence.title')}
        emptyTitle={t(narrowed ? 'evidence.nothing' : 'evidence.none')}
        emptyText={t(narrowed ? 'evidence.nothingText' : 'evidence.noneText')}
      >
        {(evidence) => <EvidenceItem key={evidence.id} evidence={evidence} />}
      </PagedList>
    </>
  );
}
