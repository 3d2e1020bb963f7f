import type { Locator } from 'playwright-core';
import type { Visitor } from './visitor.js';

/** The text of the draft on a visitor's page. */
export function textOf({ page }: Visitor): Locator {
  return page.getByRole('region', { name: 'Text of the draft' });
}

/** The first paragraph that holds these words. */
export function paragraphOf(visitor: Visitor, words: string): Locator {
  return textOf(visitor).locator('p', { hasText: words }).first();
}

/** Puts the caret at the end of a paragraph. */
export async function caretAfter(visitor: Visitor, words: string): Promise<void> {
  const place = paragraphOf(visitor, words);
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (box === null) throw new Error(`“${words}” is not on the page`);
  await place.click({ position: { x: box.width - 4, y: box.height - 6 } });
  await visitor.page.keyboard.press('End');
}

/** Waits until the page says that everything is saved. */
export async function saved({ page }: Visitor): Promise<void> {
  await page.getByText('Saved', { exact: true }).waitFor();
}
