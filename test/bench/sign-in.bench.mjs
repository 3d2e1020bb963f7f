// How long doors answer that must not tell which addresses have an account: known and unknown ones, in turn.
import { PEOPLE } from '../../apps/api/dist/demonstration/people.js';
import { listen } from '../../apps/api/dist/server.js';
import { withScratchDatabase } from '../../scripts/lib/scratch-database.mjs';
import { ask, onStage } from './support/space.mjs';
import { printTable, quantile } from './support/table.mjs';

const ROUNDS = 120;
const WARM_UP = 10;

const DOORS = {
  'sign in, wrong password': {
    query: 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }',
    input: (email) => ({ email, password: 'not the password of anybody' }),
  },
  'forgotten password': {
    query: 'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { asked } }',
    input: (email) => ({ email }),
  },
  'respond by e-mail': {
    query: 'mutation ($input: RegisterRespondentInput!) { registerRespondent(input: $input) { asked } }',
    input: (email) => ({ email, name: 'Member of the public' }),
  },
};

await withScratchDatabase((url) =>
  onStage(url, async ({ application, config, database }) => {
    const origin = `http://127.0.0.1:${await listen(application, config)}`;
    const rows = [];
    for (const [name, door] of Object.entries(DOORS))
      rows.push(...(await compare(name, door, origin, database)));
    printTable(['door', 'address', 'answers', 'p10 ms', 'p50 ms', 'p90 ms', 'p99 ms', 'mean ms'], rows);
    console.log(
      'apart: the difference of the means, in standard errors; below 3 is what chance makes of equal ones.',
    );
  }),
);

/** One door, for an address that has an account and for one that has none, each in turn. */
async function compare(name, { query, input }, origin, database) {
  const addresses = { known: PEOPLE.nature.email, unknown: 'nobody@nature.example' };
  const times = { known: [], unknown: [] };
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    for (const [which, email] of Object.entries(addresses)) {
      await database.query('DELETE FROM throttle_tally');
      const began = performance.now();
      const response = await ask(origin, '', query, { input: input(email) });
      await response.text();
      if (round >= WARM_UP) times[which].push(performance.now() - began);
    }
  }
  const apart =
    Math.abs(mean(times.known) - mean(times.unknown)) / Math.hypot(error(times.known), error(times.unknown));
  return Object.entries(times).map(([which, taken]) => [
    name,
    which === 'known' ? `known (apart ${apart.toFixed(1)})` : which,
    String(taken.length),
    ...[0.1, 0.5, 0.9, 0.99].map((share) => quantile(taken, share).toFixed(1)),
    mean(taken).toFixed(1),
  ]);
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The standard error of the mean. */
function error(values) {
  const middle = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
  return Math.sqrt(variance / values.length);
}
