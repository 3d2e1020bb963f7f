import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

/** What axe-core finds on a page: one line for each rule broken, with where. */
export function axeFindings(page: Page): Promise<string[]> {
  return findings(page, { resultTypes: ['violations'] });
}

/** The same of contrast alone: all that differs between light and dark. */
export function contrastFindings(page: Page): Promise<string[]> {
  return findings(page, { resultTypes: ['violations'], runOnly: ['color-contrast'] });
}

/**
 * Waits until nothing on the page fades or moves any more, but for what does so for ever: halfway through, colours are those
 * of no design.
 */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () =>
      new Promise((resolve) => {
        requestAnimationFrame(resolve);
        setTimeout(resolve, 100);
      });
    for (let quiet = 0; quiet < 2; ) {
      await frame();
      await frame();
      const moving = document
        .getAnimations()
        .filter(
          ({ effect, playState }) =>
            playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
        );
      await Promise.allSettled(moving.map(({ finished }) => finished));
      quiet = moving.length === 0 ? quiet + 1 : 0;
    }
  });
}

async function findings(
  page: Page,
  options: { readonly resultTypes: readonly string[]; readonly runOnly?: readonly string[] },
): Promise<string[]> {
  await page.evaluate(SOURCE);
  await atRest(page);
  const violations = await page.evaluate(async (given) => {
    const { axe } = globalThis as unknown as {
      axe: { run(where: Document, options: object): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run(document, given)).violations;
  }, options);
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`,
  );
}
