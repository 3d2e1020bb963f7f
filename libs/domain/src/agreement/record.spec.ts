import type { PositionAnswer } from '../vocabulary.js';
import { AgreementError, type EvaluationInput, evaluate, type TakenPosition } from './index.js';
import { afterDeadline, DEADLINE, record } from './notation.js';

describe('the record', () => {
  const input = record('consensus', 'a-', 'before');
  const at = (organisationId: string, answer: PositionAnswer, milliseconds: number): TakenPosition => ({
    organisationId,
    answer,
    takenAt: afterDeadline(milliseconds),
  });

  it('tallies each sector and lists the missing in the order of the seats', () => {
    const { bySector, missing } = evaluate(record('consent', 'arsOx-|w-a', 'before'));
    const none = { agree: 0, agreeWithReservations: 0, standAside: 0, object: 0, recused: 0, missing: 0 };
    expect(bySector).toEqual([
      {
        sectorKey: '1',
        seats: 6,
        agree: 1,
        agreeWithReservations: 1,
        standAside: 1,
        object: 1,
        recused: 1,
        missing: 1,
      },
      { ...none, sectorKey: '2', seats: 3, agree: 1, missing: 2 },
    ]);
    expect(missing).toEqual(['F', 'G', 'H']);
  });

  it('counts the latest position, however listed', () => {
    const positions = [at('A', 'agree', -1), at('B', 'agree', -1), at('B', 'recused', -5)];
    expect(evaluate({ ...input, positions })).toMatchObject({ outcome: 'would_carry', missing: [] });
  });

  it('counts the one listed later of two at the same instant', () => {
    const positions = [
      at('A', 'agree', -1),
      at('B', 'agree', -1),
      at('B', 'recused', -1),
      at('A', 'recused', -1),
    ];
    expect(evaluate({ ...input, positions }).reasons).toEqual([{ code: 'everyone_recused' }]);
  });

  it('lets the answer in time stand when a late one differs', () => {
    const positions = [
      at('A', 'agree', 0),
      at('B', 'agree', 0),
      at('B', 'stand_aside', 1),
      at('A', 'recused', 1),
    ];
    const { outcome, reasons } = evaluate({ ...input, now: afterDeadline(2), positions });
    expect(outcome).toBe('would_carry');
    expect(reasons).toContainEqual(expect.objectContaining({ code: 'carried_by', agree: 2, of: 2 }));
  });

  it('lets an organisation answer again after its objection was withdrawn', () => {
    const positions = [at('A', 'agree', -9), at('B', 'object', -8), at('B', 'agree', -7)];
    const objections = [{ organisationId: 'B', status: 'withdrawn' as const }];
    expect(evaluate({ ...input, positions, objections })).toMatchObject({
      outcome: 'would_carry',
      mayClose: true,
    });
  });

  it('lets one sustained objection of several block', () => {
    const objections = (['withdrawn', 'sustained', 'sustained'] as const).map((status) => ({
      organisationId: 'B',
      status,
    }));
    const positions = [at('A', 'agree', -9), at('B', 'object', -8)];
    expect(evaluate({ ...input, positions, objections }).reasons[0]).toEqual({
      code: 'objection_sustained',
      organisationIds: ['B'],
    });
  });

  it('lets the objection of a recused organisation go with it', () => {
    const positions = [at('A', 'agree', -9), at('B', 'recused', -8)];
    const objections = [{ organisationId: 'B', status: 'sustained' as const }];
    expect(evaluate({ ...input, positions, objections }).outcome).toBe('would_carry');
  });

  it('says the numbers of a shortfall', () => {
    expect(
      evaluate(record('supermajority_two_thirds', 'aao---|o-', 'after', { bySector: true })).reasons,
    ).toEqual([
      { code: 'below_threshold', agree: 2, needed: 3, of: 4, sectorKey: null },
      { code: 'below_threshold', agree: 0, needed: 1, of: 1, sectorKey: '2' },
      { code: 'seats_missing', count: 4 },
      { code: 'deadline_passed', deadline: DEADLINE },
    ]);
  });

  it.each([
    [0.55, 100, 55],
    [0.07, 100, 7],
    [0.5, 5, 3],
    [1, 3, 3],
    [1 / 3, 3, 1],
  ])('asks a quorum of %p among %p seats for %p answers', (quorum, seats, needed) => {
    const line = (answers: number) => 'a'.repeat(answers) + '-'.repeat(seats - answers);
    expect(evaluate(record('majority', line(needed), 'after', { quorum })).outcome).toBe('would_carry');
    expect(evaluate(record('majority', line(needed - 1), 'after', { quorum })).reasons[0]).toMatchObject(
      needed > 1 ? { code: 'quorum_short', answered: needed - 1, needed } : { code: 'quorum_short', needed },
    );
  });

  it.each([
    ['a position without a seat', { positions: [at('Z', 'agree', 0)] }, 'Organisation Z has no seat'],
    [
      'an objection without a seat',
      { objections: [{ organisationId: 'Z', status: 'lapsed' }] },
      'Z has no seat',
    ],
    ['two seats', { seats: [...input.seats, ...input.seats] }, 'two seats'],
    ['a quorum above one', { rule: 'majority', quorum: 1.5 }, 'share from 0 to 1, not 1.5'],
    ['a quorum that is no number', { rule: 'majority', quorum: Number.NaN }, 'share from 0 to 1'],
    ['a time that is no time', { now: new Date(Number.NaN) }, 'not a date'],
    ['a deadline that is no time', { deadline: new Date('soon') }, 'not a date'],
  ] as [string, Partial<EvaluationInput>, string][])('refuses %s', (_what, change, message) => {
    const refused = () => evaluate({ ...input, ...change });
    expect(refused).toThrow(AgreementError);
    expect(refused).toThrow(message);
  });

  it('asks consensus and consent for no quorum', () => {
    expect(evaluate({ ...record('consent', 'a', 'none'), quorum: Number.NaN }).outcome).toBe('would_carry');
  });
});
