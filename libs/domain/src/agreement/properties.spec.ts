import fc from 'fast-check';
import { DECISION_RULES, OBJECTION_STATUSES, POSITION_ANSWERS } from '../vocabulary.js';
import { type EvaluationInput, evaluate, needed, type Outcome, type TakenPosition } from './index.js';
import { afterDeadline, DEADLINE } from './notation.js';

const SECTORS = ['industry', 'government', 'charities'];
const RANK: Readonly<Record<Outcome, number>> = { would_not_carry: 0, undecided: 1, would_carry: 2 };

const answer = fc.constantFrom(...POSITION_ANSWERS);
const moment = fc.integer({ min: -3, max: 2 }).map(afterDeadline);

/** Any record of up to nine seats, with several positions and objections of each. */
const anyRecord: fc.Arbitrary<EvaluationInput> = fc
  .array(
    fc.record({
      sectorKey: fc.constantFrom(...SECTORS),
      positions: fc.array(fc.record({ answer, takenAt: moment }), { maxLength: 3 }),
      leftAt: fc.option(moment),
      objections: fc.array(fc.record({ status: fc.constantFrom(...OBJECTION_STATUSES) }), { maxLength: 1 }),
    }),
    { maxLength: 9 },
  )
  .chain((organisations) => {
    const named = organisations.map((one, index) => ({ ...one, organisationId: `o${index}` }));
    return fc.record({
      rule: fc.constantFrom(...DECISION_RULES),
      silenceIsConsent: fc.boolean(),
      deadline: fc.constantFrom(null, DEADLINE),
      now: moment,
      quorum: fc.constantFrom(0, 0.25, 0.5, 2 / 3, 1),
      bySector: fc.boolean(),
      seats: fc.constant(
        named.map(({ organisationId, sectorKey, leftAt }) => ({ organisationId, sectorKey, leftAt })),
      ),
      positions: fc.constant(
        named.flatMap(({ organisationId, positions }) =>
          positions.map((taken) => ({ organisationId, ...taken })),
        ),
      ),
      objections: fc.constant(
        named.flatMap(({ organisationId, objections }) =>
          objections.map((raised) => ({ organisationId, ...raised })),
        ),
      ),
    });
  });

/** A record with at least one seat, and one organisation picked from it. */
const recordAndSeat = fc
  .tuple(anyRecord, fc.nat())
  .filter(([{ seats }]) => seats.length > 0)
  .map(([input, pick]) => ({
    input,
    organisationId: input.seats[pick % input.seats.length]?.organisationId ?? '',
  }));

/** With one more answer: the last moment at which the organisation may give one. */
function withAnswer(input: EvaluationInput, organisationId: string, answer: TakenPosition['answer']) {
  const { deadline, now } = input;
  const leftAt = input.seats.find((seat) => seat.organisationId === organisationId)?.leftAt ?? null;
  const left = leftAt !== null && leftAt <= now && (deadline === null || leftAt <= deadline);
  const takenAt = left ? leftAt : DEADLINE;
  return { ...input, positions: [...input.positions, { organisationId, answer, takenAt }] };
}

/** Where nobody leaves any more, nor after the deadline. */
function staying(input: EvaluationInput): EvaluationInput {
  const { now, seats } = input;
  return {
    ...input,
    seats: seats.map((seat) =>
      seat.leftAt && (seat.leftAt > now || seat.leftAt > DEADLINE) ? { ...seat, leftAt: null } : seat,
    ),
  };
}

function withoutSeat(input: EvaluationInput, gone: string): EvaluationInput {
  const stays = ({ organisationId }: { readonly organisationId: string }) => organisationId !== gone;
  return {
    ...input,
    seats: input.seats.filter(stays),
    positions: input.positions.filter(stays),
    objections: input.objections.filter(stays),
  };
}

function inTime(input: EvaluationInput): EvaluationInput {
  return { ...input, positions: input.positions.filter(({ takenAt }) => takenAt < DEADLINE) };
}

function check<T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, property), { numRuns: 1000 });
}

describe('whatever the record', () => {
  it('never makes a decision carry by one more sustained objection under consensus or consent', () => {
    const blockable = recordAndSeat.filter(({ input }) => ['consensus', 'consent'].includes(input.rule));
    check(blockable, ({ input, organisationId }) => {
      const objections = [...input.objections, { organisationId, status: 'sustained' as const }];
      const [before, now] = [evaluate(input), evaluate({ ...input, objections })];
      if (before.outcome === 'would_not_carry') expect(now.outcome).not.toBe('would_carry');
      const { reasons } = now;
      if (reasons.some(({ code }) => code === 'objection_sustained'))
        expect(now.outcome).toBe('would_not_carry');
    });
  });

  it('is the same in whatever order the positions of different organisations are listed', () => {
    check(fc.tuple(anyRecord, fc.infiniteStream(fc.nat())), ([input, numbers]) => {
      const order = new Map(input.seats.map(({ organisationId }) => [organisationId, numbers.next().value]));
      const rank = ({ organisationId }: TakenPosition) => order.get(organisationId) ?? 0;
      const positions = [...input.positions].sort((one, other) => rank(one) - rank(other));
      expect(evaluate({ ...input, positions })).toEqual(evaluate(input));
    });
  });

  it('comes out as if a recused organisation had no seat', () => {
    check(recordAndSeat, ({ input, organisationId }) => {
      const recused = evaluate(withAnswer(inTime(input), organisationId, 'recused'));
      const removed = evaluate(withoutSeat(inTime(input), organisationId));
      expect(recused.outcome).toBe(removed.outcome);
      expect(recused.mayClose).toBe(removed.mayClose);
      expect(recused.missing).toEqual(removed.missing);
    });
  });

  it('comes out as if an organisation that left before it answered had no seat', () => {
    check(recordAndSeat, ({ input, organisationId }) => {
      const others = (given: { readonly organisationId: string }) => given.organisationId !== organisationId;
      const leftAt = afterDeadline(-9);
      const left = evaluate({
        ...input,
        objections: input.objections.filter(others),
        seats: input.seats.map((seat) => (others(seat) ? seat : { ...seat, leftAt })),
      });
      const removed = evaluate(withoutSeat(input, organisationId));
      expect(left.departed).toContain(organisationId);
      expect(left.outcome).toBe(removed.outcome);
      expect(left.mayClose).toBe(removed.mayClose);
      expect(left.missing).toEqual(removed.missing);
      expect(left.bySector).toEqual(removed.bySector);
    });
  });

  it('is no other once an organisation leaves whose answer counts', () => {
    check(recordAndSeat, ({ input, organisationId }) => {
      const own = (given: { readonly organisationId: string }) => given.organisationId === organisationId;
      const since = (leftAt: Date | null) => ({
        ...inTime(input),
        seats: input.seats.map((seat) => (own(seat) ? { ...seat, leftAt } : seat)),
      });
      const before = evaluate(since(null));
      fc.pre(!before.missing.includes(organisationId));
      const { departed: _none, ...rest } = before;
      expect(evaluate(since(afterDeadline(-1)))).toMatchObject(rest);
    });
  });

  it('is never hurt by an agreement, other than of a recused organisation that objected', () => {
    check(recordAndSeat, ({ input, organisationId }) => {
      const before = inTime(input);
      const last = before.positions.filter((taken) => taken.organisationId === organisationId);
      const objects = input.objections.some((raised) => raised.organisationId === organisationId);
      fc.pre(!(objects && last.some((taken) => taken.answer === 'recused')));
      const agreed = evaluate(withAnswer(before, organisationId, 'agree'));
      expect(RANK[agreed.outcome]).toBeGreaterThanOrEqual(RANK[evaluate(before).outcome]);
    });
  });

  it('never carries by sector what does not carry overall', () => {
    check(anyRecord, (input) => {
      const bySector = evaluate({ ...input, bySector: true });
      const overall = evaluate({ ...input, bySector: false });
      if (bySector.outcome === 'would_carry') expect(overall.outcome).toBe('would_carry');
    });
  });

  it('is never undecided when it may be closed, nor once the deadline has passed', () => {
    check(anyRecord, (input) => {
      const { outcome, mayClose } = evaluate(input);
      const passed = input.deadline !== null && input.now > input.deadline;
      if (outcome === 'undecided') expect(mayClose).toBe(false);
      if (passed) expect(mayClose).toBe(true);
    });
  });

  it('keeps an outcome that was decided early, whatever the missing seats answer', () => {
    const early = anyRecord
      .map(inTime)
      .map(staying)
      .filter((input) => {
        const evaluation = evaluate(input);
        return evaluation.mayClose && evaluation.missing.length > 0;
      });
    const answers = fc.array(fc.option(answer), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(early, answers, (input, given) => {
        const { missing, outcome } = evaluate(input);
        const positions = missing.flatMap((organisationId, index) => {
          const taken = given[index];
          return taken ? [{ organisationId, answer: taken, takenAt: DEADLINE }] : [];
        });
        fc.pre(input.deadline === null || input.now <= input.deadline);
        const later = evaluate({
          ...input,
          positions: [...input.positions, ...positions],
          deadline: DEADLINE,
          now: afterDeadline(1),
        });
        expect(later.outcome).toBe(outcome);
      }),
      { numRuns: 500 },
    );
  });

  it('carries once every missing seat agrees, if answers are all that is needed', () => {
    const answersOnly = anyRecord.map(inTime).filter((input) => {
      const codes = needed(input).map(({ code }) => code);
      return codes.length > 0 && codes.every((code) => /answers_needed|agreements_needed/.test(code));
    });
    check(answersOnly, (input) => {
      const { missing } = evaluate(input);
      const { outcome, reasons } = evaluate(
        missing.reduce<EvaluationInput>(
          (so, organisationId) => withAnswer(so, organisationId, 'agree'),
          input,
        ),
      );
      const asideOnly = reasons.some(({ code }) => code === 'nobody_agrees');
      expect(outcome).toBe(asideOnly ? 'would_not_carry' : 'would_carry');
      if (asideOnly) expect(input.rule).toBe('consensus');
    });
  });
});
