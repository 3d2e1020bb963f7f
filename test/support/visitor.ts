import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { PEOPLE, type PersonKey } from '../../apps/api/src/demonstration/people.js';
import { DEMONSTRATION_PASSWORD } from './demonstration-database.js';

/** How long anything on a page may take to appear, in milliseconds. */
const PATIENCE = 20_000;

declare global {
  /** Whose pages are said in the error of a test that fails (`browser-environment.mjs`). */
  var visitors: Set<Visitor>;
}

/** Somebody at a browser of their own: no cookies and no storage shared with anybody. */
export class Visitor {
  /** What the pages complained of in the console, or threw. */
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !CONNECTION.test(message.text()))
        this.complaints.push(message.text());
    });
  }

  /** A new visitor; nobody is signed in. */
  static async at(
    browser: Browser,
    baseURL: string,
    options: { width?: number; scheme?: 'light' | 'dark' } = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL,
      viewport: { width: options.width ?? 1440, height: 900 },
      colorScheme: options.scheme ?? 'light',
    });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    await page.addLocatorHandler(page.locator('[aria-busy=true]').first(), read, { noWaitAfter: true });
    const visitor = new Visitor(context, page);
    visitors.add(visitor);
    return visitor;
  }

  /** Signs in on the page for it. */
  async signIn(person: PersonKey): Promise<void> {
    const { page } = this;
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(PEOPLE[person].email);
    await page.getByLabel('Password').first().fill(DEMONSTRATION_PASSWORD);
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('navigation', { name: 'You' }).getByText(PEOPLE[person].name).waitFor();
  }

  /** Signs in without the page for it: quicker where signing in is not what is looked at. */
  async enter(person: PersonKey): Promise<void> {
    const mutation = 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { viewer { id } } }';
    const input = { email: PEOPLE[person].email, password: DEMONSTRATION_PASSWORD };
    const answer = await this.context.request.post('/graphql', {
      data: { query: mutation, variables: { input } },
    });
    if (!answer.ok()) throw new Error(`${PEOPLE[person].email} could not sign in.`);
  }

  /** Waits until nothing more is being fetched and the fonts are there. */
  async settled(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined));
  }

  /** Goes to a page of a space and waits for its heading. */
  async open(path: string, heading: string | RegExp): Promise<void> {
    await this.page.goto(path);
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }

  /** Waits until a text is on the page. */
  async sees(text: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    try {
      await within.getByText(text).first().waitFor();
    } catch (cause) {
      const shown = await this.page.getByRole('main').innerText();
      throw new Error(`“${text}” is not on the page, which says: ${shown.slice(0, 1500)}`, { cause });
    }
  }

  async press(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole('button', { name }).click();
  }

  /** Presses the button of the dialog that says what will be recorded. @returns what it said */
  async confirm(name: string | RegExp): Promise<string> {
    const dialog = this.page.getByRole('dialog');
    await dialog.waitFor();
    const said = await dialog.innerText();
    await dialog.getByRole('button', { name }).click();
    await dialog.waitFor({ state: 'hidden' });
    return said;
  }
}

/**
 * Waits a while until something has been read: it moves what is below it then, and a press that this parts from its
 * release does nothing. What cannot be read holds nobody up.
 */
async function read(busy: Locator): Promise<void> {
  await busy.waitFor({ state: 'hidden', timeout: 3000 }).catch(() => undefined);
}

/** What Chromium says by itself when the server is away. */
const CONNECTION = /WebSocket connection to|Failed to load resource/u;
