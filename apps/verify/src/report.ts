import { type Outcome, shown } from './findings.js';
import type { Verification } from './verify.js';

const PRINTED = 10;

/** The result for a person, a line for each check and one for each problem (ten of a kind), in plain text. */
export function summary(result: Verification): string {
  const lines = [
    ...about(result),
    ...result.checks.flatMap(ofCheck),
    result.whole ? 'The record is whole.' : `The record is NOT whole: ${failed(result)}.`,
  ];
  return `${lines.join('\n')}\n`;
}

function about({ header, entries, root, opened, erased, versions }: Verification): string[] {
  const space = header?.space ? `, space ${shown(header.space.slug)} opened` : '';
  return [
    header === null
      ? 'A record without a header'
      : `Record of ${shown(header.origin)}, ${header.exportedAt}${space}`,
    `${quantity(entries, 'entry', 'entries')}; opened: ${quantity(opened.person, 'person', 'people')}, ${quantity(
      opened.organisation,
      'organisation',
      'organisations',
    )}, ${quantity(opened.payload, 'payload', 'payloads')}; ${quantity(versions, 'text', 'texts')}`,
    ...erasedLine(erased),
    `Root ${root}`,
  ];
}

function erasedLine({ person, organisation, payload }: Verification['erased']): string[] {
  const count = person + organisation + payload;
  return count === 0
    ? []
    : [`${quantity(count, 'opening has', 'openings have')} been erased; the leaves stand`];
}

function ofCheck({ holds, name, claim, count, problems }: Outcome): string[] {
  const printed = problems.slice(0, PRINTED).map(({ line, message }) => `      line ${line}: ${message}`);
  const more = count > printed.length ? [`      and ${count - printed.length} more`] : [];
  return [`${holds ? 'ok  ' : 'FAIL'}  ${name}: ${claim}`, ...printed, ...more];
}

function failed({ checks }: Verification): string {
  const names = checks.filter(({ holds }) => !holds).map(({ name }) => name);
  return `${quantity(names.length, 'check fails', 'checks fail')} (${names.join(', ')})`;
}

function quantity(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
