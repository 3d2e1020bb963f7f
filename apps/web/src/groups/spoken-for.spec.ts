import type { SignedIn } from '../graphql/use-viewer.js';
import { spokenFor } from './spoken-for.js';

type Affiliation = SignedIn['person']['affiliations'][number];

const NOON = new Date('2027-03-10T12:00:00Z');
const own = { id: 'own', slug: 'own', name: 'Own body' };
const other = { id: 'other', slug: 'other', name: 'Other body' };
const employed: Affiliation = {
  id: 'tie-1',
  kind: 'EMPLOYED',
  from: '2027-01-01',
  until: null,
  endedAt: null,
  organisation: own,
  lentTo: null,
};
const lent: Affiliation = { ...employed, id: 'tie-2', kind: 'SECONDED', lentTo: other };

const names = (...affiliations: Affiliation[]) =>
  spokenFor({ person: { id: 'person-1', affiliations } }, NOON).map(({ name }) => name);

it.each<[string, Affiliation[], string[]]>([
  ['whom they work for, once', [employed, { ...employed, kind: 'REPRESENTING' }], ['Own body']],
  ['the body they are lent to, and not the one that lends', [lent], ['Other body']],
  ['nobody before the first day', [{ ...employed, from: '2027-03-11' }], []],
  ['nobody after the last day', [{ ...employed, until: '2027-03-09' }], []],
  ['nobody once the tie was ended', [{ ...employed, endedAt: '2027-03-10T11:00:00Z' }], []],
])('somebody speaks for %s', (_whom, affiliations, expected) => {
  expect(names(...affiliations)).toEqual(expected);
});
