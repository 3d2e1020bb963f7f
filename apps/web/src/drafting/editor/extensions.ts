import { type AnyExtension, Extension } from '@tiptap/core';
import { tableEditing } from '@tiptap/pm/tables';
import { yCursorPlugin, ySyncPlugin, yUndoPlugin } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import type { XmlFragment } from 'yjs';
import { commentMarks } from '../comments/comment-marks.js';
import { caretOf, selectionOf } from './carets.js';
import { clauseIdentities } from './clause-identities.js';
import { clauseNumbers, type Placeholders } from './clause-numbers.js';
import { type ClosedSection, closedSections } from './closed-sections.js';
import { crossReferences, type ReferenceLook } from './cross-references.js';
import { type EvidenceLook, evidenceLinks } from './evidence-links.js';
import { findInDraft } from './find-in-draft.js';
import { isRemote } from './is-remote.js';
import { keptSelection } from './kept-selection.js';
import { keyboard } from './keyboard.js';
import { pasting } from './pasting.js';
import { schemaExtensions } from './schema-extensions.js';
import { undoSteps } from './undo-steps.js';
import { type TableLook, wideTables } from './wide-tables.js';
import { writtenByIdentity } from './written-by-identity.js';

/** What a draft's editor is bound to. */
export interface SharedDraft {
  readonly fragment: XmlFragment;
  readonly awareness: Awareness;
  readonly placeholders: Placeholders;
  readonly references: ReferenceLook;
  readonly evidence: EvidenceLook;
  /** Classes of words that were looked for, and of those that were gone to. */
  readonly found: { readonly found: string; readonly current: string };
  /** Opens what looks for words in the text. */
  readonly onFind?: (() => void) | undefined;
  /** Classes of words that threads are about, of whole clauses, and of the thread that was gone to. */
  readonly commented: { readonly marked: string; readonly whole: string; readonly current: string };
  /** Told of a thread whose words are clicked on. */
  readonly onThread: (threadId: string) => void;
  /** Classes of sections that are closed, and of what is said above them. */
  readonly closed: { readonly section: string; readonly note: string };
  readonly tables: TableLook;
  /** Told of a closed section in which something was not done. */
  readonly onKept: (section: ClosedSection) => void;
}

/** Everything that a draft's editor is made of. */
export function draftExtensions(shared: SharedDraft): AnyExtension[] {
  return [...schemaExtensions(), sharing(shared), clauses(shared), keyboard];
}

/** Binds the editor to the shared document: what others write, where they are, and undoing only one's own. */
function sharing({ fragment, awareness }: SharedDraft): AnyExtension {
  return Extension.create({
    name: 'sharing',
    priority: 1000,
    addProseMirrorPlugins: () => [
      ySyncPlugin(fragment),
      writtenByIdentity(),
      yCursorPlugin(awareness, { cursorBuilder: caretOf, selectionBuilder: selectionOf }),
      yUndoPlugin(),
      undoSteps(),
      keptSelection(),
    ],
  });
}

function clauses(shared: SharedDraft): AnyExtension {
  const { placeholders, references, evidence, found, onFind, commented, onThread, closed, tables, onKept } =
    shared;
  return Extension.create({
    name: 'clauses',
    addKeyboardShortcuts: () => ({
      'Mod-f': () => {
        onFind?.();
        return onFind !== undefined;
      },
    }),
    addProseMirrorPlugins: () => [
      closedSections(closed, onKept),
      clauseIdentities({ newId, isRemote }),
      clauseNumbers(placeholders),
      crossReferences(references),
      evidenceLinks(evidence),
      findInDraft(found),
      commentMarks(commented, onThread),
      pasting(),
      wideTables(tables),
      tableEditing(),
    ],
  });
}

/** A random id; without a secure context there is no randomUUID, and the same many random bits do. */
function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
