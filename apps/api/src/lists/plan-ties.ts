import { AFFILIATION_KINDS } from '@concordat/domain';
import type { Row } from '../platform/csv/read-rows.js';
import { chosenIn, dayIn, namesOfValues, type RowFaults, sameName } from './cells.js';
import type { KnownOrganisation } from './plan.js';
import type { KnownForPeople, KnownPerson, PeopleColumn, PlannedTie } from './plan-people.js';

type Cells = Row<PeopleColumn>['cells'];

/** The tie that is to be recorded, if it is not yet, and for whom its person speaks. */
export interface SaidTie {
  readonly tie: PlannedTie | null;
  readonly speaksFor: string | null;
}

const NO_TIE: SaidTie = { tie: null, speaksFor: null };

/** What a row says of a tie to an organisation, compared with what is recorded. */
export function tieOf(
  cells: Cells,
  known: KnownForPeople,
  person: KnownPerson | null,
  faults: RowFaults,
): SaidTie {
  const from = dayOfCell(cells, 'from', faults);
  const until = dayOfCell(cells, 'until', faults);
  const organisation = organisationOf(cells, 'organisation', known, faults);
  checkSector(cells, known, organisation, faults);
  if (organisation === null) {
    for (const column of ['affiliation', 'lent_to', 'from', 'until', 'sector'] as const) {
      if (cells[column].trim() !== '' && cells.organisation.trim() === '') {
        faults.say(column, 'says something of an organisation, but the row names none.');
      }
    }
    return NO_TIE;
  }
  const kind = cells.affiliation.trim() === '' ? 'employed' : chosenIn(cells.affiliation, AFFILIATION_KINDS);
  if (kind === null) {
    faults.say('affiliation', `“${cells.affiliation}” is none of ${namesOfValues(AFFILIATION_KINDS)}.`);
    return NO_TIE;
  }
  const lentTo = organisationOf(cells, 'lent_to', known, faults);
  if (kind === 'seconded' && cells.lent_to.trim() === '') {
    faults.say('lent_to', 'must say to whom somebody seconded is lent.');
  }
  if (kind !== 'seconded' && cells.lent_to.trim() !== '') {
    faults.say(
      'lent_to',
      'is for somebody seconded only. Write “seconded” as the affiliation, or leave it out.',
    );
  }
  if (lentTo !== null && lentTo.id === organisation.id) {
    faults.say('lent_to', 'must be another organisation than the one that lends.');
  }
  const speaksFor = (kind === 'seconded' ? lentTo?.id : organisation.id) ?? null;
  const same = person?.ties.find(
    (each) =>
      each.organisationId === organisation.id &&
      each.kind === kind &&
      each.lentToId === (lentTo?.id ?? null) &&
      (from === null || each.from === from || each.until === null || each.until >= from),
  );
  if (same !== undefined) {
    if (from !== null && from !== same.from)
      faults.say('from', `is recorded as ${same.from} here. Correct one of the two.`);
    if (until !== null && until !== same.until) {
      faults.say(
        'until',
        `is recorded as ${same.until ?? 'open'} here. End the affiliation on the person’s page.`,
      );
    }
    return { tie: null, speaksFor };
  }
  const first = from ?? known.today;
  if (until !== null && until < first) faults.say('until', 'must not lie before the first day.');
  const tie = { organisationId: organisation.id, kind, lentToId: lentTo?.id ?? null, from: first, until };
  return { tie, speaksFor };
}

function dayOfCell(cells: Cells, column: 'from' | 'until', faults: RowFaults): string | null {
  const cell = cells[column].trim();
  if (cell === '') return null;
  const day = dayIn(cell);
  if (day === null) faults.say(column, `“${cell}” is not a day. Write it as 2027-01-31 or 31/01/2027.`);
  return day;
}

function organisationOf(
  cells: Cells,
  column: 'organisation' | 'lent_to',
  { organisations }: KnownForPeople,
  faults: RowFaults,
): KnownOrganisation | null {
  const cell = cells[column].trim();
  if (cell === '') return null;
  const found = organisations.filter(
    ({ slug, name }) => slug === cell.toLowerCase() || sameName(name) === sameName(cell),
  );
  const [first] = found;
  if (first === undefined) {
    faults.say(
      column,
      `“${cell}” is no organisation here. Import it in the list of organisations first, or correct the name.`,
    );
    return null;
  }
  if (found.length > 1) {
    faults.say(
      column,
      `Several organisations are called “${cell}”. Write its short name: ${found.map(({ slug }) => slug).join(', ')}.`,
    );
    return null;
  }
  return first;
}

function checkSector(
  cells: Cells,
  { sectors }: KnownForPeople,
  organisation: KnownOrganisation | null,
  faults: RowFaults,
): void {
  const cell = cells.sector.trim();
  if (cell === '') return;
  const sector = sectors.find(
    ({ key, name }) => key === cell.toLowerCase() || sameName(name) === sameName(cell),
  );
  if (sector === undefined) {
    faults.say(
      'sector',
      `“${cell}” is no sector here. The sectors are ${sectors.map(({ name }) => name).join(', ')}.`,
    );
  } else if (organisation !== null && organisation.sectorKey !== sector.key) {
    const own = sectors.find(({ key }) => key === organisation.sectorKey)?.name ?? organisation.sectorKey;
    faults.say('sector', `${organisation.name} is of the sector ${own}. Correct one of the two.`);
  }
}

/** A tie in words that follow a person's name. */
export function tieWords(tie: PlannedTie, { organisations }: KnownForPeople): string {
  const nameOf = (id: string | null) => organisations.find((each) => each.id === id)?.name ?? '';
  const organisation = nameOf(tie.organisationId);
  const words = {
    employed: `is employed by ${organisation}`,
    representing: `represents ${organisation}`,
    seconded: `is seconded by ${organisation} to ${nameOf(tie.lentToId)}`,
  }[tie.kind];
  return `${words} from ${tie.from}${tie.until === null ? '' : ` until ${tie.until}`}`;
}
