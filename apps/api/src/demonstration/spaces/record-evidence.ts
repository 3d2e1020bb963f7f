import type { Performer } from '../performer.js';
import type { Scenes } from '../scenes.js';
import { Sources } from '../sources.js';
import type { Source } from '../texts/writing.js';

/** April 2010: what the group for carbon compliance started from. The sources are real, what was noted is illustrative. */
export async function playRecordEvidence(
  perform: Performer,
  scenes: Scenes,
  groupId: string,
): Promise<Source> {
  const sources = new Sources(perform, scenes, groupId);
  perform.at('2010-04-12T10:00:00Z');
  const goal = await sources.bring('goal', 'greenBuilding', {
    title: 'Building a Greener Future: the policy statement',
    citation: 'DCLG (2007), Building a Greener Future: policy statement',
    kind: 'other',
  });
  const regulations = await sources.bring('part-l', 'standards', {
    title: 'Building regulations of 2006: Part L',
    citation: 'Building regulations (2006), Part L',
    kind: 'legislation',
  });
  await sources.bring('callcutt', 'builders', {
    title: 'Callcutt Review of House-building Delivery',
    citation: 'Callcutt Review of House-building Delivery (2007)',
    kind: 'report',
  });
  const fabric = await sources.bring('fabric', 'councils', {
    title: 'Report on the fabric energy efficiency standard',
    citation: 'Task group on fabric energy efficiency (2009), report of 24 November',
    kind: 'report',
    publishedOn: '2009-11-24',
  });
  perform.at('2010-04-19T10:00:00Z');
  await sources.note(
    'goal',
    'councils',
    goal,
    'Illustrative: it says where the three steps lead and by when, and not how a home gets there.',
  );
  await sources.note(
    'part-l',
    'nature',
    regulations,
    'Illustrative: what a home of 2006 was allowed to emit depends on the notional building that it is compared with.',
  );
  await sources.note(
    'fabric',
    'standards',
    fabric,
    'Illustrative: widely consulted on; its levels are for homes as designed.',
  );
  return goal;
}
