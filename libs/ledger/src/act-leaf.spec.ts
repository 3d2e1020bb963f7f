import { createHash } from 'node:crypto';
import { canonicalJson, NotCanonicalError } from '@concordat/canonical';
import fc from 'fast-check';
import {
  type CommittedField,
  commitment,
  encodeActLeaf,
  type LedgerAct,
  LedgerError,
  LongEntryError,
} from './index.js';

const HASH = 'a'.repeat(64);
const ACT: LedgerAct = {
  act: 'act-1',
  kind: 'draft.freeze',
  at: new Date('2026-03-02T09:30:00.007Z'),
  space: 'space-1',
  subjects: [{ type: 'draft', id: 'draft-1' }],
  versions: [HASH],
  person: { id: 'person-1' },
  organisation: { id: null },
  payload: { number: 3, note: 'caf\u00e9 \ud83c\udfe1' },
};
const salt = (byte: number) => new Uint8Array(32).fill(byte);
const SALTS = { person: salt(1), organisation: salt(2), payload: salt(3) };
const FIELDS: readonly CommittedField[] = ['person', 'organisation', 'payload'];

const textOf = (act: LedgerAct, salts = SALTS) => Buffer.from(encodeActLeaf(act, salts)).toString('utf8');

describe('leaf of an act', () => {
  it('is canonical JSON of what is public and the commitments', () => {
    const committed = {
      organisation: commitment('organisation', SALTS.organisation, ACT.organisation),
      payload: commitment('payload', SALTS.payload, ACT.payload),
      person: commitment('person', SALTS.person, ACT.person),
    };
    expect(textOf(ACT)).toBe(
      `{"act":"act-1","at":"2026-03-02T09:30:00.007Z","commitments":${JSON.stringify(committed)},` +
        '"format":"concordat.act/1","kind":"draft.freeze","space":"space-1",' +
        `"subjects":[{"id":"draft-1","type":"draft"}],"versions":["${HASH}"]}`,
    );
  });

  it('says null for an act that belongs to no space', () => {
    expect(JSON.parse(textOf({ ...ACT, space: null }))).toMatchObject({ space: null });
  });

  it('holds nothing of person, organisation and payload themselves', () => {
    const known = {
      ...ACT,
      person: { id: 'Ada' },
      organisation: { id: 'Lovelace' },
      payload: { said: 'Babbage' },
    };
    expect(textOf(known)).not.toMatch(/Ada|Lovelace|Babbage/u);
  });

  it('takes of a subject its type and id alone', () => {
    const subject = { type: 'draft', id: 'draft-1', title: 'Secret' };
    expect(textOf({ ...ACT, subjects: [subject] })).toBe(textOf(ACT));
  });

  it.each<[string, Partial<LedgerAct>]>([
    ['an upper-case version hash', { versions: [HASH.toUpperCase()] }],
    ['a short version hash', { versions: ['abc'] }],
    ['an act without id', { act: '' }],
    ['an act of no kind', { kind: '' }],
    ['an empty space', { space: '' }],
    ['a subject without id', { subjects: [{ type: 'draft', id: '' }] }],
    ['a subject without type', { subjects: [{ type: '', id: 'draft-1' }] }],
    ['no time', { at: new Date(Number.NaN) }],
    ['a time that ISO 8601 needs six digits for', { at: new Date(8.64e15) }],
    ['a time before the year 0', { at: new Date(-8.64e15) }],
  ])('refuses %s', (_what, change) => {
    expect(() => encodeActLeaf({ ...ACT, ...change }, SALTS)).toThrow(LedgerError);
  });

  it('has at most the 65,535 bytes that a bundle of entries can say the length of', () => {
    const room = 65_535 - textOf({ ...ACT, kind: 'x' }).length;
    const kind = `x${'\u00e9'.repeat(Math.floor(room / 2))}${'y'.repeat(room % 2)}`;
    expect(encodeActLeaf({ ...ACT, kind }, SALTS)).toHaveLength(65_535);
    const longer = () => encodeActLeaf({ ...ACT, kind: `${kind}z` }, SALTS);
    expect(longer).toThrow(LongEntryError);
    expect(longer).toThrow('65535 bytes, not 65536');
    const subjects = Array.from({ length: 2_000 }, (_, at) => ({ type: 'draft', id: `draft-${at}` }));
    expect(() => encodeActLeaf({ ...ACT, subjects }, SALTS)).toThrow(LongEntryError);
    expect(() => encodeActLeaf({ ...ACT, payload: { subjects } }, SALTS)).not.toThrow();
  });

  it('refuses a payload that has no canonical JSON', () => {
    expect(() => encodeActLeaf({ ...ACT, payload: { at: new Date(0) } }, SALTS)).toThrow(NotCanonicalError);
  });

  it.each(FIELDS)('refuses a short salt for %s', (field) => {
    expect(() => encodeActLeaf(ACT, { ...SALTS, [field]: new Uint8Array(31) })).toThrow(LedgerError);
  });
});

describe('commitment', () => {
  it('is SHA-256 of domain, zero, salt and canonical value', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FIELDS),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.jsonValue(),
        (field, bytes, value) => {
          const hash = createHash('sha256');
          hash
            .update(`concordat.act/1/${field}`)
            .update(Buffer.of(0))
            .update(bytes)
            .update(canonicalJson(value));
          expect(commitment(field, bytes, value)).toBe(hash.digest('hex'));
        },
      ),
    );
  });

  it('differs by field, by salt and by value', () => {
    const all = [
      ...FIELDS.map((field) => commitment(field, salt(1), { id: 'x' })),
      commitment('person', salt(2), { id: 'x' }),
      commitment('person', salt(1), { id: 'y' }),
      commitment('person', salt(1), { id: null }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
