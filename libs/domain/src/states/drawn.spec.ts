import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  correctionStates,
  decisionStates,
  disputeStates,
  evidenceStates,
  type Machine,
  objectionStates,
  recommendationStates,
} from './index.js';

it.each([
  [decisionStates, 'agreement'],
  [objectionStates, 'agreement'],
  [correctionStates, 'agreement'],
  [disputeStates, 'agreement'],
  [recommendationStates, 'agreement'],
  [evidenceStates, 'evidence'],
] as [Machine<string, string>, string][])(
  'the states of a $0.name are drawn in the documents as they are',
  ({ initial, transitions }, name) => {
    const page = readFileSync(join(import.meta.dirname, '../../../../docs', `${name}.md`), 'utf8');
    const arrows = Object.entries(transitions).flatMap(([from, events]) =>
      Object.entries(events).map(([event, to]) => `  ${from} --> ${to}: ${event}`),
    );
    const drawing = ['stateDiagram-v2', `  [*] --> ${initial}`, ...arrows].join('\n');
    expect(page).toContain(drawing);
  },
);
