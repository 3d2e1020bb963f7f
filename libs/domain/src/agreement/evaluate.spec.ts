import type { DecisionRule } from '../vocabulary.js';
import { evaluate } from './index.js';
import { record, type When } from './notation.js';

/*
 * One case a line: what it shows; the seats (see the notation); when; options; outcome and finality; the codes of
 * the reasons in order.
 */
const CONSENSUS = `
  all agree; aaa; before; ; carries final; carried_by
  all agree, no deadline; aaa; none; ; carries final; carried_by
  all agree, time up; aaa; after; ; carries final; carried_by deadline_passed
  reservations are agreement; rr; before; ; carries final; carried_by
  one agrees, the others stand aside; ass; before; ; carries final; carried_by
  all stand aside; sss; before; ; fails final; nobody_agrees
  one missing before the deadline; aa-; before; ; undecided open; seats_missing deadline_pending
  one missing at the deadline itself; aa-; at; ; undecided open; seats_missing deadline_pending
  one missing after the deadline; aa-; after; ; fails final; seats_missing deadline_passed
  silence is never agreement; aa-; after; silence; fails final; seats_missing deadline_passed
  one missing, no deadline; aa-; none; ; undecided open; seats_missing
  objection before the deadline; aaO; before; ; fails open; objection_sustained deadline_pending
  objection at the deadline itself; aaO; at; ; fails open; objection_sustained deadline_pending
  objection after the deadline; aaO; after; ; fails final; objection_sustained deadline_passed
  objection, all answered, no deadline; aaO; none; ; fails final; objection_sustained
  objection, one missing, no deadline; a-O; none; ; fails open; objection_sustained seats_missing
  "object" with nothing said blocks too; aao; none; ; fails final; objection_not_stated
  the same before the deadline; aao; before; ; fails open; objection_not_stated deadline_pending
  withdrawn: must answer again; aaw; before; ; undecided open; seats_missing answer_void deadline_pending
  resolved: must answer again; aav; none; ; undecided open; seats_missing answer_void
  lapsed, time up; aap; after; ; fails final; seats_missing answer_void deadline_passed
  a late answer is none; aal; after; ; fails final; seats_missing answered_late deadline_passed
  the recused do not count; axx; before; ; carries final; carried_by
  all recused; xx; before; ; fails final; everyone_recused
  no seats; (none); before; ; fails final; no_seats
  by sector: agreement in each; as|ar; none; sector; carries final; carried_by
  by sector: one sector stands aside; aa|ss; none; sector; fails final; nobody_agrees
  by sector: lost, though one is missing; a-|s; none; sector; fails open; nobody_agrees seats_missing
  the same, overall only; aa|ss; none; ; carries final; carried_by
  by sector: a recused sector has left; aa|xx; none; sector; carries final; carried_by
`;

const CONSENT = `
  all answered; ars; before; ; carries final; carried_by
  all stand aside: nobody objects; ss; before; ; carries final; carried_by
  silent before the deadline; a-; before; silence; undecided open; seats_missing deadline_pending
  silent at the deadline itself; a-; at; silence; undecided open; seats_missing deadline_pending
  silent after it; a-; after; silence; carries final; carried_by silence_counts deadline_passed
  all silent; --; after; silence; carries final; carried_by silence_counts deadline_passed
  silence does not count; a-; after; ; fails final; seats_missing deadline_passed
  silence without a deadline never ends; a-; none; silence; undecided open; seats_missing
  objection; aO-; before; silence; fails open; objection_sustained seats_missing deadline_pending
  objection at the end; aO-; after; silence; fails final; objection_sustained seats_missing deadline_passed
  withdrawn, then silent; aw; after; silence; carries final; carried_by silence_counts deadline_passed
  withdrawn, silence does not count; aw; after; ; fails final; seats_missing answer_void deadline_passed
  "object" with nothing said; ao; after; silence; fails final; objection_not_stated deadline_passed
  late is silent; al; after; silence; carries final; carried_by silence_counts answered_late deadline_passed
  by sector changes nothing; aa|ss; none; sector; carries final; carried_by
  all recused; xx; after; silence; fails final; everyone_recused
`;

const MAJORITY = `
  two of three; aao; before; ; carries final; carried_by
  half is not more than half; aaoo; before; ; fails final; below_threshold
  an objection is one seat against; aaO; before; ; carries final; carried_by
  a withdrawn objection leaves the answer against; aww; before; ; fails final; below_threshold
  standing aside leaves the denominator; asss; before; ; carries final; carried_by
  all stand aside; sss; before; ; fails final; below_threshold
  certain: three of five agree; aaa--; before; ; carries final; carried_by decided_early
  certain without a deadline; aaa--; none; ; carries final; carried_by decided_early
  not yet: two of five agree; aa---; before; ; undecided open; quorum_short seats_missing deadline_pending
  leading, not certain; aao--; before; ; undecided open; seats_missing deadline_pending
  half agree and the rest may object; aa--; before; ; undecided open; seats_missing deadline_pending
  leading when time is up; aao--; after; ; carries final; carried_by seats_missing deadline_passed
  hopeless: three of five object; ooo--; before; ; fails final; below_threshold decided_early
  hopeless: half at best; aoo-; none; ; fails final; below_threshold decided_early
  quorum short when time is up; aa---; after; ; fails final; quorum_short seats_missing deadline_passed
  quorum met exactly; aa--; after; ; carries final; carried_by seats_missing deadline_passed
  aside counts towards the quorum; as--; after; ; carries final; carried_by seats_missing deadline_passed
  the recused leave the quorum; aax--; after; ; carries final; carried_by seats_missing deadline_passed
  all must answer; aaa-; before; quorum=1; undecided open; quorum_short seats_missing deadline_pending
  nobody answered, no quorum; --; after; quorum=0; fails final; below_threshold seats_missing deadline_passed
  a late answer is none; al; after; ; carries final; carried_by seats_missing answered_late deadline_passed
  by sector: both; aao|a; none; sector; carries final; carried_by
  by sector: ten do not outvote one; aaaaaaaaaa|o; none; sector; fails final; below_threshold
  by sector: one to come; aaaa|-; none; sector; undecided open; quorum_short below_threshold seats_missing
  by sector: one sector already lost; aaa-|o; before; sector; fails final; below_threshold decided_early
  by sector: a recused sector has left; aa|x; none; sector; carries final; carried_by
  by sector: a sector that only stands aside; aa|s; none; sector; fails final; below_threshold
  by sector: overall fails, so twice; a|oo; none; sector; fails final; below_threshold below_threshold
`;

const TWO_THIRDS = `
  exactly two thirds; aao; none; ; carries final; carried_by
  just under: three of five; aaaoo; none; ; fails final; below_threshold
  four of six; aaaaoo; none; ; carries final; carried_by
  all stand aside: two thirds of nothing is nothing; ss; none; ; fails final; below_threshold
  certain: four of six; aaaa--; before; ; carries final; carried_by decided_early
  hopeless: three of eight object; ooo-----; none; ; fails final; below_threshold decided_early
  three of nine leave it open; ooo------; none; ; undecided open; quorum_short below_threshold seats_missing
`;

const THREE_QUARTERS = `
  exactly three quarters; aaao; none; ; carries final; carried_by
  five of seven; aaaaaoo; none; ; fails final; below_threshold
  six of eight; aaaaaaoo; none; ; carries final; carried_by
  reservations count; rrrO; none; ; carries final; carried_by
  by sector: two thirds in one; aaaaa|aao; none; sector; fails final; below_threshold
`;

const OUTCOMES = { carries: 'would_carry', fails: 'would_not_carry', undecided: 'undecided' } as const;

function cases(table: string): string[][] {
  const lines = table.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => line.split(';').map((cell) => cell.trim()));
}

function optionsOf(words: string): Parameters<typeof record>[3] {
  const quorum = /quorum=([\d.]+)/.exec(words)?.[1];
  return {
    silenceIsConsent: words.includes('silence'),
    bySector: words.includes('sector'),
    quorum: quorum === undefined ? 0.5 : Number(quorum),
  };
}

describe.each([
  ['consensus', CONSENSUS],
  ['consent', CONSENT],
  ['majority', MAJORITY],
  ['supermajority_two_thirds', TWO_THIRDS],
  ['supermajority_three_quarters', THREE_QUARTERS],
] as [DecisionRule, string][])('%s', (rule, table) => {
  it.each(cases(table))('%s: %s, %s; %s', (_title, seats, when, options, verdict, codes) => {
    const line = seats === '(none)' ? '' : seats;
    const evaluation = evaluate(record(rule, line, when as When, optionsOf(options)));
    const [outcome, finality] = verdict.split(' ');
    expect({ ...evaluation, codes: evaluation.reasons.map(({ code }) => code).join(' ') }).toMatchObject({
      outcome: OUTCOMES[outcome as keyof typeof OUTCOMES],
      mayClose: finality === 'final',
      codes,
    });
  });
});
