import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { correctionStates, disputeStates, type Machine, recommendationStates } from './index.js';

it.each([correctionStates, disputeStates, recommendationStates] as Machine<string, string>[])(
  'the states of a $name are drawn in the documents as they are',
  ({ initial, transitions }) => {
    const page = readFileSync(join(import.meta.dirname, '../../../../docs/agreement.md'), 'utf8');
    const arrows = Object.entries(transitions).flatMap(([from, events]) =>
      Object.entries(events).map(([event, to]) => `  ${from} --> ${to}: ${event}`),
    );
    const drawing = ['stateDiagram-v2', `  [*] --> ${initial}`, ...arrows].join('\n');
    expect(page).toContain(drawing);
  },
);
