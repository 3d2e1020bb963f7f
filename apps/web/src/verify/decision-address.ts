const DECISION = /(?:^|\/)spaces\/[^/?#]+\/decisions\/([^/?#]+)/u;

/** The id of the decision that an address leads to; null for one that leads to none. */
export function decisionAt(address: string): string | null {
  const [, id] = DECISION.exec(address.trim()) ?? [];
  return id === undefined ? null : decoded(id) || null;
}

/** Empty for what no address is written as. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}
