import type { Locator } from 'playwright-core';
import { query } from './stored.js';
import type { Visitor } from './visitor.js';

/** The heading of the page that checks a receipt. */
export const VERIFY_HEADING = 'Check a receipt yourself';

/** An answer in a decision, with what leads to it. */
export interface RecordedAnswer {
  readonly act: string;
  readonly position: string;
  readonly decision: string;
  readonly slug: string;
  readonly version: string;
  readonly organisation: string;
}

/** The newest answer that was given in the demonstration. */
export async function newestAnswer(databaseUrl: string): Promise<RecordedAnswer> {
  const [found] = await query<RecordedAnswer>(
    databaseUrl,
    `SELECT act.id AS act, position.id AS position, position.decision_id AS decision, space.slug,
            position.version_id AS version, organisation.name AS organisation
     FROM act JOIN space ON space.id = act.space_id
     JOIN position ON act.subjects @> jsonb_build_array(jsonb_build_object('type', 'position', 'id', position.id::text))
     JOIN organisation ON organisation.id = position.organisation_id
     WHERE act.kind = 'decision.takePosition' ORDER BY act.at DESC LIMIT 1`,
  );
  if (found === undefined) throw new Error('The demonstration has no answer.');
  return found;
}

/** Goes to the page that checks receipts, and waits until it works without a network. */
export async function openVerify(visitor: Visitor): Promise<void> {
  await visitor.open('/verify', VERIFY_HEADING);
  await visitor.sees('Ready: from here on it works without a network.');
}

/** Drops a file on the page, as a pointer would. */
export async function drop({ page }: Visitor, name: string, text: string): Promise<void> {
  const files = await page.evaluateHandle(
    ([as, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], as ?? ''));
      return transfer;
    },
    [name, text],
  );
  await page.getByRole('group', { name: 'Receipt' }).dispatchEvent('drop', { dataTransfer: files });
}

/** Every step and what came of it, once the check is over. */
export async function outcomes({ page }: Visitor, verdict: string): Promise<Record<string, string>> {
  await page.getByRole('status').filter({ hasText: verdict }).waitFor();
  const steps: Locator[] = await page.getByRole('list', { name: 'Steps' }).getByRole('listitem').all();
  const each = await Promise.all(
    steps.map(async (step) => [
      (await step.getAttribute('data-step')) ?? '',
      (await step.getAttribute('data-outcome')) ?? '',
    ]),
  );
  return Object.fromEntries(each);
}

/** Drops a file, and gives the steps that fail in it, once it is checked. */
export async function failingOf(visitor: Visitor, name: string, text: string): Promise<string[]> {
  await drop(visitor, name, text);
  await visitor.page.getByRole('heading', { name: `What came of ${name}` }).waitFor();
  const all = await outcomes(visitor, 'Something does not hold');
  return Object.keys(all).filter((step) => all[step] === 'fails');
}

/** A receipt with something else beside its proof; `change` gets the JSON of that, and gives what is to stand there. */
export function withExtra(receipt: string, change: (extra: string) => string): string {
  return receipt.replace(/^extra (.+)$/mu, (_, encoded: string) => {
    const extra = change(Buffer.from(encoded, 'base64').toString('utf8'));
    return `extra ${Buffer.from(extra).toString('base64')}`;
  });
}
