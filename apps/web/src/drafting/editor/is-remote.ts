import type { Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** Whether a change of the editor comes from the shared document: from others, or by undoing. */
export function isRemote(transaction: Transaction): boolean {
  const change: unknown = transaction.getMeta(ySyncPluginKey);
  return (
    typeof change === 'object' && change !== null && 'isChangeOrigin' in change && !!change.isChangeOrigin
  );
}
