import type { DecisionRule } from '../vocabulary.js';
import { needed, type Reason } from './index.js';
import { record, type When } from './notation.js';

const agreements = (count: number, sectorKey: string | null = null): Reason => ({
  code: 'agreements_needed',
  count,
  sectorKey,
});
const changes = (count: number, sectorKey: string | null = null): Reason => ({
  code: 'changes_of_mind_needed',
  count,
  sectorKey,
});

type Row = [DecisionRule, string, When, Parameters<typeof record>[3], Reason[]];

describe('what it would take', () => {
  it.each<Row>([
    ['consensus', 'aaa', 'before', {}, []],
    ['consensus', 'a--', 'before', {}, [{ code: 'answers_needed', organisationIds: ['B', 'C'] }]],
    [
      'consensus',
      'aO-o',
      'before',
      {},
      [
        { code: 'objection_sustained', organisationIds: ['B'] },
        { code: 'objection_not_stated', organisationIds: ['D'] },
        { code: 'answers_needed', organisationIds: ['C'] },
      ],
    ],
    ['consensus', 'aw', 'none', {}, [{ code: 'answers_needed', organisationIds: ['B'] }]],
    ['consensus', 'ss', 'none', {}, [agreements(1)]],
    ['consensus', 'a|s', 'none', { bySector: true }, [agreements(1, '2')]],
    ['consensus', 'a-', 'after', {}, []],
    ['consensus', 'xx', 'before', {}, []],
    ['consent', 's-', 'before', {}, [{ code: 'answers_needed', organisationIds: ['B'] }]],
    ['majority', '-----', 'before', {}, [agreements(3)]],
    ['majority', 'aao--', 'before', {}, [agreements(1)]],
    ['majority', 'aoo-', 'before', {}, [changes(1)]],
    ['majority', 'ooooo', 'none', {}, [changes(3)]],
    ['majority', 'ss', 'none', {}, [changes(1)]],
    ['majority', 'aaa--', 'before', {}, []],
    [
      'majority',
      'aaa--',
      'before',
      { quorum: 0.9 },
      [{ code: 'answers_needed_for_quorum', count: 2, sectorKey: null }],
    ],
    ['majority', 'aaa|o-', 'before', { bySector: true }, [changes(1, '2')]],
    ['majority', 'aaa|---', 'before', { bySector: true }, [agreements(1), agreements(2, '2')]],
    ['supermajority_two_thirds', 'ao----', 'before', {}, [agreements(3)]],
    ['supermajority_three_quarters', 'aao--', 'before', {}, [agreements(2)]],
  ])('%s: %s, %s', (rule, line, when, options, reasons) => {
    expect(needed(record(rule, line, when, options))).toEqual(reasons);
  });
});
