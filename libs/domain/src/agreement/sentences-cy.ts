import type { DecisionRule } from '../vocabulary.js';
import type { Reason } from './reasons.js';
import { listOf, momentIn, type Wording, within } from './wording.js';

const WEEKDAYS = [
  'dydd Sul',
  'dydd Llun',
  'dydd Mawrth',
  'dydd Mercher',
  'dydd Iau',
  'dydd Gwener',
  'dydd Sadwrn',
];
const MONTHS = [
  'Ionawr',
  'Chwefror',
  'Mawrth',
  'Ebrill',
  'Mai',
  'Mehefin',
  'Gorffennaf',
  'Awst',
  'Medi',
  'Hydref',
  'Tachwedd',
  'Rhagfyr',
];

/** Mutated as they are after "drwy". */
const RULES: Readonly<Record<DecisionRule, string>> = {
  consensus: 'gonsensws',
  consent: 'gydsyniad',
  majority: 'fwyafrif',
  supermajority_two_thirds: 'fwyafrif o ddwy ran o dair',
  supermajority_three_quarters: 'fwyafrif o dair rhan o bedair',
};

/**
 * The reason in Welsh. Numbers and names stand where they cause no mutation in what follows, so that any of
 * them fits.
 */
export function sentenceInWelsh(reason: Reason, wording: Wording): string {
  switch (reason.code) {
    case 'no_seats':
      return 'Nid oes gan unrhyw sefydliad sedd yn y penderfyniad hwn, felly ni ellir ei dderbyn.';
    case 'everyone_recused':
      return 'Mae pob sefydliad wedi ymesgusodi, felly nid oes neb ar ôl i benderfynu.';
    case 'nobody_remains':
      return 'Mae pob sefydliad wedi gadael y grŵp neu wedi ymesgusodi, felly nid oes neb ar ôl i benderfynu.';
    case 'objection_sustained':
      return `Mae gwrthwynebiad yn sefyll gan y canlynol: ${all(reason, wording)}.`;
    case 'objection_not_stated':
      return `Mae’r canlynol yn gwrthwynebu heb ddweud beth yw’r gwrthwynebiad: ${all(reason, wording)}.`;
    case 'answer_void':
      return `Nid yw’r gwrthwynebiad yn sefyll mwyach; rhaid i’r canlynol ateb eto: ${all(reason, wording)}.`;
    case 'answered_late':
      return `Atebodd y canlynol ar ôl y dyddiad cau, ac nid yw hynny’n cyfrif: ${all(reason, wording)}.`;
    case 'left_unanswered':
      return `Gadawodd y canlynol y grŵp heb ateb, ac nid ydynt yn cyfrif: ${all(reason, wording)}.`;
    case 'seats_missing':
      return `Seddi heb ateb: ${reason.count}.`;
    case 'nobody_agrees':
      return within(reason.sectorKey, wording, 'nid oes neb yn cytuno; mae pob sedd yn camu o’r neilltu.');
    case 'quorum_short':
      return within(
        reason.sectorKey,
        wording,
        `seddi sydd wedi ateb: ${reason.answered}; y cworwm: ${reason.needed}.`,
      );
    case 'below_threshold':
      return within(
        reason.sectorKey,
        wording,
        `seddi sy’n cytuno: ${reason.agree} o ${reason.of}; nifer sydd ei angen: ${reason.needed}.`,
      );
    case 'decided_early':
      return 'Ni all unrhyw ateb sydd eto i ddod newid hyn.';
    case 'carried_by':
      return carried(reason);
    case 'silence_counts':
      return `Seddi sy’n ddistaw: ${reason.count}; mae distawrwydd yn gydsyniad.`;
    case 'deadline_pending':
      return `Y dyddiad cau ar gyfer ateb yw ${when(reason.deadline, wording)}.`;
    case 'deadline_passed':
      return `Mae’r dyddiad cau wedi mynd heibio: ${when(reason.deadline, wording)}.`;
    case 'answers_needed':
      return `Mae’r canlynol heb ateb o hyd: ${all(reason, wording)}.`;
    case 'agreements_needed':
      return within(reason.sectorKey, wording, `seddi eraill y mae angen iddynt gytuno: ${reason.count}.`);
    case 'answers_needed_for_quorum':
      return within(
        reason.sectorKey,
        wording,
        `seddi eraill y mae angen iddynt ateb er mwyn cael cworwm: ${reason.count}.`,
      );
    case 'changes_of_mind_needed':
      return within(
        reason.sectorKey,
        wording,
        `seddi a atebodd fel arall y byddai angen iddynt gytuno, gyda phob sedd heb ateb: ${reason.count}.`,
      );
  }
}

function carried(reason: Extract<Reason, { code: 'carried_by' }>): string {
  const counts = [`cytuno: ${reason.agree} o ${reason.of}`];
  if (reason.object > 0) counts.push(`gwrthwynebu: ${reason.object}`);
  if (reason.standAside > 0) counts.push(`camu o’r neilltu: ${reason.standAside}`);
  const everywhere = reason.bySector ? ', at ei gilydd ac ym mhob sector' : '';
  return `Derbynnir drwy ${RULES[reason.rule]}${everywhere} (${counts.join(', ')}).`;
}

function when(instant: Date, { timeZone }: Wording): string {
  const { weekday, day, month, year, clock, zone } = momentIn(instant, timeZone);
  return `${WEEKDAYS[weekday]} ${day} ${MONTHS[month]} ${year}, ${clock} ${zone}`;
}

function all(
  { organisationIds }: { readonly organisationIds: readonly string[] },
  { names }: Wording,
): string {
  return listOf(organisationIds.map(names), (last) => (/^[aeiouâêîôû]/i.test(last) ? 'ac' : 'a'));
}
