import { supportObjection } from '../../decisions/acts/support-objection.js';
import { proposeDefinition } from '../../definitions/acts/propose-definition.js';
import type { Performer } from '../performer.js';
import type { Scenes } from '../scenes.js';
import { carbonCompliance } from '../texts/record-texts.js';
import { playLimitInDispute, playLimitSettled } from './record-dispute.js';
import { playRecordEvidence } from './record-evidence.js';
import type { FabricStory } from './record-fabric.js';
import { playRecommendations } from './record-recommendations.js';
import { RECORD_SLUG } from './record-slug.js';
import type { Timeline } from './record-timeline.js';

/** 2010 and 2011: carbon compliance, through an objection and a dispute to a limit that was consented to in the end. */
export async function playCarbonCompliance(
  perform: Performer,
  scenes: Scenes,
  { hierarchyId, fabric }: FabricStory,
  timeline: Timeline,
): Promise<void> {
  perform.at('2010-03-08T10:00:00Z');
  const group = await scenes.group('compliance', RECORD_SLUG, {
    title: 'Carbon compliance',
    purpose: 'Recommend how much carbon a home may emit, met on the site itself.',
    termsOfReference:
      'Tests the proposal of July 2009: 70 % below the emissions regulated in 2006. Decides by consent. Silence is not consent. Facilitated by the Hub; government observes.',
  });
  perform.at('2010-03-15T10:00:00Z');
  const draft = await scenes.draft('compliance:draft', group, 'Carbon compliance');
  const { definitionId } = await perform.by(
    'greenBuilding',
    scenes.key('define:compliance'),
    proposeDefinition,
    {
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
    },
  );
  const goal = await playRecordEvidence(perform, scenes, group);
  perform.at('2010-12-13T10:00:00Z');
  await scenes.report('report:step-1', timeline.stepOne, 'green', 'Illustrative: in force.', true);
  perform.at('2010-12-14T15:00:00Z');
  const first = await scenes.version(
    'compliance:v1',
    draft,
    carbonCompliance(false, fabric, goal),
    'Interim report of December 2010.',
  );
  perform.at('2011-01-10T10:00:00Z');
  const decisionId = await scenes.decide(
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
  perform.at('2011-01-14T15:00:00Z');
  await perform.by('standards', scenes.key('compliance:first:support'), supportObjection, {
    objectionId: await scenes.objectionIn(decisionId),
    words: 'A percentage of a notional building cannot be measured on a home that is built. Illustrative.',
  });
  const disputeId = await playLimitInDispute(perform, scenes, decisionId);
  perform.at('2011-02-07T15:00:00Z');
  const second = await scenes.version(
    'compliance:v2',
    draft,
    carbonCompliance(true, fabric, goal),
    'An amount for each type of home instead of a percentage; applied to homes as built.',
    'greenBuilding',
  );
  await playLimitSettled(perform, scenes, disputeId, second);
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
  await scenes.close('compliance:close', decisionId, 'greenBuilding');
  perform.at('2011-02-21T09:00:00Z');
  await playRecommendations(perform, scenes, decisionId);
  perform.at('2011-02-21T17:00:00Z');
  await scenes.endorse(
    'compliance',
    definitionId,
    second,
    'The minister said in a written statement that the Hub’s recommendations would be used. (That the definition has an entry of its own here is illustrative.)',
  );
}
