import { type Outcome, shown } from './findings.js';
import type { ReceiptVerification } from './receipt.js';
import type { Verification } from './verify.js';

const PRINTED = 10;

/** The result for a person, a line for each check and one for each problem (ten of a kind), in plain text. */
export function summary(result: Verification | ReceiptVerification): string {
  const what = 'entries' in result ? 'record is' : 'receipt is';
  const lines = [
    ...('entries' in result ? about(result) : aboutReceipt(result)),
    ...result.checks.flatMap((check) => ofCheck(check, 'FAIL')),
    ...('warnings' in result ? result.warnings : []).flatMap((check) => ofCheck(check, 'WARN')),
    result.whole ? `The ${what} whole.` : `The ${what} NOT whole: ${failed(result)}.`,
  ];
  return `${lines.join('\n')}\n`;
}

function aboutReceipt({ act, index, statement, signed, erased }: ReceiptVerification): string[] {
  if (act === null) return ['A receipt that cannot be read'];
  const words = typeof statement === 'object' && statement !== null && !Array.isArray(statement);
  const said = words ? Object.values(statement).map((text) => `  ${shown(String(text))}`) : [];
  if (signed) said.push('  signed with a passkey');
  if (erased) said.push('  what it said has been erased; the leaf stands');
  return [`Receipt for ${shown(act.kind)} of ${act.at}, entry ${index} of the log:`, ...said];
}

function about({ header, root, opened, erased, ...of }: Verification): string[] {
  const space = header?.space ? `, space ${shown(header.space.slug)} opened` : '';
  const people = quantity(opened.person, 'person', 'people');
  const organisations = quantity(opened.organisation, 'organisation', 'organisations');
  const acts = `${people}, ${organisations}, ${quantity(opened.payload, 'payload', 'payloads')}`;
  const gone = erased.person + erased.organisation + erased.payload;
  const positions = `${quantity(of.positions, 'position', 'positions')}, ${of.signed} of them signed`;
  return [
    header === null
      ? 'A record without a header'
      : `Record of ${shown(header.origin)}, ${header.exportedAt}${space}`,
    `${quantity(of.entries, 'entry', 'entries')}; opened: ${acts}; ${quantity(of.versions, 'text', 'texts')}`,
    ...(of.positions + of.receipts > 0
      ? [`${positions}, ${quantity(of.receipts, 'receipt', 'receipts')}`]
      : []),
    ...(gone > 0 ? [`${quantity(gone, 'opening has', 'openings have')} been erased; the leaves stand`] : []),
    `Root ${root}`,
  ];
}

function ofCheck({ holds, name, claim, count, problems }: Outcome, otherwise: 'FAIL' | 'WARN'): string[] {
  const printed = problems.slice(0, PRINTED).map(({ line, message }) => `      line ${line}: ${message}`);
  const more = count > printed.length ? [`      and ${count - printed.length} more`] : [];
  return [`${holds ? 'ok  ' : otherwise}  ${name}: ${claim}`, ...printed, ...more];
}

function failed({ checks }: { readonly checks: readonly Outcome[] }): string {
  const names = checks.filter(({ holds }) => !holds).map(({ name }) => name);
  return `${quantity(names.length, 'check fails', 'checks fail')} (${names.join(', ')})`;
}

function quantity(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
