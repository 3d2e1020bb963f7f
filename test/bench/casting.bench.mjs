// 200 organisations answer one decision at the same moment, against bare inserts of the same rows at the same moment.
import { ActsService } from '../../apps/api/dist/acts/acts.service.js';
import { openDecision } from '../../apps/api/dist/decisions/acts/open-decision.js';
import { takePosition } from '../../apps/api/dist/decisions/acts/take-position.js';
import { IdentityService } from '../../apps/api/dist/identity/identity.service.js';
import { withScratchDatabase } from '../../scripts/lib/scratch-database.mjs';
import { timed } from './support/against-sql.mjs';
import { fillChamber, readByAll } from './support/chamber.mjs';
import { documentOf } from './support/documents.mjs';
import { onStage } from './support/space.mjs';
import { median, printTable, quantile } from './support/table.mjs';

const VOICES = 200;
const ROUNDS = 5;
const CLAUSES = 30;

await withScratchDatabase((url) =>
  onStage(url, async (stage) => {
    const { application, database, groupId } = stage;
    const [space] = await database.query('SELECT id FROM space LIMIT 1');
    const voices = await fillChamber(database, { spaceId: space.id, groupId }, VOICES);
    if (voices.length !== VOICES) throw new Error(`there are ${voices.length} voices`);
    await database.query('CREATE TABLE bare_position (LIKE position INCLUDING ALL)');
    const acts = application.get(ActsService);
    const identity = application.get(IdentityService, { strict: false });
    const times = { ours: [], bare: [] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      const { decisionId, versionId, sha256 } = await asked(stage, round);
      await readByAll(database, voices, versionId);
      const now = new Date();
      const actors = await Promise.all(
        voices.map(({ personId, sessionId }) => identity.actorOf(personId, now, sessionId)),
      );
      const input = { decisionId, versionSha256: sha256, answer: 'agree', reasons: null, replaces: null };
      const ours = await Promise.all(
        actors.map((actor) => timed(() => acts.perform(takePosition, input, { actor, now }))),
      );
      const rows = await database.query('SELECT id FROM position WHERE decision_id = $1', [decisionId]);
      if (rows.length !== VOICES) throw new Error(`${rows.length} of ${VOICES} answers are recorded`);
      const bare = await Promise.all(
        rows.map(({ id }) =>
          timed(() => database.query('INSERT INTO bare_position SELECT * FROM position WHERE id = $1', [id])),
        ),
      );
      if (round === 0) continue;
      times.ours.push(...ours);
      times.bare.push(...bare);
    }
    const row = (name, values) => [
      name,
      median(values).toFixed(1),
      quantile(values, 0.99).toFixed(1),
      Math.max(...values).toFixed(1),
    ];
    printTable(
      [`${VOICES} answers at once, ${ROUNDS} rounds`, 'median ms', 'p99 ms', 'last ms'],
      [
        row('acts', times.ours),
        row('bare inserts', times.bare),
        ['ratio', '', (quantile(times.ours, 0.99) / quantile(times.bare, 0.99)).toFixed(1)],
      ],
    );
  }),
);

/** A text is frozen and put to everybody. */
async function asked({ perform, scenes, groupId, database }, round) {
  perform.at(new Date());
  const draftId = await scenes.draft(`draft:${round}`, groupId, `Text ${round}`);
  const content = documentOf(CLAUSES, `Text ${round}`);
  const versionId = await scenes.version(`version:${round}`, draftId, content, 'The text to decide on.');
  const { decisionId } = await perform.by('builders', scenes.key(`decide:${round}`), openDecision, {
    versionId,
    question: `Do we recommend text ${round}?`,
    rule: 'consent',
    bySector: false,
    deadline: null,
  });
  const [{ sha256 }] = await database.query('SELECT sha256 FROM draft_version WHERE id = $1', [versionId]);
  return { decisionId, versionId, sha256 };
}
