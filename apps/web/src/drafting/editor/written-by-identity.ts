import { writeNode } from '@concordat/documents';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { getRelativeSelection, ySyncPluginKey } from '@tiptap/y-tiptap';
import { isAlive } from './is-alive.js';
import { identityOf } from './placed-clauses.js';

/**
 * Writes what is done in the editor into the shared document by the identities of sections and clauses. The sync
 * plugin by itself goes by likeness, and may write one clause over another: what somebody else types in it at the
 * same moment would then stand in the wrong clause, and two identities could be left in one. Stands after the sync
 * plugin, whose way to write this takes the place of.
 */
export function writtenByIdentity(): Plugin {
  return new Plugin({
    view: (view) => {
      const binding = ySyncPluginKey.getState(view.state)?.binding;
      if (!binding) throw new Error('the editor is not bound to a shared document');
      const keepSelection = () => {
        binding.beforeTransactionSelection = getRelativeSelection(binding, view.state);
      };
      binding._prosemirrorChanged = (doc: Node) => {
        binding.doc.transact(() => {
          writeNode(binding.doc, doc, binding, identitiesAround(view.state.selection.$head));
          keepSelection();
        }, ySyncPluginKey);
      };
      // After an undo the plugin would take the selection of then for today's, and fail where the text is shorter now.
      binding.doc.on('beforeAllTransactions', keepSelection);
      // Of a place whose text is gone the plugin computes one that may lie beyond the end, and fails.
      const forgetSelection = () => {
        const { anchor = null, head = null } = binding.beforeTransactionSelection ?? {};
        const alive = [anchor, head].every((place) => place !== null && isAlive(place, binding.doc));
        if (!alive) binding.beforeTransactionSelection = null;
      };
      binding.doc.on('beforeObserverCalls', forgetSelection);
      // What is mended is a transaction of its own, after the text has changed already.
      binding.doc.on('afterTransaction', keepSelection);
      return {
        destroy: () => {
          binding.doc.off('beforeAllTransactions', keepSelection);
          binding.doc.off('beforeObserverCalls', forgetSelection);
          binding.doc.off('afterTransaction', keepSelection);
        },
      };
    },
  });
}

/** The sections and clauses that a place lies in. */
function identitiesAround($place: ResolvedPos): ReadonlySet<string> {
  const found = new Set<string>();
  for (let depth = $place.depth; depth > 0; depth -= 1) {
    const id = identityOf($place.node(depth));
    if (id !== null) found.add(id);
  }
  return found;
}
