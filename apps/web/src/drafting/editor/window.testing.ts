import { documentSchema, FRAGMENT } from '@concordat/documents';
import { EditorState, type Plugin, type PluginView, TextSelection, type Transaction } from '@tiptap/pm/state';
import { ySyncPlugin } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { Incoming } from '../room/incoming.js';
import { keptSelection } from './kept-selection.js';
import { at } from './testing.js';

/** An editor without a page: what the sync plugin asks of a view, over its own replica of the document. */
export class Window {
  state: EditorState;
  private readonly views: PluginView[] = [];

  /** @param more plugins after the sync plugin and the one that keeps the selection */
  constructor(
    readonly shared: Y.Doc,
    more: readonly Plugin[] = [],
  ) {
    const plugins = [ySyncPlugin(shared.getXmlFragment(FRAGMENT)), keptSelection(), ...more];
    this.state = EditorState.create({ schema: documentSchema, plugins });
    for (const { spec } of plugins) {
      const view = spec.view?.(this as never);
      if (view) this.views.push(view);
    }
  }

  hasFocus(): boolean {
    return false;
  }

  readonly dispatch = (transaction: Transaction): void => {
    const before = this.state;
    this.state = before.apply(transaction);
    for (const view of this.views) view.update?.(this as never, before);
  };

  putCaretAfter(text: string): void {
    const { selection } = at(this.state.doc, text);
    this.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, selection.head)));
  }

  destroy(): void {
    for (const view of this.views) view.destroy?.();
  }
}

/**
 * Brings what each wrote to the other, as a server does that hands on what it is sent, until both have everything.
 *
 * @param atOnce whether each sends before it hears of the other; else the second has heard already when it sends
 */
export function exchange(one: Y.Doc, other: Y.Doc, incoming: Incoming, atOnce = true): void {
  const from = (doc: Y.Doc, to: Y.Doc) => Y.encodeStateAsUpdate(doc, Y.encodeStateVector(to));
  const take = (doc: Y.Doc, update: Uint8Array) =>
    incoming.take(update, () => Y.applyUpdate(doc, update, 'wire'));
  for (let round = 0; round < 4; round += 1) {
    const early = from(other, one);
    take(other, from(one, other));
    take(one, atOnce ? early : from(other, one));
  }
}
