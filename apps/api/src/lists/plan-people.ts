import { type AffiliationKind, LINE, SPACE_ROLES, type SpaceRole, textProblem } from '@concordat/domain';
import { z } from 'zod';
import type { Columns, Row, RowProblem } from '../platform/csv/read-rows.js';
import { chosenIn, namesOfValues, RowFaults, sameName } from './cells.js';
import type { KnownOrganisation, KnownSector, Verdict } from './plan.js';
import { tieOf, tieWords } from './plan-ties.js';

export const PEOPLE_COLUMNS = {
  all: [
    'email',
    'name',
    'organisation',
    'sector',
    'affiliation',
    'lent_to',
    'from',
    'until',
    'role',
    'invite',
  ],
  required: ['email', 'name'],
} as const satisfies Columns<string>;
export type PeopleColumn = (typeof PEOPLE_COLUMNS.all)[number];

/** A tie to an organisation, as a list says it. `until` is the last day. */
export interface PlannedTie {
  readonly organisationId: string;
  readonly kind: AffiliationKind;
  readonly lentToId: string | null;
  readonly from: string;
  readonly until: string | null;
}

export interface KnownPerson {
  readonly id: string;
  /** Lower case. */
  readonly email: string;
  readonly name: string;
  readonly deactivated: boolean;
  /** Whether they can still be invited: nobody has come in to the account, and no invitation waits. */
  readonly uninvited: boolean;
  readonly ties: readonly PlannedTie[];
  /** Roles they hold now in the space that the list is for. */
  readonly roles: readonly SpaceRole[];
}

/** What is there before a list of people is read. */
export interface KnownForPeople {
  readonly people: ReadonlyMap<string, KnownPerson>;
  readonly organisations: readonly KnownOrganisation[];
  readonly sectors: readonly KnownSector[];
  /** The space in which the list gives roles; null where it gives none. */
  readonly spaceTitle: string | null;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** What a row of the list brings about. */
export interface PlannedPerson {
  readonly row: number;
  readonly verdict: Verdict;
  readonly email: string;
  readonly name: string;
  /** Null for an account that is to be made. */
  readonly personId: string | null;
  readonly tie: PlannedTie | null;
  readonly role: SpaceRole | null;
  /** The organisation for which the role is held; null for nobody. */
  readonly roleFor: string | null;
  readonly invite: boolean;
  /** What would happen, in words; why nothing would, where nothing does. */
  readonly words: string;
}

const GIVEN_ROLES = SPACE_ROLES.filter((role) => role !== 'sponsor');
const email = z.email().max(200);

/** What a list of people would bring about, row by row, and everything in it that cannot be. */
export function planPeople(
  rows: readonly Row<PeopleColumn>[],
  known: KnownForPeople,
): { readonly planned: readonly PlannedPerson[]; readonly problems: readonly RowProblem[] } {
  const seen = new Map<string, number>();
  const planned: PlannedPerson[] = [];
  const problems: RowProblem[] = [];
  for (const row of rows) {
    const faults = new RowFaults(row.row);
    const person = planPerson(row, known, seen, faults);
    problems.push(...faults.problems);
    if (faults.problems.length === 0) planned.push(person);
  }
  return { planned, problems };
}

function planPerson(
  { row, cells }: Row<PeopleColumn>,
  known: KnownForPeople,
  seen: Map<string, number>,
  faults: RowFaults,
): PlannedPerson {
  const address = cells.email.trim().toLowerCase();
  const name = cells.name.trim();
  const earlier = seen.get(address);
  if (!email.safeParse(address).success) faults.say('email', `“${cells.email}” is not an e-mail address.`);
  else if (earlier !== undefined)
    faults.say('email', `stands in row ${earlier} already. Remove one of the two.`);
  seen.set(address, earlier ?? row);
  const unfit = textProblem(name, LINE);
  if (unfit !== null) faults.say('name', `${unfit}.`);
  const person = known.people.get(address) ?? null;
  if (person !== null && sameName(person.name) !== sameName(name)) {
    faults.say('email', `belongs to ${person.name}, who is here already. Correct the address or the name.`);
  }
  if (person?.deactivated)
    faults.say('email', 'belongs to an account that is deactivated. Reactivate it first.');
  const { tie, speaksFor } = tieOf(cells, known, person, faults);
  const role = roleOf(cells, known, person, faults);
  const invite = inviteOf(cells, person, faults);
  const does = [
    person === null ? 'an account is made' : null,
    invite ? 'a letter of invitation is sent' : null,
    tie === null ? null : tieWords(tie, known),
    role === null ? null : `becomes ${role.replaceAll('_', ' ')} of “${known.spaceTitle}”`,
  ].filter((each) => each !== null);
  return {
    row,
    verdict: person === null ? 'create' : does.length > 0 ? 'change' : 'same',
    email: address,
    name: person?.name ?? name,
    personId: person?.id ?? null,
    tie,
    role,
    roleFor: role === null ? null : speaksFor,
    invite,
    words: does.length > 0 ? does.join('; ') : 'is here already, with all that the row says',
  };
}

type Cells = Row<PeopleColumn>['cells'];

function roleOf(
  cells: Cells,
  known: KnownForPeople,
  person: KnownPerson | null,
  faults: RowFaults,
): SpaceRole | null {
  if (cells.role.trim() === '') return null;
  const role = chosenIn(cells.role, GIVEN_ROLES);
  if (chosenIn(cells.role, SPACE_ROLES) === 'sponsor') {
    faults.say('role', 'sponsor is a role that is given by itself, on the page of the space.');
    return null;
  }
  if (role === null) {
    faults.say('role', `“${cells.role}” is none of ${namesOfValues(GIVEN_ROLES)}.`);
    return null;
  }
  if (known.spaceTitle === null) {
    faults.say('role', 'is a role in a space. Choose the space for which you import the list.');
    return null;
  }
  return person?.roles.includes(role) ? null : role;
}

function inviteOf(cells: Cells, person: KnownPerson | null, faults: RowFaults): boolean {
  const said = chosenIn(cells.invite, ['yes', 'no', '']);
  if (said === null) faults.say('invite', `“${cells.invite}” is neither yes nor no.`);
  return said === 'yes' && (person === null || person.uninvited);
}
