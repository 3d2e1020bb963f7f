import { type Reason, reasonSentence } from './index.js';
import { DEADLINE } from './notation.js';

const names = (organisationId: string) => `${organisationId} Ltd`;
const sectorKey = 'house_building';
const carried = { code: 'carried_by', object: 0, standAside: 0, bySector: false } as const;

const SENTENCES: [Reason, string, string][] = [
  [
    { code: 'no_seats' },
    'No organisation has a seat in this decision, so it cannot carry.',
    'Nid oes gan unrhyw sefydliad sedd yn y penderfyniad hwn, felly ni ellir ei dderbyn.',
  ],
  [
    { code: 'everyone_recused' },
    'Every organisation is recused, so nobody is left to decide.',
    'Mae pob sefydliad wedi ymesgusodi, felly nid oes neb ar ôl i benderfynu.',
  ],
  [
    { code: 'nobody_remains' },
    'Every organisation has left the group or is recused, so nobody is left to decide.',
    'Mae pob sefydliad wedi gadael y grŵp neu wedi ymesgusodi, felly nid oes neb ar ôl i benderfynu.',
  ],
  [
    { code: 'left_unanswered', organisationIds: ['Hill'] },
    'Hill Ltd left the group without an answer and is not counted.',
    'Gadawodd y canlynol y grŵp heb ateb, ac nid ydynt yn cyfrif: Hill Ltd.',
  ],
  [
    { code: 'left_unanswered', organisationIds: ['Hill', 'Moor'] },
    'Hill Ltd and Moor Ltd left the group without an answer and are not counted.',
    'Gadawodd y canlynol y grŵp heb ateb, ac nid ydynt yn cyfrif: Hill Ltd a Moor Ltd.',
  ],
  [
    { code: 'objection_sustained', organisationIds: ['Hill'] },
    'An objection stands: Hill Ltd.',
    'Mae gwrthwynebiad yn sefyll gan y canlynol: Hill Ltd.',
  ],
  [
    { code: 'objection_sustained', organisationIds: ['Hill', 'Moor', 'Acre'] },
    'Objections stand: Hill Ltd, Moor Ltd and Acre Ltd.',
    'Mae gwrthwynebiad yn sefyll gan y canlynol: Hill Ltd, Moor Ltd ac Acre Ltd.',
  ],
  [
    { code: 'objection_not_stated', organisationIds: ['Hill'] },
    'Hill Ltd objects, but it is not yet said to what.',
    'Mae’r canlynol yn gwrthwynebu heb ddweud beth yw’r gwrthwynebiad: Hill Ltd.',
  ],
  [
    { code: 'answer_void', organisationIds: ['Acre', 'Hill'] },
    'Acre Ltd and Hill Ltd have to answer again: their objections no longer stand.',
    'Nid yw’r gwrthwynebiad yn sefyll mwyach; rhaid i’r canlynol ateb eto: Acre Ltd a Hill Ltd.',
  ],
  [
    { code: 'answered_late', organisationIds: ['Hill'] },
    'Hill Ltd answered after the deadline, which does not count.',
    'Atebodd y canlynol ar ôl y dyddiad cau, ac nid yw hynny’n cyfrif: Hill Ltd.',
  ],
  [{ code: 'seats_missing', count: 1 }, '1 seat has not answered.', 'Seddi heb ateb: 1.'],
  [{ code: 'seats_missing', count: 3 }, '3 seats have not answered.', 'Seddi heb ateb: 3.'],
  [
    { code: 'nobody_agrees', sectorKey: null },
    'Nobody agrees; every seat stands aside.',
    'Nid oes neb yn cytuno; mae pob sedd yn camu o’r neilltu.',
  ],
  [
    { code: 'quorum_short', answered: 1, needed: 3, sectorKey },
    'House building: 1 seat answered; the quorum is 3.',
    'House building: seddi sydd wedi ateb: 1; y cworwm: 3.',
  ],
  [
    { code: 'below_threshold', agree: 3, needed: 4, of: 7, sectorKey: null },
    '3 of 7 seats agree; the rule asks for 4.',
    'Seddi sy’n cytuno: 3 o 7; nifer sydd ei angen: 4.',
  ],
  [
    { code: 'below_threshold', agree: 0, needed: 1, of: 1, sectorKey },
    'House building: 0 of 1 seat agrees; the rule asks for 1.',
    'House building: seddi sy’n cytuno: 0 o 1; nifer sydd ei angen: 1.',
  ],
  [
    { code: 'decided_early', missing: 2 },
    'No answer still to come can change this.',
    'Ni all unrhyw ateb sydd eto i ddod newid hyn.',
  ],
  [
    { ...carried, rule: 'consensus', agree: 4, standAside: 1, of: 5 },
    'It carries by consensus: 4 of 5 seats agree, 1 stands aside.',
    'Derbynnir drwy gonsensws (cytuno: 4 o 5, camu o’r neilltu: 1).',
  ],
  [
    { ...carried, rule: 'supermajority_two_thirds', agree: 4, object: 2, of: 6, bySector: true },
    'It carries by a majority of two thirds, overall and in every sector: 4 of 6 seats agree, 2 object.',
    'Derbynnir drwy fwyafrif o ddwy ran o dair, at ei gilydd ac ym mhob sector (cytuno: 4 o 6, gwrthwynebu: 2).',
  ],
  [
    { code: 'silence_counts', count: 2 },
    '2 seats are silent, and silence is consent.',
    'Seddi sy’n ddistaw: 2; mae distawrwydd yn gydsyniad.',
  ],
  [
    { code: 'deadline_pending', deadline: DEADLINE },
    'Answers count until Tuesday 12 March 2030, 17:00 UTC.',
    'Y dyddiad cau ar gyfer ateb yw dydd Mawrth 12 Mawrth 2030, 17:00 UTC.',
  ],
  [
    { code: 'deadline_passed', deadline: DEADLINE },
    'The deadline has passed: Tuesday 12 March 2030, 17:00 UTC.',
    'Mae’r dyddiad cau wedi mynd heibio: dydd Mawrth 12 Mawrth 2030, 17:00 UTC.',
  ],
  [
    { code: 'answers_needed', organisationIds: ['Hill'] },
    'Hill Ltd has still to answer.',
    'Mae’r canlynol heb ateb o hyd: Hill Ltd.',
  ],
  [
    { code: 'agreements_needed', count: 1, sectorKey },
    'House building: 1 more seat has to agree.',
    'House building: seddi eraill y mae angen iddynt gytuno: 1.',
  ],
  [
    { code: 'answers_needed_for_quorum', count: 2, sectorKey: null },
    '2 more seats have to answer to make the quorum.',
    'Seddi eraill y mae angen iddynt ateb er mwyn cael cworwm: 2.',
  ],
  [
    { code: 'changes_of_mind_needed', count: 2, sectorKey: null },
    '2 seats that answered otherwise would have to agree, with all the missing.',
    'Seddi a atebodd fel arall y byddai angen iddynt gytuno, gyda phob sedd heb ateb: 2.',
  ],
];

describe('a reason in words', () => {
  it.each(SENTENCES)('%j', (reason, english, welsh) => {
    expect(reasonSentence(reason, names, 'en')).toBe(english);
    expect(reasonSentence(reason, names, 'cy')).toBe(welsh);
  });

  it('tells a deadline in the reader’s zone and names the zone', () => {
    const deadline = new Date('2030-06-30T23:30:00.000Z');
    const options = { timeZone: 'Europe/London' };
    expect(reasonSentence({ code: 'deadline_pending', deadline }, names, 'en', options)).toBe(
      'Answers count until Monday 1 July 2030, 00:30 BST.',
    );
    expect(reasonSentence({ code: 'deadline_pending', deadline }, names, 'cy', options)).toContain(
      'dydd Llun 1 Gorffennaf 2030, 00:30 BST',
    );
  });

  it('names sectors as asked', () => {
    const sectorName = (key: string) => `sector ${key.length}`;
    const reason = { code: 'nobody_agrees', sectorKey: 'abc' } as const;
    expect(reasonSentence(reason, names, 'en', { sectorName })).toBe(
      'sector 3: nobody agrees; every seat stands aside.',
    );
  });

  it('refuses an unknown zone', () => {
    const reason = { code: 'deadline_passed', deadline: DEADLINE } as const;
    expect(() => reasonSentence(reason, names, 'en', { timeZone: 'Mars/Base' })).toThrow(RangeError);
  });
});
