import { Injectable } from '@nestjs/common';
import { ActsQueries } from '../acts/acts.queries.js';
import type { ActOpening } from '../acts/entities/act-opening.js';
import { Signatures } from '../decisions/signatures.js';
import type { RequestContext } from '../platform/graphql/request-context.js';

/** What opens a person's commitment. */
interface OpenedPerson {
  readonly salt: string;
  readonly value: { readonly id: string | null };
}

/** The leaf that registered a passkey, who did it, and its place in the log. */
export interface Registration {
  readonly index: number;
  readonly leaf: string;
  readonly person: OpenedPerson;
}

/** What gives the proof of a place in the log. */
interface Prover {
  inclusionProof(index: number): Promise<readonly Uint8Array[]>;
}

/** Acts that registered the passkeys with which positions are signed: who did them is shown beside what was signed. */
@Injectable()
export class Registrations {
  constructor(
    private readonly acts: ActsQueries,
    private readonly signatures: Signatures,
  ) {}

  /** Those of the given acts that registered a passkey by which a position is signed that the asker may see in a space. */
  async shown(
    ctx: RequestContext,
    spaceId: string,
    actIds: readonly string[],
  ): Promise<ReadonlyMap<string, ActOpening>> {
    const signed = await this.signatures.byRegistrations(actIds);
    if (signed.length === 0) return new Map();
    const taking = signed.map(({ actId }) => actId);
    const openings = await this.acts.openingsVisible(ctx, spaceId, taking);
    const isOpen = (actId: string) => (openings.get(actId)?.payloadSalt ?? null) !== null;
    const ids = signed.flatMap(({ actId, registrationId }) => (isOpen(actId) ? [registrationId] : []));
    const found = await Promise.all(ids.map((id) => this.acts.opening(ctx, id)));
    return new Map(found.flatMap((opening) => (opening === undefined ? [] : [[opening.actId, opening]])));
  }
}

/** The registration as a receipt shows it, with the proof that it is in the log. */
export async function provenRegistration(registration: Registration, tree: Prover): Promise<object> {
  const proof = await tree.inclusionProof(registration.index);
  return { ...registration, proof: proof.map((hash) => Buffer.from(hash).toString('base64')) };
}

export function openedPerson({ personSalt, personId }: ActOpening): OpenedPerson {
  return { salt: personSalt.toString('hex'), value: { id: personId } };
}
