// What the log costs the person who acts: the same act with its row for the sequencer, and without.
import { EntityManager } from 'typeorm';
import { ActOutbox } from '../../apps/api/dist/acts/entities/act-outbox.js';
import { Sequencer } from '../../apps/api/dist/ledger/sequencer.js';
import { setMilestone } from '../../apps/api/dist/spaces/acts/set-milestone.js';
import { withScratchDatabase } from '../../scripts/lib/scratch-database.mjs';
import { onStage } from './support/space.mjs';
import { median, printTable, quantile } from './support/table.mjs';

/** Acts of each kind; they take turns, so that whatever else the machine does falls on both. */
const ACTS = Number(process.env.CONCORDAT_BENCH_ACTS ?? 2_000);
const WARM_UP = Math.ceil(ACTS / 10);

/** Whether the row for the sequencer is written. */
let queued = true;
const { insert } = EntityManager.prototype;
EntityManager.prototype.insert = function (entity, ...rest) {
  return entity === ActOutbox && !queued ? Promise.resolve() : insert.call(this, entity, ...rest);
};

await withScratchDatabase((url) =>
  onStage(url, async ({ application, database, perform }) => {
    const [space] = await database.query('SELECT id FROM space LIMIT 1');
    const sequencer = application.get(Sequencer);
    sequencer.start();
    const times = { true: [], false: [] };
    for (let round = 0; round < WARM_UP + ACTS; round += 1) {
      for (queued of round % 2 === 0 ? [true, false] : [false, true]) {
        const input = { spaceId: space.id, title: `Milestone ${round} ${queued}`, dueDate: '2030-01-01' };
        const began = performance.now();
        await perform.by('secretariat', `${round} ${queued}`, setMilestone, input);
        if (round >= WARM_UP) times[queued].push(performance.now() - began);
      }
    }
    await sequencer.onModuleDestroy();
    const [ours, bare] = [median(times.true), median(times.false)];
    const row = [ours, bare, ours / bare, quantile(times.true, 0.99), quantile(times.false, 0.99)];
    printTable(
      ['acts', 'with the log ms', 'without ms', 'ratio', 'p99 with ms', 'p99 without ms'],
      [[String(ACTS), ...row.map((each) => each.toFixed(2))]],
    );
  }),
);
