import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Path of something in the checkout, whether its sources run, what was built of them, or the few files into which all of that
 * was put together.
 *
 * @param path relative to the checkout, such as `apps/web/dist`
 * @throws Error where the code lies in no checkout
 */
export function inCheckout(path: string): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'nest-cli.json'))) {
    if (folder === dirname(folder)) throw new Error(`There is no ${path}: the server lies in no checkout.`);
    folder = dirname(folder);
  }
  return join(folder, path);
}
