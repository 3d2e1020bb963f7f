import { dayOf } from '../../access/grants.js';
import { defineAct } from '../../acts/define-act.js';
import { calendarDate } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Space } from '../entities/space.js';
import { keepMandateChange, mandateInput } from '../mandate.js';
import { SpacesService } from '../spaces.service.js';

/** Government changes the date by which its goal is to be reached. What it was stays on the timeline. */
export const changeTargetDate = defineAct({
  action: 'space.changeTargetDate',
  seenBy: 'space.read',
  input: mandateInput.extend({ targetDate: calendarDate }),

  async subject({ tx, input, use }) {
    const spaces = use(SpacesService);
    const space = await spaces.lockedForChange(tx, input.spaceId);
    return { subject: space, policy: spaces.policySubject(space) };
  },

  async change(args) {
    const { tx, input, subject: space, now } = args;
    const { targetDate, reasons, statementUrl } = input;
    if (targetDate <= dayOf(now)) throw Problem.invalid('targetDate', 'must lie in the future');
    if (targetDate === space.targetDate)
      throw Problem.conflict('This is the target date already. Choose another day.');
    await tx.update(Space, { id: space.id }, { targetDate });
    const [before, after] = [space.targetDate, targetDate];
    const said = { part: 'target_date', before, after, reasons, statementUrl } as const;
    return {
      ...(await keepMandateChange(args, space, said)),
      payload: { before: { targetDate: before }, after: { targetDate: after }, reasons, statementUrl },
      words: { title: space.title, before, after },
    };
  },

  sentence: {
    en: (who, { title, before, after }) =>
      `${who} changed the target date of “${title}” from ${before} to ${after}.`,
    cy: (who, { title, before, after }) =>
      `Newidiodd ${who} ddyddiad targed “${title}” o ${before} i ${after}.`,
  },
});
