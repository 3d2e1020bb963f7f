// The page of a decision and its entry in the log, of 50 answers and of 5,000, against the same SQL sent raw by the driver.
import { openDecision } from '../../apps/api/dist/decisions/acts/open-decision.js';
import { listen } from '../../apps/api/dist/server.js';
import { withScratchDatabase } from '../../scripts/lib/scratch-database.mjs';
import { againstSql, captured } from './support/against-sql.mjs';
import { fillChamber } from './support/chamber.mjs';
import { documentOf } from './support/documents.mjs';
import { BOARD_PAGE, DECISION_LOG_PAGE } from './support/queries.mjs';
import { answerOf, ask, onStage, SLUG, signIn } from './support/space.mjs';
import { median, printTable } from './support/table.mjs';

const ORGANISATIONS = 50;
const CLAUSES = 30;
/** By when all that was answered is over: the clock of the stage stands still. */
const LATER_MS = 60_000;
const COUNTED = { warmUp: 10, rounds: 30 };

await withScratchDatabase((url) =>
  onStage(url, async (stage) => {
    const { application, config, database, groupId } = stage;
    const [space] = await database.query('SELECT id FROM space LIMIT 1');
    await fillChamber(database, { spaceId: space.id, groupId }, ORGANISATIONS);
    const origin = `http://127.0.0.1:${await listen(application, config)}`;
    const cookie = await signIn(origin, 'housingObserver');
    const rows = [];
    for (const answers of [50, 5_000]) {
      const id = await decided(stage, answers);
      stage.perform.at(new Date(Date.now() + LATER_MS));
      const filter = { text: `after ${answers} answers` };
      const pages = {
        board: () => ask(origin, cookie, BOARD_PAGE, { id }),
        log: () => ask(origin, cookie, DECISION_LOG_PAGE, { slug: SLUG, filter }),
      };
      for (const [name, asking] of Object.entries(pages)) {
        const { decision, decisionLog } = await answerOf(await asking());
        if (decision === null || decisionLog?.nodes.length === 0) throw new Error(`${name} shows nothing`);
        const page = async () => void (await (await asking()).text());
        for (let round = 0; round < COUNTED.warmUp; round += 1) await page();
        const statements = await captured(database, page);
        const times = await againstSql(url, page, statements, COUNTED);
        const [ours, raw] = [median(times.page), median(times.raw)];
        rows.push([
          `${name}, ${answers} answers`,
          String(statements.length),
          ours.toFixed(1),
          raw.toFixed(1),
          (ours / raw).toFixed(2),
        ]);
      }
    }
    printTable(['page', 'statements', 'GraphQL ms', 'SQL ms', 'ratio'], rows);
  }),
);

/** A decision of the 50 organisations with so many answers, each organisation's following each other; past the server. */
async function decided({ perform, scenes, groupId, database }, answers) {
  perform.at(new Date());
  const draftId = await scenes.draft(`draft:${answers}`, groupId, `Text of ${answers}`);
  const content = documentOf(CLAUSES, `Text of ${answers}`);
  const versionId = await scenes.version(`version:${answers}`, draftId, content, 'The text to decide on.');
  const { decisionId } = await perform.by('builders', scenes.key(`decide:${answers}`), openDecision, {
    versionId,
    question: `Do we agree, after ${answers} answers?`,
    rule: 'consent',
    bySector: false,
    deadline: null,
  });
  await database.query(
    `INSERT INTO position (id, decision_id, ordinal, organisation_id, person_id, spoke_as, version_id, version_sha256, answer, reasons, taken_at, read_to_end_at)
     SELECT gen_random_uuid(), $1, row_number() OVER (ORDER BY turn, organisation_id), organisation_id, person_id, 'member', $2,
            version.sha256, 'agree', 'It can be built and measured.', now() + turn * interval '1 millisecond', now()
     FROM membership, draft_version version, generate_series(1, $4::int) turn
     WHERE membership.group_id = $3 AND version.id = $2
       AND organisation_id IN (SELECT id FROM organisation WHERE slug LIKE 'chamber-%')`,
    [decisionId, versionId, groupId, answers / ORGANISATIONS],
  );
  return decisionId;
}
