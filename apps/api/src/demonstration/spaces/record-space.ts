import type { INestApplicationContext } from '@nestjs/common';
import { closeRound } from '../../consultations/acts/close-round.js';
import { openConsultation } from '../../consultations/acts/open-consultation.js';
import { closeDecision } from '../../decisions/acts/close-decision.js';
import { openDecision } from '../../decisions/acts/open-decision.js';
import { proposeDefinition } from '../../definitions/acts/propose-definition.js';
import { answerRecommendation } from '../../recommendations/acts/answer-recommendation.js';
import { sendRecommendation } from '../../recommendations/acts/send-recommendation.js';
import { closeSpace } from '../../spaces/acts/close-space.js';
import { setUpSpace } from '../installation.js';
import { SEATS } from '../people.js';
import type { Performer } from '../performer.js';
import { Scenes } from '../scenes.js';
import { allowableSolutions, carbonCompliance, fabricStandard, hierarchy } from '../texts/record-texts.js';

export const RECORD_SLUG = 'zero-carbon-new-homes-by-2016';

/** The record: what the Zero Carbon Hub did from 2008 to 2016. Who said what is illustrative. */
export async function playRecord(application: INestApplicationContext, perform: Performer): Promise<void> {
  const scenes = new Scenes(perform, application, RECORD_SLUG);
  perform.at('2008-07-01T09:00:00Z');
  const spaceId = await setUpSpace(perform, {
    slug: RECORD_SLUG,
    title: 'Zero carbon new homes by 2016',
    goal: 'All new homes in England are zero carbon by 2016.',
    vision:
      'Announced in 2006 and 2007, in three steps of building regulations. Government set the goal and the date; house-building, energy supply, local government and environmental groups worked out together what it means and how it can be done. The Hub that brought them together started in mid-2008, as a public-private partnership.',
    targetDate: '2016-12-31',
    illustrative: false,
  });
  const timeline = await playTimeline(scenes, spaceId);
  const hierarchyId = await playFabric(perform, scenes);
  await playCarbonCompliance(perform, scenes, hierarchyId);
  await playAllowableSolutions(perform, scenes, hierarchyId);
  await playEnding(perform, scenes, spaceId, timeline);
}

type Timeline = Readonly<
  Record<'fabric' | 'stepOne' | 'compliance' | 'allowable' | 'stepTwo' | 'zero', string>
>;

async function playTimeline(scenes: Scenes, spaceId: string): Promise<Timeline> {
  const set = (key: string, title: string, due: string) =>
    scenes.milestone(`milestone:${key}`, spaceId, title, due);
  return {
    fabric: await set('fabric', 'Fabric energy efficiency standard defined', '2009-12-31'),
    stepOne: await set('step-1', 'Building regulations: 25 % better than 2006', '2010-12-31'),
    compliance: await set('compliance', 'Carbon compliance limit recommended', '2011-02-28'),
    allowable: await set('allowable', 'Framework for allowable solutions in place', '2012-12-31'),
    stepTwo: await set('step-2', 'Building regulations: 44 % better than 2006', '2013-12-31'),
    zero: await set('zero', 'All new homes zero carbon', '2016-12-31'),
  };
}

async function playFabric(perform: Performer, scenes: Scenes): Promise<string> {
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
  await perform.by('builders', scenes.key('define:fabric'), proposeDefinition, {
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
  const decisionId = await decide(
    perform,
    scenes,
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
  const onWhole = await decide(
    perform,
    scenes,
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
  await perform.by('builders', scenes.key('fabric:close'), closeDecision, { decisionId });
  await perform.by('builders', scenes.key('hierarchy:close'), closeDecision, { decisionId: onWhole });
  perform.at('2009-11-18T10:00:00Z');
  const recommendationId = await recommend(perform, scenes, 'fabric', decisionId, {
    title: 'A fabric energy efficiency standard of 39 and 46 kWh/m2/year',
    text: 'The task group recommends the two levels as the base of the definition of a zero carbon home.',
  });
  perform.at('2009-11-24T12:00:00Z');
  await answer(
    perform,
    scenes,
    'fabric',
    recommendationId,
    'accepted',
    'The standard was announced by the minister on 24 November 2009.',
  );
  return hierarchyId;
}

async function playCarbonCompliance(perform: Performer, scenes: Scenes, hierarchyId: string): Promise<void> {
  perform.at('2010-03-08T10:00:00Z');
  const group = await scenes.group('compliance', RECORD_SLUG, {
    title: 'Carbon compliance',
    purpose: 'Recommend how much carbon a home may emit, met on the site itself.',
    termsOfReference:
      'Tests the proposal of July 2009: 70 % below the emissions regulated in 2006. Decides by consent. Silence is not consent. Facilitated by the Hub; government observes.',
  });
  perform.at('2010-03-15T10:00:00Z');
  const draft = await scenes.draft('compliance:draft', group, 'Carbon compliance');
  await perform.by('greenBuilding', scenes.key('define:compliance'), proposeDefinition, {
    taskGroupId: group,
    term: 'Carbon compliance',
    text: 'The emissions that a home as built may have, met on the site: by fabric, low and zero carbon energy, and connected heat.',
    parentId: hierarchyId,
    ordinal: 3,
    draftId: draft,
    figures: [
      {
        label: 'Emissions as built, at most',
        value: '10',
        unit: 'kg CO2(eq)/m2/year',
        scope: 'Detached houses',
      },
      {
        label: 'Emissions as built, at most',
        value: '11',
        unit: 'kg CO2(eq)/m2/year',
        scope: 'Attached houses',
      },
      {
        label: 'Emissions as built, at most',
        value: '14',
        unit: 'kg CO2(eq)/m2/year',
        scope: 'Low-rise apartment blocks (four storeys and below)',
      },
    ],
  });
  perform.at('2010-12-14T15:00:00Z');
  const first = await scenes.version(
    'compliance:v1',
    draft,
    carbonCompliance(false),
    'Interim report of December 2010.',
  );
  perform.at('2011-01-10T10:00:00Z');
  const decisionId = await decide(
    perform,
    scenes,
    'compliance',
    first,
    'Do we recommend this limit for carbon compliance?',
    '2011-02-18T17:00:00Z',
  );
  perform.at('2011-01-12T10:00:00Z');
  await scenes.answer('builders', 'compliance:first', decisionId, first, 'agree');
  await scenes.answer('councils', 'compliance:first', decisionId, first, 'agree');
  perform.at('2011-01-14T10:00:00Z');
  await scenes.object('suppliers', 'compliance:first', decisionId, first, {
    clauseIds: ['limit-clause'],
    reasons:
      'Seventy per cent may not be within reach for every home, and a percentage of a notional building invites designs that look good only on paper.',
    wouldResolve: 'A limit in kilograms for each type of home, applied to what is built.',
  });
  perform.at('2011-02-07T15:00:00Z');
  const second = await scenes.version(
    'compliance:v2',
    draft,
    carbonCompliance(true),
    'An amount for each type of home instead of a percentage; applied to homes as built.',
    'greenBuilding',
  );
  perform.at('2011-02-10T10:00:00Z');
  for (const person of ['builders', 'greenBuilding', 'standards', 'suppliers', 'councils'] as const) {
    await scenes.answer(person, 'compliance:second', decisionId, second, 'agree');
  }
  await scenes.answer(
    'nature',
    'compliance:second',
    decisionId,
    second,
    'stand_aside',
    'We asked for less carbon than this. We do not stand in the way.',
  );
  perform.at('2011-02-18T17:30:00Z');
  await perform.by('greenBuilding', scenes.key('compliance:close'), closeDecision, { decisionId });
  perform.at('2011-02-21T09:00:00Z');
  const recommendationId = await recommend(perform, scenes, 'compliance', decisionId, {
    title: 'Carbon compliance: 10, 11 and 14 kg CO2(eq)/m2/year as built',
    text: 'Limits for detached houses, attached houses and low-rise apartment blocks, on the emissions of homes as they are built. Eleven headline recommendations go with them, on as-built limits, localism, averaging over a development, weather, high-rise and allowable solutions among others.',
  });
  perform.at('2011-02-21T16:00:00Z');
  await answer(
    perform,
    scenes,
    'compliance',
    recommendationId,
    'accepted',
    'The minister said in a written statement that the Hub’s recommendations would be used. (The hour of this entry is illustrative.)',
  );
}

async function playAllowableSolutions(
  perform: Performer,
  scenes: Scenes,
  hierarchyId: string,
): Promise<void> {
  perform.at('2011-03-14T10:00:00Z');
  const group = await scenes.group('allowable', RECORD_SLUG, {
    title: 'Allowable solutions',
    purpose: 'Propose a framework for measures near the site and away from it, paid for by the developer.',
    termsOfReference:
      'House-building, planning, finance and government interests write it together. Decides by consent. Silence is not consent.',
  });
  perform.at('2011-03-21T10:00:00Z');
  const draft = await scenes.draft('allowable:draft', group, 'Framework for allowable solutions');
  await perform.by('builders', scenes.key('define:allowable'), proposeDefinition, {
    taskGroupId: group,
    term: 'Allowable solutions',
    text: 'Measures near the site or away from it that the developer pays for, for the emissions that remain: the tip of the hierarchy.',
    parentId: hierarchyId,
    ordinal: 4,
    draftId: draft,
    figures: [],
  });
  perform.at('2011-06-20T15:00:00Z');
  const version = await scenes.version(
    'allowable:v1',
    draft,
    allowableSolutions(),
    'The framework as proposed: flexible, simple, transparent.',
  );
  const decisionId = await decide(
    perform,
    scenes,
    'allowable',
    version,
    'Do we put this framework forward?',
    '2011-07-01T17:00:00Z',
  );
  perform.at('2011-06-28T10:00:00Z');
  for (const person of SEATS) await scenes.answer(person, 'allowable:answer', decisionId, version, 'agree');
  perform.at('2011-07-01T17:30:00Z');
  await perform.by('builders', scenes.key('allowable:close'), closeDecision, { decisionId });
  perform.at('2011-07-05T09:00:00Z');
  const recommendationId = await recommend(perform, scenes, 'allowable', decisionId, {
    title: 'A framework for allowable solutions',
    text: 'Framework proposals of 5 July 2011: flexible, simple, transparent, with local choice of projects.',
  });
  perform.at('2012-05-15T10:00:00Z');
  await answer(
    perform,
    scenes,
    'allowable',
    recommendationId,
    'deferred',
    'No decision on the framework yet. (The answer and its date are illustrative.)',
    '2013-12-31',
  );
}

async function playEnding(
  perform: Performer,
  scenes: Scenes,
  spaceId: string,
  timeline: Timeline,
): Promise<void> {
  perform.at('2012-05-21T10:00:00Z');
  await scenes.report('report:fabric', timeline.fabric, 'green', 'Announced on 24 November 2009.', true);
  await scenes.report('report:step-1', timeline.stepOne, 'green', 'Illustrative: in force.', true);
  await scenes.report(
    'report:compliance',
    timeline.compliance,
    'green',
    'Final recommendations made on 21 February 2011.',
    true,
  );
  await scenes.report(
    'report:allowable',
    timeline.allowable,
    'red',
    'Timeline Group, May 2012: allowable solutions red.',
  );
  await scenes.report('report:step-2', timeline.stepTwo, 'amber', 'Illustrative: consultation under way.');
  await scenes.report(
    'report:zero',
    timeline.zero,
    'amber_red',
    'Timeline Group, May 2012: overall amber-red.',
  );
  perform.at('2015-07-13T10:00:00Z');
  await scenes.report(
    'report:zero:dropped',
    timeline.zero,
    'red',
    'Government dropped the target in July 2015.',
  );
  perform.at('2016-03-31T16:00:00Z');
  await perform.by('sponsor', scenes.key('close'), closeSpace, {
    spaceId,
    ending:
      'Government dropped the 2016 target in July 2015, and the Hub closed on 31 March 2016. The definition, the figures and how they were agreed stay here for whoever takes them up again.',
  });
}

async function decide(
  perform: Performer,
  scenes: Scenes,
  key: string,
  versionId: string,
  question: string,
  deadline: string,
): Promise<string> {
  const input = {
    versionId,
    question,
    rule: 'consent',
    bySector: false,
    deadline: new Date(deadline),
  } as const;
  return (await perform.by('builders', scenes.key(`${key}:decide`), openDecision, input)).decisionId;
}

async function recommend(
  perform: Performer,
  scenes: Scenes,
  key: string,
  decisionId: string,
  said: { readonly title: string; readonly text: string },
): Promise<string> {
  const input = { decisionId, ...said };
  return (await perform.by('secretariat', scenes.key(`${key}:recommend`), sendRecommendation, input))
    .recommendationId;
}

async function answer(
  perform: Performer,
  scenes: Scenes,
  key: string,
  recommendationId: string,
  said: 'accepted' | 'deferred',
  statement: string,
  deferredTo: string | null = null,
): Promise<void> {
  const input = { recommendationId, answer: said, statement, statementUrl: null, deferredTo };
  await perform.by('sponsor', scenes.key(`${key}:answered`), answerRecommendation, input);
}
