import { readFileSync } from 'node:fs';
import { CLAIMS } from './findings.js';

const page = readFileSync(new URL('../../../docs/verify.md', import.meta.url), 'utf8');
/** Checks whose claim says all that there is to say when they fail. */
const PLAIN = ['header', 'lines', 'shown'];

/** Names in code in the first column of the table that begins with a heading, and in the sentence on receipts. */
function namedIn(heading: string): string[] {
  const [, table = ''] = page.split(`| ${heading} |`);
  const rows = table.split('\n\n')[0]?.split('\n').slice(2) ?? [];
  return rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/gu)].map(([, name = '']) => name),
  );
}

describe('docs/verify.md', () => {
  it('says of every check of the verifier what it means when it fails, and of no other', () => {
    const [, ofReceipts = ''] = /^Of a receipt it checks (.*?)\n\n/msu.exec(page) ?? [];
    const told = [...ofReceipts.matchAll(/`(\w+)`/gu)].map(([, name = '']) => name);
    const named = new Set([...namedIn('a check that fails | what somebody did, or what broke'), ...told]);
    expect([...named, ...PLAIN, 'receipt'].toSorted()).toEqual(Object.keys(CLAIMS).toSorted());
  });
});
