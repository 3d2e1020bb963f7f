import { AFFILIATION_KINDS, boundTo, speaksFor, type Tie } from '@concordat/domain';
import type { SignedIn } from '../graphql/use-viewer.js';

export interface Organisation {
  readonly id: string;
  readonly name: string;
}

type Viewer = { readonly person: Pick<SignedIn['person'], 'id' | 'affiliations'> };

/** Organisations for which somebody may speak at that time, each once; by the rule that the server has too. */
export function spokenFor({ person }: Viewer, at: Date): Organisation[] {
  const ties = person.affiliations.map(tieOf);
  const speaker = { personId: person.id, deactivated: false, ties, substitutions: [] };
  const bound = new Set(ties.flatMap((tie) => boundTo(tie) ?? []));
  const named = person.affiliations.flatMap(({ organisation, lentTo }) =>
    [organisation, lentTo ?? []].flat(),
  );
  const known = new Map(named.map((each) => [each.id, each]));
  return [...known.values()].filter(({ id }) => bound.has(id) && speaksFor(speaker, id, null, at) !== null);
}

function tieOf(affiliation: SignedIn['person']['affiliations'][number]): Tie {
  const { kind, organisation, lentTo, from, until, endedAt } = affiliation;
  return {
    kind: AFFILIATION_KINDS.find((each) => each.toUpperCase() === kind) ?? 'employed',
    organisationId: organisation.id,
    lentToId: lentTo?.id ?? null,
    from,
    until: until ?? null,
    endedAt: endedAt ? new Date(endedAt) : null,
  };
}
