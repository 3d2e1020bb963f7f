import { SYSTEM } from '@concordat/domain';
import type { Logger } from '@nestjs/common';
import { Problem } from '../platform/problem.js';
import type { ActsService } from './acts.service.js';
import type { ActDefinition } from './define-act.js';

/**
 * Performs an act as the system for each thing that is due, in order. What is refused by now, since another node or
 * somebody was there first, is logged, and the next is gone on with; whatever else fails is thrown.
 */
export async function performDue<Input, Subject, Words, Result extends object>(
  acts: ActsService,
  log: Logger,
  due: {
    readonly act: ActDefinition<Input, Subject, Words, Result>;
    readonly inputs: readonly Input[];
    readonly now: Date;
  },
): Promise<void> {
  for (const input of due.inputs) {
    try {
      await acts.perform(due.act, input, { actor: SYSTEM, now: due.now });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      log.warn(`${due.act.action} was due of ${JSON.stringify(input)} and is refused: ${error.code}.`);
    }
  }
}
