import type { Attrs, Node } from '@tiptap/pm/model';
import type { Command } from '@tiptap/pm/state';
import type { Cited, CitedSource } from '../../components/index.js';
import { typeOf } from './nearest.js';
import { numberAt, placedClauses } from './placed-clauses.js';

/** A definition at a version, and the words by which a text cites it. */
export interface CitedDefinition extends Cited {
  readonly label: string;
}

/** Puts a citation of a definition where the caret is, in place of what is selected. */
export function insertCitation(cited: CitedDefinition): Command {
  return inPlaceOfSelection('citation', { ...cited });
}

/** Puts a citation of a source where the caret is, in place of what is selected. */
export function insertEvidence(cited: CitedSource): Command {
  return inPlaceOfSelection('evidenceCitation', { ...cited });
}

function inPlaceOfSelection(name: 'citation' | 'evidenceCitation', attrs: Attrs): Command {
  return (state, dispatch) => {
    if (!state.selection.$from.parent.inlineContent) return false;
    const citation = typeOf(state.schema, name).create(attrs);
    dispatch?.(state.tr.replaceSelectionWith(citation).scrollIntoView());
    return true;
  };
}

/** What a text cites, in its order. */
export function citedNow(doc: Node): Cited[] {
  const cited: Cited[] = [];
  doc.descendants(({ type, attrs }) => {
    if (type.name === 'citation') {
      cited.push({ definitionId: String(attrs.definitionId), versionId: String(attrs.versionId) });
    }
  });
  return cited;
}

/** A source that a text cites, with the clauses and sections that do by their numbers; null for the title. */
export interface PlacedSource extends CitedSource {
  readonly places: readonly (string | null)[];
}

/** The sources that a text cites, each once, in the order in which they come first. */
export function sourcesNow(doc: Node): PlacedSource[] {
  const placed = placedClauses(doc);
  const found = new Map<string, { label: string; places: Set<string | null> }>();
  doc.descendants(({ type, attrs }, pos) => {
    if (type.name !== 'evidenceCitation') return;
    const evidenceId = String(attrs.evidenceId);
    const source = found.get(evidenceId) ?? { label: String(attrs.label), places: new Set() };
    source.places.add(numberAt(placed, pos));
    found.set(evidenceId, source);
  });
  return [...found].map(([evidenceId, { label, places }]) => ({ evidenceId, label, places: [...places] }));
}
