import type { Browser, Locator } from 'playwright-core';
import type { DemonstrationServer } from './demonstration-database.js';
import { demonstrationSpace, LIVING } from './living-space.js';
import { until } from './until.js';
import { Visitor } from './visitor.js';

/** The text of the draft, or of the joint statement, on a visitor's page. */
export function textOf({ page }: Visitor): Locator {
  return page.getByRole('region', { name: /^Text of the (?:draft|joint statement)$/u });
}

/** The first paragraph that holds these words. */
export function paragraphOf(visitor: Visitor, words: string): Locator {
  return textOf(visitor).locator('p', { hasText: words }).first();
}

/** Puts the caret at the end of a paragraph; what the page draws in between may put it back where it was. */
export async function caretAfter(visitor: Visitor, words: string): Promise<void> {
  const place = paragraphOf(visitor, words);
  await until(`the caret stands after “${words}”`, async () => {
    await place.scrollIntoViewIfNeeded();
    const box = await place.boundingBox();
    if (box === null) throw new Error(`“${words}” is not on the page`);
    await place.click({ position: { x: box.width - 4, y: box.height - 6 } });
    await visitor.page.keyboard.press('End');
    return place.evaluate(holdsTheCaret);
  });
}

/** Whether the caret is in a part of the page, when two more frames have been drawn. */
async function holdsTheCaret(part: Element): Promise<boolean> {
  for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  return part.contains(document.getSelection()?.focusNode ?? null);
}

/** Waits until the page says that everything is saved. */
export async function saved({ page }: Visitor): Promise<void> {
  await page.getByText('Saved', { exact: true }).waitFor();
}

/** A co-chair and a member of the group that writes on carbon compliance, signed in, and where its draft is. */
export interface Writers {
  readonly builders: Visitor;
  readonly suppliers: Visitor;
  readonly draftId: string;
  /** Path of the drafting room. */
  readonly room: string;
}

/** Has both enter the demonstration; nobody has opened the room yet. */
export async function writersAt(browser: Browser, server: DemonstrationServer): Promise<Writers> {
  const { draftId } = (await demonstrationSpace(server.database.url, LIVING)).compliance;
  const [builders, suppliers] = await Promise.all([
    Visitor.at(browser, server.url),
    Visitor.at(browser, server.url),
  ]);
  await Promise.all([builders.enter('builders'), suppliers.enter('suppliers')]);
  return { builders, suppliers, draftId, room: `/spaces/${LIVING}/drafts/${draftId}` };
}
