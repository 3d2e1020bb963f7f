/** A co-chair of a group at a time: the organisation they sit for and its sector. */
export interface CoChair {
  readonly personId: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly sectorKey: string;
  readonly sector: string;
}

/** How many co-chairs a group works with. */
export const CO_CHAIRS = 2;

/**
 * Why somebody may not become a co-chair beside those there are, in a sentence that says what to do; null when they
 * may.
 */
export function coChairProblem(
  sitting: readonly CoChair[],
  candidate: CoChair,
  fromTwoSectors: boolean,
): string | null {
  const others = sitting.filter(({ personId }) => personId !== candidate.personId);
  if (others.length >= CO_CHAIRS) {
    return `The group has its ${CO_CHAIRS} co-chairs. End one’s place, or make them a member, first.`;
  }
  const same = others.find(({ organisationId }) => organisationId === candidate.organisationId);
  if (same) {
    return `${same.organisation} has a co-chair already. Choose a co-chair from another organisation.`;
  }
  const sector = others.find(({ sectorKey }) => sectorKey === candidate.sectorKey);
  if (fromTwoSectors && sector) {
    return `${sector.organisation} is a co-chair from ${sector.sector} already, and co-chairs of this group come from two different sectors. Choose somebody from another sector, or ask the secretariat to switch the rule off.`;
  }
  return null;
}

/** How many co-chairs a group still wants. */
export function coChairsWanted(sitting: number): number {
  return Math.max(0, CO_CHAIRS - sitting);
}

/**
 * Whether a co-chair's place may end or become another: the last one only when it is said who follows.
 *
 * @param remaining co-chairs that the group has without this one
 */
export function coChairMayGo(remaining: number, followedBy: string | null): boolean {
  return remaining > 0 || followedBy !== null;
}
