import { Module } from '@nestjs/common';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { DraftingModule } from '../drafting/drafting.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { RecordArchive } from './archive.js';
import { CheckpointFile } from './checkpoint-file.js';
import { RecordExport } from './export.js';
import { Leadership } from './leadership.js';
import { LedgerController } from './ledger.controller.js';
import { LedgerQueries } from './ledger.queries.js';
import { LedgerResolver } from './ledger.resolver.js';
import { LogController } from './log.controller.js';
import { LogOpening } from './log-opening.js';
import { LogStore } from './log-store.js';
import { PositionActResolver } from './position-act.resolver.js';
import { Publisher } from './publisher.js';
import { Receipts } from './receipts.js';
import { Registrations } from './registrations.js';
import { Sequencer } from './sequencer.js';
import { StatedPositions } from './stated-positions.js';
import { Witnesses } from './witnesses.js';

/** The log that nobody can rewrite unseen. */
@Module({
  imports: [SpacesModule, DraftingModule, DecisionsModule],
  controllers: [LogController, LedgerController],
  providers: [
    CheckpointFile,
    Leadership,
    LogStore,
    LogOpening,
    Publisher,
    Receipts,
    Registrations,
    Witnesses,
    Sequencer,
    LedgerQueries,
    LedgerResolver,
    PositionActResolver,
    RecordArchive,
    RecordExport,
    StatedPositions,
  ],
  exports: [Sequencer, LedgerQueries, Receipts],
})
export class LedgerModule {}
