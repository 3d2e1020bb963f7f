import { TestEnvironment } from 'jest-environment-node';

/** How much of what a page says goes into the error, in characters. */
const SAID = 400;

/** Whoever is at a browser signs in here (`visitor.ts`): what is open when a test fails is said in its error. */
export default class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.visitors = new Set();
  }

  async handleTestEvent(event) {
    if (event.name !== 'test_fn_failure' && event.name !== 'hook_failure') return;
    const { error } = event;
    if (typeof error?.stack !== 'string') return;
    const pages = await Promise.all([...this.global.visitors].map(shown));
    const message = `${error.message}\nOpen were: ${pages.join('; ')}.`;
    error.stack = error.stack.replace(error.message, () => message);
    error.message = message;
  }
}

/** Where a visitor is, and how the page there begins. */
async function shown({ page }) {
  if (page.isClosed()) return 'a closed page';
  const main = page.getByRole('main');
  const said = await main.innerText({ timeout: 2000 }).catch((error) => `unreadable, ${error.name}`);
  return `${page.url()} “${said.replaceAll(/\s+/gu, ' ').slice(0, SAID)}”`;
}
