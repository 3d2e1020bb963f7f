import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Without these Chromium looks things up at every start, which a closed network refuses many at a time. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const open = new Set<Browser>();

afterAll(async () => {
  await Promise.all([...open].map((browser) => browser.close()));
});

/**
 * Starts headless Chromium with a new, empty profile. Each person gets a context of their own in it
 * (`browser.newContext()`), which shares no cookies and no storage with another. Closed after the test file at the
 * latest.
 */
export async function launchChromium(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), headless: true, args: FLAGS });
  open.add(browser);
  browser.once('disconnected', () => open.delete(browser));
  return browser;
}

function chromiumPath(): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = paths.find((path) => existsSync(path));
  if (found === undefined)
    throw new Error('Chromium is missing: `npm run test:browser` installs it or says how.');
  return found;
}
