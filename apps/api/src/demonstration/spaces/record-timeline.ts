import { closeSpace } from '../../spaces/acts/close-space.js';
import type { Performer } from '../performer.js';
import type { Scenes } from '../scenes.js';

/** The record's milestones, by what they are for. */
export type Timeline = Readonly<
  Record<'fabric' | 'stepOne' | 'compliance' | 'allowable' | 'stepTwo' | 'zero', string>
>;

/** Sets the milestones. */
export async function playTimeline(scenes: Scenes, spaceId: string): Promise<Timeline> {
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

/** 2012 to 2016: what the Timeline Group reported, and how it ended. */
export async function playEnding(
  perform: Performer,
  scenes: Scenes,
  spaceId: string,
  timeline: Timeline,
): Promise<void> {
  perform.at('2012-05-21T10:00:00Z');
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
