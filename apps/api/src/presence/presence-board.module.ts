import { Module } from '@nestjs/common';
import { PresenceBoard } from './presence-board.js';

/** The board itself, for features in whose rooms people are. */
@Module({ providers: [PresenceBoard], exports: [PresenceBoard] })
export class PresenceBoardModule {}
