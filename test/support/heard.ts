import { type Live, subscribe } from './live.js';
import { doorOf } from './operations/index.js';
import type { ReadOperation } from './operations/operation.js';
import type { Player } from './parts.js';
import { until } from './until.js';

/** The close code of a socket that is for people who are signed in. */
const SIGNED_OUT = 4401;

/**
 * Has everybody subscribe at once, and waits until each has been sent something or was refused.
 *
 * @param stir causes what is subscribed to, as often as it is called
 * @returns `OK` or the code, by player
 */
export async function everybodyHears(
  players: readonly Player[],
  name: string,
  { query }: ReadOperation,
  stir: () => void,
): Promise<ReadonlyMap<Player, string>> {
  const outcomes = new Map<Player, string>();
  const look = (player: Player, live: Live<unknown>) => {
    const [code] = live.values.length > 0 ? ['OK'] : live.codes;
    if (code !== undefined && !outcomes.has(player)) outcomes.set(player, code);
  };
  const lives = players.map((player) => {
    const live = subscribe(player.speaker, doorOf(name), query);
    void live.closed.then((code) => {
      // Refused subscriptions end, and their sockets with them, perhaps before anybody looked.
      look(player, live);
      if (!outcomes.has(player)) outcomes.set(player, code === SIGNED_OUT ? 'UNAUTHENTICATED' : String(code));
    });
    return [player, live] as const;
  });
  await until(`an answer to everybody who asked for ${name}`, () => {
    stir();
    for (const [player, live] of lives) look(player, live);
    return outcomes.size === players.length;
  });
  await Promise.all(lives.map(([, live]) => live.end()));
  return outcomes;
}
