import { documentSchema, FRAGMENT } from '@concordat/documents';
import { EditorState, type Plugin, type PluginView, TextSelection, type Transaction } from '@tiptap/pm/state';
import { ySyncPlugin } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { keptSelection } from './kept-selection.js';
import { at } from './testing.js';

/** An editor without a page: what the sync plugin asks of a view, over its own replica of the document. */
export class Window {
  state: EditorState;
  private readonly sync: Plugin;
  private readonly view: PluginView | undefined;

  constructor(readonly shared: Y.Doc) {
    this.sync = ySyncPlugin(shared.getXmlFragment(FRAGMENT));
    this.state = EditorState.create({ schema: documentSchema, plugins: [this.sync, keptSelection()] });
    this.view = this.sync.spec.view?.(this as never);
  }

  hasFocus(): boolean {
    return false;
  }

  readonly dispatch = (transaction: Transaction): void => {
    const before = this.state;
    this.state = before.apply(transaction);
    this.view?.update?.(this as never, before);
  };

  putCaretAfter(text: string): void {
    const { selection } = at(this.state.doc, text);
    this.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, selection.head)));
  }

  destroy(): void {
    this.view?.destroy?.();
  }
}
