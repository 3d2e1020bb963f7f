import type { INestApplicationContext } from '@nestjs/common';
import { setUpSpace } from '../installation.js';
import type { Performer } from '../performer.js';
import { Scenes } from '../scenes.js';
import { playAllowableSolutions } from './record-allowable.js';
import { playCarbonCompliance } from './record-compliance.js';
import { playFabric } from './record-fabric.js';
import { RECORD_SLUG } from './record-slug.js';
import { playEnding, playTimeline } from './record-timeline.js';

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
  const story = await playFabric(perform, scenes);
  await scenes.report('report:fabric', timeline.fabric, 'green', 'Announced on 24 November 2009.', true);
  await playCarbonCompliance(perform, scenes, story, timeline);
  const recommended = 'Final recommendations made on 21 February 2011.';
  await scenes.report('report:compliance', timeline.compliance, 'green', recommended, true);
  await playAllowableSolutions(perform, scenes, story.hierarchyId);
  await playEnding(perform, scenes, spaceId, timeline);
}
