import {
  LINE,
  ORGANISATION_KINDS,
  type OrganisationKind,
  PARAGRAPHS,
  SIZE_BANDS,
  type SizeBand,
  textProblem,
} from '@concordat/domain';
import type { Columns, Row, RowProblem } from '../platform/csv/read-rows.js';
import { chosenIn, namesOfValues, RowFaults, sameName } from './cells.js';
import type { KnownOrganisation, KnownSector, Verdict } from './plan.js';

export const ORGANISATION_COLUMNS = {
  all: ['name', 'short_name', 'sector', 'kind', 'size', 'description'],
  required: ['name', 'sector', 'description'],
} as const satisfies Columns<string>;
export type OrganisationColumn = (typeof ORGANISATION_COLUMNS.all)[number];

export interface DescribedOrganisation extends KnownOrganisation {
  readonly kind: OrganisationKind;
  readonly sizeBand: SizeBand;
  readonly description: string;
}

/** What is there before a list of organisations is read. */
export interface KnownForOrganisations {
  readonly organisations: readonly DescribedOrganisation[];
  readonly sectors: readonly KnownSector[];
}

/** What a row of the list brings about. */
export interface PlannedOrganisation {
  readonly row: number;
  readonly verdict: Verdict;
  /** Null for one that is to be added. */
  readonly organisationId: string | null;
  readonly slug: string;
  readonly name: string;
  readonly sectorKey: string;
  readonly kind: OrganisationKind;
  readonly sizeBand: SizeBand;
  readonly description: string;
  /** What would happen, in words; why nothing would, where nothing does. */
  readonly words: string;
}

const SHORT_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const SHORT_NAME_LIMIT = 60;

/** What a list of organisations would bring about, row by row, and everything in it that cannot be. */
export function planOrganisations(
  rows: readonly Row<OrganisationColumn>[],
  known: KnownForOrganisations,
): { readonly planned: readonly PlannedOrganisation[]; readonly problems: readonly RowProblem[] } {
  const seen = new Map<string, number>();
  const planned: PlannedOrganisation[] = [];
  const problems: RowProblem[] = [];
  for (const row of rows) {
    const faults = new RowFaults(row.row);
    const organisation = planOrganisation(row, known, seen, faults);
    problems.push(...faults.problems);
    if (organisation !== null && faults.problems.length === 0) planned.push(organisation);
  }
  return { planned, problems };
}

function planOrganisation(
  { row, cells }: Row<OrganisationColumn>,
  known: KnownForOrganisations,
  seen: Map<string, number>,
  faults: RowFaults,
): PlannedOrganisation | null {
  const name = cells.name.trim();
  const description = cells.description.trim();
  const unfit = textProblem(name, LINE);
  if (unfit !== null) faults.say('name', `${unfit}.`);
  const unfitWords = textProblem(description, PARAGRAPHS);
  if (unfitWords !== null) faults.say('description', `${unfitWords}.`);
  const slug = shortNameOf(cells, name, faults);
  const earlier = seen.get(slug);
  if (earlier !== undefined) faults.say('name', `stands in row ${earlier} already. Remove one of the two.`);
  seen.set(slug, earlier ?? row);
  const there = known.organisations.find((each) => each.slug === slug) ?? null;
  if (there !== null && sameName(there.name) !== sameName(name)) {
    faults.say('short_name', `belongs to ${there.name}, which is here already. Choose another short name.`);
  }
  const sector = sectorIn(cells.sector.trim(), known.sectors, faults);
  const kind = valueIn(cells, 'kind', ORGANISATION_KINDS, there?.kind ?? 'other', faults);
  const sizeBand = valueIn(cells, 'size', SIZE_BANDS, there?.sizeBand ?? 'not_stated', faults);
  if (sector === null || kind === null || sizeBand === null) return null;
  const said = { sectorKey: sector.key, kind, sizeBand, description };
  const changes = there === null ? [] : changesOf(there, said, known.sectors);
  return {
    row,
    verdict: there === null ? 'create' : changes.length > 0 ? 'change' : 'same',
    organisationId: there?.id ?? null,
    slug,
    name: there?.name ?? name,
    ...said,
    words: wordsOf(there, changes, sector),
  };
}

function wordsOf(
  there: DescribedOrganisation | null,
  changes: readonly string[],
  sector: KnownSector,
): string {
  if (there === null) return `is added, of the sector ${sector.name}`;
  return changes.length > 0 ? changes.join('; ') : 'is here already, with all that the row says';
}

type Cells = Row<OrganisationColumn>['cells'];

function shortNameOf(cells: Cells, name: string, faults: RowFaults): string {
  const said = cells.short_name.trim();
  if (said === '') return shortNameFrom(name);
  if (!SHORT_NAME.test(said) || said.length > SHORT_NAME_LIMIT) {
    faults.say('short_name', `“${said}” must be small letters and digits, joined by hyphens, at most 60.`);
  }
  return said;
}

/** The short name that an organisation gets when none is said: its name in small letters, joined by hyphens. */
export function shortNameFrom(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const joined = plain.replaceAll(/[^a-z0-9]+/gu, '-').slice(0, SHORT_NAME_LIMIT);
  return joined.replaceAll(/^-+|-+$/gu, '') || 'organisation';
}

function sectorIn(cell: string, sectors: readonly KnownSector[], faults: RowFaults): KnownSector | null {
  const sector = sectors.find(
    ({ key, name }) => key === cell.toLowerCase() || sameName(name) === sameName(cell),
  );
  if (sector !== undefined) return sector;
  faults.say(
    'sector',
    `“${cell}” is no sector here. The sectors are ${sectors.map(({ name }) => name).join(', ')}.`,
  );
  return null;
}

function valueIn<Value extends string>(
  cells: Cells,
  column: 'kind' | 'size',
  values: readonly Value[],
  otherwise: Value,
  faults: RowFaults,
): Value | null {
  const cell = cells[column].trim();
  if (cell === '') return otherwise;
  const value = chosenIn(cell, values);
  if (value === null) faults.say(column, `“${cell}” is none of ${namesOfValues(values)}.`);
  return value;
}

function changesOf(
  there: DescribedOrganisation,
  said: Pick<PlannedOrganisation, 'sectorKey' | 'kind' | 'sizeBand' | 'description'>,
  sectors: readonly KnownSector[],
): string[] {
  const named = (value: string) => value.replaceAll('_', ' ');
  const sectorName = sectors.find(({ key }) => key === said.sectorKey)?.name ?? said.sectorKey;
  return [
    ...(said.sectorKey === there.sectorKey ? [] : [`moves to the sector ${sectorName}`]),
    ...(said.kind === there.kind ? [] : [`is recorded as ${named(said.kind)}`]),
    ...(said.sizeBand === there.sizeBand ? [] : [`is recorded as ${named(said.sizeBand)} in size`]),
    ...(said.description === there.description ? [] : ['is described anew']),
  ];
}
