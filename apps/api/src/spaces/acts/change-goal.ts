import { defineAct } from '../../acts/define-act.js';
import { paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Space } from '../entities/space.js';
import { keepMandateChange, mandateInput } from '../mandate.js';
import { SpacesService } from '../spaces.service.js';

/** Government changes the goal that it set. What it was stays on the timeline. */
export const changeGoal = defineAct({
  action: 'space.changeGoal',
  seenBy: 'space.read',
  input: mandateInput.extend({ goal: paragraphs }),

  async subject({ tx, input, use }) {
    const spaces = use(SpacesService);
    const space = await spaces.lockedForChange(tx, input.spaceId);
    return { subject: space, policy: spaces.policySubject(space) };
  },

  async change(args) {
    const { tx, input, subject: space } = args;
    const { goal, reasons, statementUrl } = input;
    if (goal === space.goal) throw Problem.conflict('This is the goal already. Change its words first.');
    await tx.update(Space, { id: space.id }, { goal });
    const [before, after] = [space.goal, goal];
    const said = { part: 'goal', before, after, reasons, statementUrl } as const;
    return {
      ...(await keepMandateChange(args, space, said)),
      payload: { before: { goal: before }, after: { goal: after }, reasons, statementUrl },
      words: { title: space.title },
    };
  },

  sentence: {
    en: (who, { title }) => `${who} changed the goal of “${title}”.`,
    cy: (who, { title }) => `Newidiodd ${who} nod “${title}”.`,
  },
});
