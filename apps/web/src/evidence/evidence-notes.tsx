import {
  ActForm,
  DateText,
  PagedList,
  PersonName,
  RecordItem,
  Section,
  usePages,
} from '../components/index.js';
import type { EvidenceNotesQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { EvidenceNotesDocument, NoteEvidenceDocument } from './evidence.graphql.js';
import classes from './evidence.module.css';
import type { ShownEvidence } from './evidence-page.js';

const pick = (data: EvidenceNotesQuery) => data.evidence.notes;

/** What people say of the quality of a source, the latest first; and, for whoever may, to say more. */
export function EvidenceNotes({ evidence }: { readonly evidence: ShownEvidence }) {
  const { id, title, mayDo } = evidence;
  const pages = usePages(EvidenceNotesDocument, { id }, pick);
  return (
    <Section title={t('evidence.notes')}>
      <PagedList
        pages={pages}
        pick={pick}
        label={t('evidence.notes')}
        emptyTitle={t('evidence.noNotes')}
        emptyText={t('evidence.noNotesText')}
      >
        {(note) => (
          <RecordItem
            key={note.id}
            title={<PersonName person={note.by} organisation={note.onBehalfOf} />}
            meta={<DateText value={note.at} />}
          >
            <p className={classes.said}>{note.words}</p>
          </RecordItem>
        )}
      </PagedList>
      {mayDo.includes('evidence.note') && (
        <ActForm
          document={NoteEvidenceDocument}
          label={t('evidence.note')}
          fields={[
            { name: 'words', kind: 'text', label: t('evidence.noteWords'), hint: t('evidence.noteHint') },
          ]}
          input={({ words = '' }) => ({ evidenceId: id, words: words.trim() })}
          records={() => t('evidence.noteRecords', { title })}
          onDone={pages.refresh}
        />
      )}
    </Section>
  );
}
