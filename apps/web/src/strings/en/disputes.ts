/** Texts of disputes: who differs about what, who helps, what was done, what came of it. */
export const disputes = {
  title: 'Disputes',
  one: 'Dispute',
  kicker: 'Dispute in {group}',
  lead: 'An objection that a group cannot settle by itself goes to a facilitator, who has no vote and belongs to no side.',
  all: 'All disputes',
  toDecisions: 'Decision log',
  show: 'Show',
  showAll: 'All',
  order: 'Order',
  order_OPENED: 'Newest first',
  order_DEADLINE: 'By deadline',
  none: 'No disputes',
  noneText:
    'Whoever objects, a co-chair, or whoever asked the question takes an objection to a dispute on the page of the decision.',
  nothing: 'No dispute matches',
  nothingText: 'Show all of them, or those of another group.',
  objectionOf: 'Objection of',
  settled: 'Ended',
  until: 'To be settled by',

  status_OPEN: 'Under way',
  status_ESCALATED: 'With the co-chairs',
  status_RESOLVED: 'Resolved by text',
  status_WITHDRAWN: 'Withdrawn',
  status_DISSENT_RECORDED: 'Dissent recorded',
  status_LAPSED: 'Lapsed',
  answer_YES: 'Can live with it',
  answer_WITH_CHANGES: 'With changes',
  answer_NO: 'Cannot live with it',

  facts: 'About this dispute',
  factDeadline: 'To be settled by',
  factFacilitator: 'Facilitator',
  factObjection: 'Objection',
  factDecision: 'Decision',
  factOpened: 'Opened',
  by: 'by',
  noFacilitator: 'none yet',
  wentToCoChairs: 'The deadline passed unsettled; the co-chairs were told',
  objectsTo: 'objects to {clauses} of version {number}.',
  wouldResolve: 'What would resolve it',

  choose: 'Choose',
  reasons: 'Why',
  version: 'Version {number}',

  assign: 'Give it to a facilitator',
  assignWho: 'Facilitator',
  assignHint:
    'Facilitators of this space with no place in the group, no tie to a side and no declared interest.',
  assignNobody:
    'Nobody can be chosen: every facilitator of this space has a place in the group, a tie to a side, or a declared interest. The secretariat can give somebody else the role.',
  assignRecords: '{person} is to facilitate the dispute “{matter}”.',
  extend: 'Set another deadline',
  extendRecords: 'The dispute “{matter}” is to be settled by {deadline}, because: {reasons}',

  sides: 'Sides',
  side: 'Side {number}',
  sidesNone: 'No sides yet',
  sidesNoneText:
    'A co-chair or the facilitator names them: what each stands for, and which organisations are on it.',
  nameSides: 'Name the sides',
  sideName: 'What side {number} stands for',
  sideOf: '{organisation} is on',
  sideNone: 'no side',
  nameSidesRecords: 'The sides of the dispute “{matter}” are: {sides}.',

  statement: 'Joint statement',
  statementNone: 'No joint statement yet',
  statementNoneText:
    'The sides and the facilitator write in one text, together and at the same time, what exactly they differ about.',
  beginStatement: 'Begin the joint statement',
  beginStatementRecords:
    'The joint statement of the dispute “{matter}” is begun. From then on every word of it is kept, with who wrote it.',
  statementText: 'Text of the joint statement',
  statementHint:
    'Everybody on a side and the facilitator can write at once; each sees the others’ words and carets. Whoever reads the dispute reads along.',
  statementReader:
    'The sides and the facilitator write this text. You see every word as it is written, and they see that you are here.',
  statementEnded:
    'The dispute has ended, and the joint statement with it: it is closed. These are its words as they stood.',
  statementEndedNone: 'The dispute has ended. No words of the joint statement were there to be kept.',
  agreements: 'Who agrees to this text',
  agreementsText:
    'An agreement is to these words and no others: it lapses as soon as anybody changes one of them.',
  agreementsNone: 'There are no sides yet that could agree.',
  agreementStands: '{organisation} agrees to this text',
  agreementLapsed: '{organisation} agreed to an earlier text; it was changed since, so that counts no more',
  agreementMissing: '{organisation} has not agreed yet',
  agree: 'Agree to this text',
  agreeWords: 'The joint statement as it is stored now',
  agreeIntro:
    'These are the exact words to which your organisation would agree. Read them to their end; what is not saved yet is not among them.',
  agreeEnd: 'End of the joint statement.',
  agreeReading:
    'When you press the button, it is recorded that these exact words, whose SHA-256 begins with {hash}, were shown to you and that you read them to their end.',
  agreeChanged: 'The text has been changed since it was shown to you here.',
  agreeAgain: 'Show it as it is now',
  agreeNothing: 'There are no words that can be read yet.',
  agreeRecords:
    '{organisation} agrees to the joint statement of the dispute “{matter}” in exactly these words, whose SHA-256 begins with {hash}; any later change of the text makes this lapse.',
  ourOrganisation: 'Your organisation',

  options: 'Options',
  option: 'Option {number}',
  optionsNone: 'No options yet',
  optionsNoneText:
    'A side or the facilitator offers a way out; each organisation of a side says whether it can live with it.',
  offeredBy: 'Offered by',
  offer: 'Offer an option',
  offerText: 'The option',
  offerHint: 'A way out that the sides might live with. It cannot be changed afterwards.',
  offerRecords: 'Option {number} in the dispute “{matter}”: {text}',
  answerOption: 'Say whether you can live with it',
  answerOptionNamed: 'Say whether you can live with it: option {number}',
  answerWhich: 'Your organisation',
  answerWords: 'With which changes, or why not',
  answerWordsHint: 'Needed where you can live with it only with changes.',
  answerRecords: '“{answer}”: your organisation about option {number} in the dispute “{matter}”. {words}',
  grid: 'Who can live with which option',
  gridOrganisation: 'Organisation',
  notSaid: 'Not said yet',

  room: 'Private side-room',
  roomNotThere:
    'The sides may talk in private here once every organisation on them has agreed. That they agreed is recorded; what they say is not.',
  roomThere:
    'Every organisation on the sides has agreed to talk in private: whoever speaks for one of them, and the facilitator, may come in. That they agreed is recorded. What they say is not, and is stored nowhere: it is on the pages of those who are in the room, and gone when they leave.',
  roomEnter: 'Come into the side-room',
  roomLeave: 'Leave the side-room',
  roomHere: 'In the room with you: {people}.',
  roomAlone: 'Nobody else is in the room.',
  roomApart: 'You are not connected. Others hear what you say once you are.',
  roomSaid: 'What is said in the side-room',
  roomSilent: 'Nothing has been said yet.',
  roomYou: 'You',
  roomSay: 'Say to everybody in the room',
  roomSend: 'Say it',
  roomBy: '{organisation} agreed:',
  roomAgree: 'Agree to a side-room',
  roomRecords: 'Your organisation agrees to a private side-room in the dispute “{matter}”.',

  steps: 'Steps',
  step: 'Record a step',
  stepsNone: 'No steps yet',
  stepsNoneText: 'The facilitator records what was done on which day, and what is to be done.',
  stepDay: 'Day',
  stepWhat: 'What was done, or is to be done',
  stepRecords: 'A step of the dispute “{matter}”, {day}: {what}',
  recordedBy: 'Recorded by',

  dissents: 'Dissents',
  dissentsText:
    'In what organisations differ, in their own words. They stand beside the decision if the dispute ends with them on record.',
  dissent: 'Write our dissent',
  dissentWords: 'In what your organisation differs',
  dissentHint: 'Other words later replace these; all are kept in the record.',
  dissentRecords: 'The dissent of your organisation in the dispute “{matter}”: {text}',
  writtenBy: 'Written by',
  beside: 'Recorded dissent',
  besideText:
    'What organisations hold against this, in their own words, from disputes that did not bring them together.',

  outcome: 'Outcome',
  outcome_OPEN:
    'Under way. The organisation that objected can say that a newer version resolves it, or withdraw; the facilitator can end it with the dissents on record. Until then the objection stands.',
  outcome_ESCALATED:
    'Its deadline has passed and it is with the co-chairs, who can give it another. It can be settled all the same; until then the objection stands.',
  outcome_RESOLVED: 'A newer version resolves it. The objection is resolved.',
  outcome_WITHDRAWN: 'It was withdrawn, and the objection with it.',
  outcome_DISSENT_RECORDED:
    'The sides differ still. Their dissents stand beside the decision, and the objection stands until its organisation withdraws it.',
  outcome_LAPSED:
    'The decision was closed before it was settled. It was counted with the objection standing.',
  resolvedBy: 'Version {number}, which resolves it',
  resolve: 'A newer text resolves it',
  resolveVersion: 'Which version',
  resolveHint: 'Newer than the version that your organisation objected to.',
  resolveNone: 'There is no newer version yet. Once one is put to the group, choose it here.',
  resolveRecords:
    '{organisation} says that version {number} resolves the dispute “{matter}”. Its objection is resolved. {reasons}',
  withdraw: 'Withdraw dispute and objection',
  withdrawRecords: '{organisation} withdraws the dispute “{matter}” and its objection. {reasons}',
  end: 'End it with the dissents on record',
  endRecords:
    'The dispute “{matter}” ends with its dissents on record, beside the decision. The objection stands. {reasons}',

  inDispute: 'In dispute:',
  open: 'Take it to a dispute',
  matter: 'What it is about',
  matterHint: 'In a line, as both sides would call it.',
  openRecords:
    'The objection of {organisation} is taken to a dispute, “{matter}”, to be settled by {deadline}. Only {organisation} can give up the objection.',
  onTimeline: 'A dispute went to the co-chairs, its deadline past:',
} as const;
