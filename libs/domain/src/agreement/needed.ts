import { blockable, readBallot } from './ballot.js';
import { evaluate } from './evaluate.js';
import { agreementsFor, answersForQuorum, type MajorityRule } from './majority.js';
import type { Reason } from './reasons.js';
import { scopes, type Tally, tallySectors } from './tally.js';
import type { EvaluationInput } from './types.js';

/**
 * What would still have to happen for the decision to carry: each of the reasons returned, all of them. Empty
 * where it would carry as it is, and where nothing can be done any more because nobody has a say or the
 * deadline has passed.
 *
 * Under a majority the counts are the fewest that settle it, whatever the seats they do not count do.
 *
 * @throws AgreementError for a record that cannot be evaluated.
 */
export function needed(input: EvaluationInput): Reason[] {
  const ballot = readBallot(input);
  const { rule, deadline } = input;
  const live = ballot.seats.some(({ answer }) => answer !== 'recused');
  const passed = deadline !== null && input.now > deadline;
  if (!live || passed || evaluate(input).outcome === 'would_carry') return [];
  const everywhere = scopes(tallySectors(ballot.seats), input.bySector);
  if (!blockable(rule)) return everywhere.flatMap((scope) => neededInScope(rule, input.quorum, scope));
  const reasons: Reason[] = [
    { code: 'objection_sustained', organisationIds: ballot.sustained },
    { code: 'objection_not_stated', organisationIds: ballot.unstated },
    { code: 'answers_needed', organisationIds: ballot.missing },
  ];
  const unwilling = rule === 'consensus' ? everywhere.filter(({ agree }) => agree === 0) : [];
  return [
    ...reasons.filter((reason) => 'organisationIds' in reason && reason.organisationIds.length > 0),
    ...unwilling.map(({ sectorKey }): Reason => ({ code: 'agreements_needed', count: 1, sectorKey })),
  ];
}

function neededInScope(rule: MajorityRule, quorum: number, scope: Tally): Reason[] {
  const { sectorKey, missing } = scope;
  const agreements = agreementsFor(rule, scope.agree + scope.object + missing) - scope.agree;
  if (agreements > missing) {
    return [{ code: 'changes_of_mind_needed', count: agreements - missing, sectorKey }];
  }
  const answers = answersForQuorum(quorum, scope.seats) - (scope.seats - missing);
  const reasons: Reason[] = [];
  if (agreements > 0) reasons.push({ code: 'agreements_needed', count: agreements, sectorKey });
  if (answers > Math.max(0, agreements))
    reasons.push({ code: 'answers_needed_for_quorum', count: answers, sectorKey });
  return reasons;
}
