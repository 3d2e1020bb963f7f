import { proposeDefinition } from '../../definitions/acts/propose-definition.js';
import { closeTaskGroup } from '../../groups/acts/close-task-group.js';
import { SEATS } from '../people.js';
import type { Performer } from '../performer.js';
import type { Scenes } from '../scenes.js';
import { allowableSolutions } from '../texts/record-texts.js';
import { RECORD_SLUG } from './record-slug.js';

/** 2011 and 2012: the framework for allowable solutions, on which government did not decide. */
export async function playAllowableSolutions(
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
  const decisionId = await scenes.decide(
    'allowable',
    version,
    'Do we put this framework forward?',
    '2011-07-01T17:00:00Z',
  );
  perform.at('2011-06-28T10:00:00Z');
  for (const person of SEATS) await scenes.answer(person, 'allowable:answer', decisionId, version, 'agree');
  perform.at('2011-07-01T17:30:00Z');
  await scenes.close('allowable:close', decisionId, 'builders');
  perform.at('2011-07-05T09:00:00Z');
  const recommendationId = await scenes.recommend('allowable', decisionId, {
    title: 'A framework for allowable solutions',
    text: 'Framework proposals of 5 July 2011: flexible, simple, transparent, with local choice of projects.',
  });
  perform.at('2012-05-15T10:00:00Z');
  await scenes.governmentAnswers(
    'allowable',
    recommendationId,
    'deferred',
    'No decision on the framework yet. (The answer and its date are illustrative.)',
    '2013-12-31',
  );
  perform.at('2012-05-15T15:00:00Z');
  await perform.by('secretariat', scenes.key('allowable:closed'), closeTaskGroup, {
    taskGroupId: group,
    finalReport:
      'The group wrote the framework of 5 July 2011 together: house-building, planning, finance and government interests, and it carried without an objection. Government has not decided on it, so the definition keeps its tip and the rules under it are not in force. What is left to settle is who runs the register and what a tonne costs. (The day on which the group closed is illustrative.)',
    concludedVersionId: version,
  });
}
