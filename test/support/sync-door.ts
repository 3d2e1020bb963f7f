import { until } from './until.js';
import type { Visitor } from './visitor.js';

/** The sync door as one visitor's page finds it: open, or shut and every connection through it cut. */
export async function doorOf({ page }: Visitor): Promise<{ shut(): Promise<void>; open(): void }> {
  let isShut = false;
  const cuts = new Set<() => Promise<unknown>>();
  await page.routeWebSocket(/\/collab\//u, (socket) => {
    if (isShut) return void socket.close({ code: 1001, reason: 'Nobody is there.' });
    const beyond = socket.connectToServer();
    cuts.add(() => Promise.all([socket.close({ code: 1001, reason: 'Cut.' }), beyond.close()]));
  });
  return {
    shut: async () => {
      isShut = true;
      await Promise.all([...cuts].map((cut) => cut()));
      cuts.clear();
    },
    open: () => {
      isShut = false;
    },
  };
}

/** Waits until the browser has kept what was typed: it writes on while the page goes on. */
export async function keptBy({ page }: Visitor): Promise<void> {
  let before = -1;
  await until('the browser has kept what was typed', async () => {
    await page.waitForTimeout(300);
    const now = await page.evaluate(keptUpdates);
    const still = now > 0 && now === before;
    before = now;
    return still;
  });
}

/** How many updates of drafts the browser holds. */
async function keptUpdates(): Promise<number> {
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  const counts = names
    .filter((name) => name.startsWith('concordat-draft-'))
    .map(
      (name) =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const counting = opening.result.transaction('updates').objectStore('updates').count();
            counting.onsuccess = () => {
              opening.result.close();
              resolve(counting.result);
            };
          };
        }),
    );
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}
