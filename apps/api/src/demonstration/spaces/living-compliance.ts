import { proposeDefinition } from '../../definitions/acts/propose-definition.js';
import type { Performer } from '../performer.js';
import type { Scenes } from '../scenes.js';
import { Sources } from '../sources.js';
import { livingCarbonCompliance } from '../texts/living-texts.js';
import { playAmendments } from './living-amendments.js';
import { playComments } from './living-comments.js';
import { playEvidence, withdrawModelling } from './living-evidence.js';
import { playMeetings, playTerms } from './living-groups.js';
import { playPoll } from './living-poll.js';
import { LAST, LIVING_SLUG, type On } from './living-slug.js';

/** Carbon compliance: a draft under way, commented on, with amendments. */
export async function playCarbonCompliance(perform: Performer, scenes: Scenes, on: On): Promise<void> {
  perform.at(on(-96));
  const group = await scenes.group('compliance', LIVING_SLUG, {
    title: 'Carbon compliance',
    purpose: 'Recommend how much carbon a net zero ready home may emit, and how that is shown.',
    termsOfReference:
      'Decides by consent; silence is not consent. A facilitator is there for disputes. Government observes.',
  });
  await playTerms(perform, scenes, on, {
    key: 'compliance',
    id: group,
    title: 'Carbon compliance',
    from: -96,
  });
  perform.at(on(-60));
  const draft = await scenes.draft('compliance:draft', group, 'Carbon compliance for net zero ready homes');
  const sources = new Sources(perform, scenes, group);
  const leantOn = await playEvidence(perform, sources, on);
  perform.at(on(-35));
  await scenes.version(
    'compliance:v1',
    draft,
    livingCarbonCompliance('frozen', leantOn),
    'First whole text, to be worked on.',
  );
  await playMeetings(perform, scenes, on, { id: group, draftId: draft });
  await playPoll(perform, scenes, on, group);
  await withdrawModelling(perform, sources, on, leantOn);
  perform.at(on(-3));
  await perform.write('builders', draft, livingCarbonCompliance('under way', leantOn), scenes.key(LAST));
  await playComments(perform, scenes, draft);
  await playAmendments(perform, scenes, draft);
  await perform.by('builders', scenes.key(LAST), proposeDefinition, {
    taskGroupId: group,
    term: 'Carbon compliance',
    text: 'The emissions that a home as built may have in use, by the type of home.',
    parentId: null,
    ordinal: 2,
    draftId: draft,
    figures: [
      {
        label: 'Emissions as built, at most (illustrative)',
        value: '4.0',
        unit: 'kg CO2(eq)/m2/year',
        scope: 'Detached houses',
      },
      {
        label: 'Emissions as built, at most (illustrative)',
        value: '4.5',
        unit: 'kg CO2(eq)/m2/year',
        scope: 'Attached houses',
      },
    ],
  });
}
