import { Module } from '@nestjs/common';
import { DraftingModule } from '../drafting/drafting.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { RecordExport } from './export.js';
import { LedgerController } from './ledger.controller.js';
import { LedgerQueries } from './ledger.queries.js';
import { LedgerResolver } from './ledger.resolver.js';
import { Sequencer } from './sequencer.js';

/** The log that nobody can rewrite unseen. */
@Module({
  imports: [SpacesModule, DraftingModule],
  controllers: [LedgerController],
  providers: [Sequencer, LedgerQueries, LedgerResolver, RecordExport],
  exports: [Sequencer, LedgerQueries],
})
export class LedgerModule {}
