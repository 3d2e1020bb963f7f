/** What is looked at in a receipt, in this order. */
export const STEP_NAMES = [
  'receipt',
  'leaf',
  'commitments',
  'statement',
  'included',
  'signed',
  'cosigned',
  'words',
  'position',
  'signature',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** Why a step fails. */
export type FailureReason =
  | 'notAReceipt'
  | 'leafMalformed'
  | 'leafNotCanonical'
  | 'commitmentOpened'
  | 'statementNotOpened'
  | 'statementOther'
  | 'notIncluded'
  | 'headMalformed'
  | 'headOfOther'
  | 'otherKey'
  | 'badSignature'
  | 'notCosigned'
  | 'otherText'
  | 'positionOther'
  | 'signatureMalformed'
  | 'signedOther'
  | 'signedLate'
  | 'signedByNobody'
  | 'badPasskeySignature'
  | 'passkeyUnknown';

/** Why a step was not taken. */
export type OmissionReason =
  | 'notReached'
  | 'nothingOpened'
  | 'statementErased'
  | 'noKey'
  | 'noEd25519'
  | 'noWitness'
  | 'witnessNotNamed'
  | 'noWordsBound'
  | 'noTextGiven'
  | 'noPosition'
  | 'notSigned'
  | 'nothingShown';

/** Something that was read or computed in a step: what it is, and its value as text. */
export type FactName =
  | 'act'
  | 'kind'
  | 'at'
  | 'leafHash'
  | 'opened'
  | 'erased'
  | 'statement_en'
  | 'statement_cy'
  | 'index'
  | 'size'
  | 'root'
  | 'origin'
  | 'key'
  | 'witness'
  | 'text'
  | 'answer'
  | 'organisation'
  | 'signedAt'
  | 'passkey';

/** What came of one step. */
export type Step = {
  readonly name: StepName;
  readonly facts: readonly (readonly [FactName, string])[];
  /** What exactly is not as it should be, in words of the format; empty where the reason says it all. */
  readonly detail: string;
} & (
  | { readonly outcome: 'holds' }
  | { readonly outcome: 'fails'; readonly reason: FailureReason }
  | { readonly outcome: 'omitted'; readonly reason: OmissionReason }
);

export type Facts = Step['facts'];

export const holds = (name: StepName, facts: Facts = []): Step => ({
  name,
  outcome: 'holds',
  facts,
  detail: '',
});

export const fails = (name: StepName, reason: FailureReason, detail = '', facts: Facts = []): Step => ({
  name,
  outcome: 'fails',
  reason,
  detail,
  facts,
});

export const omitted = (name: StepName, reason: OmissionReason, detail = '', facts: Facts = []): Step => ({
  name,
  outcome: 'omitted',
  reason,
  detail,
  facts,
});

/** What has to hold before anything is proved. */
const NEEDED: readonly StepName[] = ['receipt', 'leaf', 'commitments', 'included', 'signed'];

/** What the steps come to: `failed` when any fails, `partly` when one that is needed was not taken. */
export function verdict(steps: readonly Step[]): 'holds' | 'partly' | 'failed' {
  if (steps.some(({ outcome }) => outcome === 'fails')) return 'failed';
  const held = steps.filter(({ outcome }) => outcome === 'holds').map(({ name }) => name);
  return NEEDED.every((name) => held.includes(name)) ? 'holds' : 'partly';
}
