import { findings } from './lib/log-search.mjs';

const entry = (message: string) =>
  JSON.stringify({ time: '2026-11-26T10:00:00.000Z', level: 'warn', message });
const TOKEN = `concordat_${'a1'.repeat(21)}b`;

it('finds secrets that tests used, however JSON spells them', () => {
  const secret = 'pass "word" of somebody';
  expect(findings([entry('nothing here')], [secret])).toEqual([]);
  expect(findings([entry(`it was ${secret}`)], [secret])).toEqual([
    expect.stringContaining('holds a secret'),
  ]);
});

it.each([
  ['an address', 'sent to ana@hub.example'],
  ['an access token', `with ${TOKEN}`],
  ['a session', 'cookie concordat_session=abc'],
])('finds %s that no test noted', (_what, message) => {
  expect(findings([entry(message)], [])).toHaveLength(1);
  expect(findings([message], [])).toHaveLength(1);
});

it('finds lines of JSON that are no entry', () => {
  expect(findings(['{"level":"warn"}', '{"time":', 'PostgreSQL does not start'], [])).toHaveLength(2);
});
