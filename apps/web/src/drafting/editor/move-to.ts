import type { Node } from '@tiptap/pm/model';
import type { Command, EditorState } from '@tiptap/pm/state';
import { mayLeave, moved } from './place-commands.js';
import { isPlaced } from './placed-clauses.js';

/** A place between clauses or sections, where one of them may be put. */
export interface DropPlace {
  /** The position at which it is put. */
  readonly at: number;
  /** The position before the node at whose edge the place is. */
  readonly beside: number;
  readonly edge: 'top' | 'bottom';
}

/**
 * Where the section or clause before which `from` is may be moved: a section between sections, a clause between the
 * clauses and notes of a section or beside the clauses inside another clause. Where it is now is among them.
 */
export function dropPlaces(state: Pick<EditorState, 'doc'>, from: number): DropPlace[] {
  const moving = state.doc.nodeAt(from);
  if (!moving || !isPlaced(moving)) return [];
  const $from = state.doc.resolve(from);
  const stays = moving.type.name === 'clause' && !mayLeave(state, { pos: from });
  const found: DropPlace[] = [];
  const look = (parent: Node, start: number) => {
    if (!stays || parent === $from.parent) found.push(...gapsOf(parent, start, moving));
    parent.forEach((child, offset) => {
      const pos = start + offset;
      if (isPlaced(child) && pos !== from) look(child, pos + 1);
    });
  };
  look(state.doc, 0);
  return found;
}

/** Moves the section or clause before which `from` is to one of its `dropPlaces`. */
export function moveTo(from: number, to: number): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(from);
    if (!node || !dropPlaces(state, from).some(({ at }) => at === to)) return false;
    if (to === from || to === from + node.nodeSize) return false;
    dispatch?.(moved(state.tr, { node, pos: from }, to));
    return true;
  };
}

function gapsOf(parent: Node, start: number, moving: Node): DropPlace[] {
  const found: DropPlace[] = [];
  parent.forEach((child, offset, index) => {
    const pos = start + offset;
    const beside = parent.type.name === 'section' ? child.type.name !== 'heading' : isPlaced(child);
    if (!beside) return;
    if (parent.canReplaceWith(index, index, moving.type)) found.push({ at: pos, beside: pos, edge: 'top' });
    const next = parent.maybeChild(index + 1);
    const last = next === null || !(isPlaced(next) || parent.type.name === 'section');
    if (last && parent.canReplaceWith(index + 1, index + 1, moving.type)) {
      found.push({ at: pos + child.nodeSize, beside: pos, edge: 'bottom' });
    }
  });
  return found;
}
