import type { MarkShape, MarkTone } from '../../components/index.js';
import type { AmendmentStatus, ChangeStanding, ProposedChangeKind } from '../../graphql/generated/graphql.js';
import { t } from '../../strings/t.js';

export const STATUSES = [
  'PROPOSED',
  'ACCEPTED',
  'ACCEPTED_WITH_CHANGES',
  'REJECTED',
  'WITHDRAWN',
  'LAPSED',
] as const satisfies readonly AmendmentStatus[];

export const KINDS = ['REPLACE', 'ADD_AFTER', 'REMOVE'] as const satisfies readonly ProposedChangeKind[];

export const STATUS_MARKS: Readonly<Record<AmendmentStatus, readonly [MarkShape, MarkTone]>> = {
  PROPOSED: ['ring', 'neutral'],
  ACCEPTED: ['circle', 'green'],
  ACCEPTED_WITH_CHANGES: ['half', 'amberGreen'],
  REJECTED: ['cross', 'red'],
  WITHDRAWN: ['dash', 'neutral'],
  LAPSED: ['diamondOpen', 'neutral'],
};

/** The identity of the title among clauses that amendments are to. */
export const TITLE_ID = 'title';

/** What a change is to: "Clause 1.2", "Section 3"; "Title" where there is no number. */
export function placeOf(number: string): string {
  if (number === '') return t('drafting.diffTitle');
  return number.includes('.')
    ? t('drafting.clauseNamed', { number })
    : t('drafting.sectionNamed', { number });
}

/** What a change wants: "Clause 1.2: other words". */
export function wantedOf({
  kind,
  number,
}: {
  readonly kind: ProposedChangeKind;
  readonly number: string;
}): string {
  return t(`amendments.wants_${kind}`, { place: placeOf(number) });
}

/** Whether an amendment can be accepted as it is. */
export function fits(changes: readonly { readonly standing?: ChangeStanding | null }[]): boolean {
  return changes.every(({ standing }) => standing === 'APPLIES' || standing === 'MOVED');
}

/** The address of the amendments of a draft, or of one of its pages. */
export function amendmentsPath(slug: string, draftId: string, page = ''): string {
  return `/spaces/${slug}/drafts/${encodeURIComponent(draftId)}/amendments${page === '' ? '' : `/${page}`}`;
}
