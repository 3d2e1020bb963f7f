/** An account that is to be closed or erased, who asks for it, and who is the secretariat with an open account. */
export interface Closing {
  readonly personId: string;
  readonly byId: string | null;
  readonly secretariat: readonly string[];
}

/**
 * Why an account may not be closed to its person, in words; null when it may be. Nobody does it to themselves, and
 * an installation never loses the last person who could open an account again.
 */
export function closingProblem({ personId, byId, secretariat }: Closing): string | null {
  if (personId === byId) {
    return 'This is your own account. Ask somebody else of the secretariat to do it.';
  }
  if (secretariat.includes(personId) && secretariat.length === 1) {
    return 'This is the last account of the installation’s secretariat. Give the role to somebody else first.';
  }
  return null;
}
