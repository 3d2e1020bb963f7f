import { closeRound } from '../../consultations/acts/close-round.js';
import { openConsultation } from '../../consultations/acts/open-consultation.js';
import { proposeDefinition } from '../../definitions/acts/propose-definition.js';
import { SEATS } from '../people.js';
import type { Performer } from '../performer.js';
import type { Scenes } from '../scenes.js';
import { fabricStandard, hierarchy } from '../texts/record-texts.js';
import type { Cited } from '../texts/writing.js';
import { RECORD_SLUG } from './record-slug.js';

/** What the later texts of the story build on. */
export interface FabricStory {
  /** The definition that the tiers are parts of. */
  readonly hierarchyId: string;
  /** The standard at the version that was agreed. */
  readonly fabric: Cited;
}

/** 2009: the fabric energy efficiency standard, consulted on widely, and the hierarchy that it is the base of. @returns the definition of the whole */
export async function playFabric(perform: Performer, scenes: Scenes): Promise<FabricStory> {
  perform.at('2009-06-15T10:00:00Z');
  const group = await scenes.group('fabric', RECORD_SLUG, {
    title: 'Fabric energy efficiency',
    purpose: 'Define how little energy for heating and cooling a zero carbon home may need.',
    termsOfReference:
      'Convened in summer 2009 at the request of the minister. Decides by consent: what nobody objects to is carried. Silence is not consent. Reports by the end of 2009.',
  });
  perform.at('2009-07-02T10:00:00Z');
  const whole = await scenes.draft('hierarchy:draft', group, 'Zero carbon hierarchy');
  const { definitionId: hierarchyId } = await perform.by(
    'builders',
    scenes.key('define:hierarchy'),
    proposeDefinition,
    {
      taskGroupId: group,
      term: 'Zero carbon home',
      text: 'Fabric first, then carbon compliance on the site, then allowable solutions for what remains: the zero carbon hierarchy.',
      parentId: null,
      ordinal: 1,
      draftId: whole,
      figures: [],
    },
  );
  const draft = await scenes.draft('fabric:draft', group, 'Fabric energy efficiency standard');
  const { definitionId } = await perform.by('builders', scenes.key('define:fabric'), proposeDefinition, {
    taskGroupId: group,
    term: 'Fabric energy efficiency',
    text: 'The energy that a home may need for heating and cooling, by the type of home: the base of the hierarchy.',
    parentId: hierarchyId,
    ordinal: 2,
    draftId: draft,
    figures: [
      {
        label: 'Need for heating and cooling, at most',
        value: '39',
        unit: 'kWh/m2/year',
        scope: 'Apartment blocks and mid-terrace houses',
      },
      {
        label: 'Need for heating and cooling, at most',
        value: '46',
        unit: 'kWh/m2/year',
        scope: 'End-terrace, semi-detached and detached houses',
      },
    ],
  });
  perform.at('2009-09-07T15:00:00Z');
  const first = await scenes.version(
    'fabric:v1',
    draft,
    fabricStandard(false),
    'The text on which everybody is asked.',
  );
  const { roundId } = await perform.by('secretariat', scenes.key('fabric:consult'), openConsultation, {
    versionId: first,
    title: 'How well should the fabric of a new home be built?',
    introduction:
      'The task group proposes two levels. About 450 people took part in the wider consultation of 2009; the responses shown here are illustrative.',
    kind: 'open',
    closesAt: new Date('2009-10-16T17:00:00Z'),
    questions: [
      'Are the two levels right for the types of home they apply to?',
      'How should it be checked that homes are built as they were designed?',
    ],
  });
  perform.at('2009-09-21T11:00:00Z');
  const councils = await scenes.respond('councils', 'fabric:response:councils', roundId, {
    answers: {
      1: 'Yes. Two levels can be explained at a planning desk; five could not.',
      2: 'By building control, if it is given the evidence without having to ask.',
    },
    comments: { built: '“Should be checked” leaves open by whom. Say what is checked and how.' },
  });
  perform.at('2009-10-02T19:30:00Z');
  const publicResponse = await scenes.respond('respondent', 'fabric:response:respondent', roundId, {
    answers: { 2: 'Measure some of the finished homes. Mine was never what the brochure said.' },
    comments: { why: 'I would like this to say that no particular product is required.' },
  });
  perform.at('2009-10-16T16:00:00Z');
  await perform.by('secretariat', scenes.key('fabric:round:close'), closeRound, { roundId });
  perform.at('2009-10-28T10:00:00Z');
  await scenes.dispose('fabric:done:councils', councils, [
    ['accepted', 'The two levels are kept.'],
    [
      'accepted_in_part',
      'The text now says which evidence is given; who receives it is for regulations to say.',
    ],
    ['accepted', 'Clause “What is built” now lists the three checks.'],
  ]);
  await scenes.dispose('fabric:done:respondent', publicResponse, [
    ['accepted', 'A sample of finished homes will be measured.'],
    ['accepted', 'A clause was added: no way of building, product or fuel is prescribed.'],
  ]);
  perform.at('2009-11-02T14:00:00Z');
  const second = await scenes.version(
    'fabric:v2',
    draft,
    fabricStandard(true),
    'After the consultation: checks spelled out, no product prescribed.',
    'greenBuilding',
  );
  const decisionId = await scenes.decide(
    'fabric',
    second,
    'Do we recommend this fabric energy efficiency standard?',
    '2009-11-13T17:00:00Z',
  );
  perform.at('2009-11-05T10:00:00Z');
  const wholeText = await scenes.version(
    'hierarchy:v1',
    whole,
    hierarchy(),
    'The three tiers and their order.',
    'greenBuilding',
  );
  const onWhole = await scenes.decide(
    'hierarchy',
    wholeText,
    'Do we build the definition on these three tiers?',
    '2009-11-13T17:00:00Z',
  );
  for (const person of SEATS) await scenes.answer(person, 'hierarchy:answer', onWhole, wholeText, 'agree');
  for (const person of ['builders', 'greenBuilding', 'standards', 'suppliers', 'councils'] as const) {
    await scenes.answer(person, 'fabric:answer', decisionId, second, 'agree');
  }
  await scenes.answer(
    'nature',
    'fabric:answer',
    decisionId,
    second,
    'agree_with_reservations',
    'We would have gone further for detached houses, and can live with this.',
  );
  perform.at('2009-11-13T17:30:00Z');
  await scenes.close('fabric:close', decisionId, 'builders');
  await scenes.close('hierarchy:close', onWhole, 'builders');
  perform.at('2009-11-18T10:00:00Z');
  const recommendationId = await scenes.recommend('fabric', decisionId, {
    title: 'A fabric energy efficiency standard of 39 and 46 kWh/m2/year',
    text: 'The task group recommends the two levels as the base of the definition of a zero carbon home.',
  });
  perform.at('2009-11-24T12:00:00Z');
  await scenes.governmentAnswers(
    'fabric',
    recommendationId,
    'accepted',
    'The standard was announced by the minister on 24 November 2009.',
  );
  return { hierarchyId, fabric: { definitionId, versionId: second, label: 'fabric energy efficiency' } };
}
