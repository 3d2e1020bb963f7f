import type { Grant } from '../policy/actor.js';
import { inForce } from './periods.js';
import type { Period, Speaker, Speaking, Substitution, Tie } from './types.js';

/**
 * May this person speak for this organisation at that time, in that group or (null) anywhere, and as what? The only
 * place that decides.
 *
 * A substitute speaks in the group and the period they are named for, and the member in whose place they stand does
 * not. A secondee speaks for the body they are lent to. A deactivated person speaks for nobody.
 */
export function speaksFor(
  speaker: Speaker,
  organisationId: string,
  groupId: string | null,
  at: Date,
): Speaking | null {
  if (speaker.deactivated) return null;
  const here = substitutionsNow(speaker, at).filter(
    (each) => each.groupId === groupId && each.organisationId === organisationId,
  );
  const standsIn = here.find(({ substituteId }) => substituteId === speaker.personId);
  if (standsIn) return { as: 'substitute', inPlaceOfId: standsIn.memberId };
  if (here.some(({ memberId }) => memberId === speaker.personId)) return null;
  const ties = tiesNow(speaker, organisationId, at);
  if (ties.length === 0) return null;
  return { as: ties.every(({ kind }) => kind === 'seconded') ? 'seconded' : 'member', inPlaceOfId: null };
}

/**
 * What is left of somebody's roles at that time: a role held for an organisation only while something ties them to it,
 * an observer's place where a substitute stands in for them, and a member's place where they are the substitute. A
 * role held for nobody rests on nothing else.
 */
export function grantsInForce(speaker: Speaker, grants: readonly Grant[], at: Date): Grant[] {
  if (speaker.deactivated) return [];
  const substitutions = substitutionsNow(speaker, at);
  const held = grants.flatMap((grant): Grant[] => {
    const { organisationId, groupId } = grant;
    if (organisationId === null) return [grant];
    if (tiesNow(speaker, organisationId, at).length === 0) return [];
    const replaced = substitutions.some(
      (each) =>
        each.memberId === speaker.personId &&
        each.groupId === groupId &&
        each.organisationId === organisationId,
    );
    return [replaced ? { ...grant, role: 'observer' } : grant];
  });
  const standsIn = substitutions
    .filter(({ substituteId }) => substituteId === speaker.personId)
    .map(
      ({ spaceId, groupId, organisationId }): Grant => ({ role: 'member', spaceId, groupId, organisationId }),
    );
  return [...held, ...standsIn];
}

/** Organisations that the person represents at that time, each once. */
export function represents({ deactivated, ties }: Speaker, at: Date): string[] {
  if (deactivated) return [];
  const now = ties.filter((tie) => tie.kind === 'representing' && inForce(tie, at));
  return [...new Set(now.map(({ organisationId }) => organisationId))];
}

/** The organisation for which a tie lets somebody speak: a secondee's is the one they are lent to. */
export function boundTo({ kind, organisationId, lentToId }: Omit<Tie, keyof Period>): string | null {
  return kind === 'seconded' ? lentToId : organisationId;
}

function tiesNow({ ties }: Speaker, organisationId: string, at: Date): Tie[] {
  return ties.filter((tie) => boundTo(tie) === organisationId && inForce(tie, at));
}

function substitutionsNow({ substitutions }: Speaker, at: Date): Substitution[] {
  return substitutions.filter((each) => inForce(each, at));
}
