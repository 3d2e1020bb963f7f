import { type Action, actionsOf, SCOPE_GROUPS, type ScopeGroup } from '@concordat/domain';
import { type TextKey, t } from '../strings/t.js';

/** What a group of actions is called. */
export function groupText(group: ScopeGroup): TextKey & `tokens.group_${ScopeGroup}` {
  return `tokens.group_${group}`;
}

/** The groups that can be chosen: those with an action in them. */
export const CHOICES = SCOPE_GROUPS.filter((group) => actionsOf(group).length > 0);

/** The actions of all chosen groups. */
export function scopeOf(groups: readonly ScopeGroup[]): Action[] {
  return CHOICES.filter((group) => groups.includes(group)).flatMap(actionsOf);
}

/** What a token reaches, in words: groups that it reaches whole, and those of which it reaches a part. */
export function reachText(scope: readonly string[]): string {
  const parts = CHOICES.flatMap((group) => {
    const all = actionsOf(group);
    const reached = all.filter((action) => scope.includes(action));
    if (reached.length === 0) return [];
    const name = t(groupText(group));
    return [reached.length === all.length ? name : t('tokens.partOf', { group: name })];
  });
  return parts.join('; ');
}
