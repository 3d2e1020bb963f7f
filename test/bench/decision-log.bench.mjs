// One page of the decision log over GraphQL and HTTP, against the same SQL statements sent raw by the driver.
import { closeDecision } from '../../apps/api/dist/decisions/acts/close-decision.js';
import { openDecision } from '../../apps/api/dist/decisions/acts/open-decision.js';
import { listen } from '../../apps/api/dist/server.js';
import { withScratchDatabase } from '../../scripts/lib/scratch-database.mjs';
import { againstSql, captured } from './support/against-sql.mjs';
import { documentOf } from './support/documents.mjs';
import { DECISION_LOG_PAGE } from './support/queries.mjs';
import { answerOf, ask, onStage, SLUG, signIn } from './support/space.mjs';
import { median, printTable, quantile } from './support/table.mjs';

const ENTRIES = 20;
const WARM_UP = 40;
const ROUNDS = 200;
const CLAUSES = 30;
/** By when all that was answered is over: the clock of the stage stands still. */
const LATER_MS = 60_000;
const SEATS = ['builders', 'greenBuilding', 'standards', 'suppliers', 'councils', 'nature'];

await withScratchDatabase((url) =>
  onStage(url, async (stage) => {
    for (let entry = 1; entry <= ENTRIES; entry += 1) await decide(stage, entry);
    stage.perform.at(new Date(Date.now() + LATER_MS));
    const origin = `http://127.0.0.1:${await listen(stage.application, stage.config)}`;
    const cookie = await signIn(origin, 'housingObserver');
    const page = async () => {
      const text = await (await ask(origin, cookie, DECISION_LOG_PAGE, { slug: SLUG })).text();
      return text;
    };
    for (let round = 0; round < WARM_UP; round += 1) await page();
    const statements = await captured(stage.database, page);
    const { decisionLog } = await answerOf(new Response(await page()));
    if (decisionLog.nodes.length !== ENTRIES)
      throw new Error(`the page has ${decisionLog.nodes.length} entries`);
    await compare(url, page, statements);
  }),
);

/** One text frozen, put to six organisations, answered by all of them, and decided. */
async function decide({ perform, scenes, groupId }, entry) {
  const draftId = await scenes.draft(`draft:${entry}`, groupId, `Text ${entry}`);
  const content = documentOf(CLAUSES, `Text ${entry}`);
  const versionId = await scenes.version(`version:${entry}`, draftId, content, 'The text to decide on.');
  const { decisionId } = await perform.by('builders', scenes.key(`decide:${entry}`), openDecision, {
    versionId,
    question: `Do we recommend text ${entry}?`,
    rule: 'consent',
    bySector: false,
    deadline: null,
  });
  for (const person of SEATS) {
    await scenes.answer(
      person,
      `answer:${entry}`,
      decisionId,
      versionId,
      'agree',
      'It can be built and measured.',
    );
  }
  await perform.by('builders', scenes.key(`close:${entry}`), closeDecision, { decisionId });
}

async function compare(url, page, statements) {
  const times = await againstSql(url, page, statements, { warmUp: WARM_UP, rounds: ROUNDS });
  const row = (name, values) => [name, median(values).toFixed(2), quantile(values, 0.95).toFixed(2)];
  printTable(
    [`${ENTRIES} entries, ${statements.length} statements`, 'median ms', 'p95 ms'],
    [
      row('GraphQL over HTTP', times.page),
      row('the same SQL through pg', times.raw),
      ['ratio of medians', (median(times.page) / median(times.raw)).toFixed(2)],
    ],
  );
}
