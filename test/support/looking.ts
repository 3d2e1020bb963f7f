import type { Browser } from 'playwright-core';
import { axeFindings, contrastFindings } from './axe.js';
import type { PersonKey } from './people.js';
import { Visitor } from './visitor.js';

const WIDTHS = [1440, 768, 360] as const;

/** A page: what it is, who opens it, where, and the heading that tells it is there. */
export type ShownPage = readonly [
  string,
  PersonKey | null,
  (ids: Readonly<Record<string, string>>) => string,
  RegExp,
];

/**
 * What is wrong with the page as it stands: what axe finds in light at each width, what contrast lacks in dark, and how
 * far it is too wide.
 */
export async function flawsOf({ page }: Visitor): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    found.push(...(await axeFindings(page)).map((finding) => `${width} light: ${finding}`));
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (overflow > 0) found.push(`${width}: ${overflow} pixels too wide`);
  }
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  found.push(...(await contrastFindings(page)).map((finding) => `dark: ${finding}`));
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: WIDTHS[0], height: 900 });
  return found;
}

/** People who look at pages: each signs in once, and goes from page to page. */
export class Lookers {
  private readonly known = new Map<PersonKey | null, Promise<Visitor>>();

  constructor(private readonly at: () => { readonly browser: Browser; readonly url: string }) {}

  /** Opens a page as somebody. @returns its flaws, and what it complained of */
  async lookAt(person: PersonKey | null, path: string, heading: RegExp): Promise<string[]> {
    const coming = this.known.get(person) ?? this.come(person);
    this.known.set(person, coming);
    const visitor = await coming;
    await visitor.open(path, heading);
    await visitor.settled();
    return [...(await flawsOf(visitor)), ...visitor.complaints.splice(0)];
  }

  private async come(person: PersonKey | null): Promise<Visitor> {
    const { browser, url } = this.at();
    const visitor = await Visitor.at(browser, url);
    if (person !== null) await visitor.enter(person);
    return visitor;
  }
}
