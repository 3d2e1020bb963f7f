import { openConsultation } from '../../consultations/acts/open-consultation.js';
import { proposeDefinition } from '../../definitions/acts/propose-definition.js';
import { closeSection } from '../../drafting/acts/close-section.js';
import { declareInterest } from '../../interests/acts/declare-interest.js';
import { nameSubstitute } from '../../substitutions/acts/name-substitute.js';
import type { Performer } from '../performer.js';
import type { Scenes } from '../scenes.js';
import { livingFabric } from '../texts/living-texts.js';
import { playTerms } from './living-groups.js';
import { LIVING_SLUG, type On } from './living-slug.js';

/** The fabric standard: consulted on, and under decision, with an objection. */
export async function playFabric(perform: Performer, scenes: Scenes, on: On): Promise<void> {
  perform.at(on(-100));
  const group = await scenes.group('fabric', LIVING_SLUG, {
    title: 'Fabric standard',
    purpose: 'Say how little heat a new home may need, and how that is shown.',
    termsOfReference:
      'Decides by consent; silence is not consent. Reports within the year. Government observes.',
  });
  await playTerms(perform, scenes, on, { key: 'fabric', id: group, title: 'Fabric standard', from: -100 });
  perform.at(on(-80));
  const draft = await scenes.draft('fabric:draft', group, 'Fabric standard for net zero ready homes');
  await perform.by('greenBuilding', scenes.key('define:fabric'), proposeDefinition, {
    taskGroupId: group,
    term: 'Fabric standard',
    text: 'The heat that a home may need in a year, by the type of home.',
    parentId: null,
    ordinal: 1,
    draftId: draft,
    figures: [
      {
        label: 'Need for space heating, at most (illustrative)',
        value: '20',
        unit: 'kWh/m2/year',
        scope: 'Apartments and mid-terrace houses',
      },
      {
        label: 'Need for space heating, at most (illustrative)',
        value: '25',
        unit: 'kWh/m2/year',
        scope: 'End-terrace, semi-detached and detached houses',
      },
    ],
  });
  perform.at(on(-30));
  const version = await scenes.version(
    'fabric:v1',
    draft,
    livingFabric(),
    'First text for consultation and decision.',
    'greenBuilding',
  );
  const { roundId } = await perform.by('secretariat', scenes.key('fabric:consult'), openConsultation, {
    versionId: version,
    title: 'Is this fabric standard one you can build to and live with?',
    introduction:
      'The group asks everybody who builds, buys, rents, inspects or warms a home. What is done about each comment is shown here. Illustrative.',
    kind: 'open',
    closesAt: on(28, 17),
    questions: [
      'Can the levels be met with the skills there are where you work?',
      'What would help people to keep homes cool in summer?',
    ],
  });
  perform.at(on(-20));
  await scenes.respond('councils', 'fabric:response:councils', roundId, {
    answers: { 1: 'By most firms in cities. Small firms in the country will need help with pressure tests.' },
    comments: {
      'fs-shown-sample': 'One in fifty is too few for a small development: then no home is measured at all.',
      'fs-summer-shade':
        'Shutters outside may not be allowed in conservation areas. Please say what happens there.',
    },
  });
  perform.at(on(-16));
  const standards = await scenes.respond('standards', 'fabric:response:standards', roundId, {
    comments: { 'fs-need-air': 'Name the test method, or two inspectors will find two numbers.' },
  });
  perform.at(on(-10));
  await scenes.dispose('fabric:done:standards', standards, [
    ['accepted', 'The next version will name the method of the pressure test.'],
  ]);
  perform.at(on(-14));
  const decisionId = await scenes.decide(
    'fabric',
    version,
    'Do we recommend this fabric standard?',
    on(35, 17),
    'greenBuilding',
  );
  await perform.by('greenBuilding', scenes.key('fabric:close'), closeSection, {
    draftId: draft,
    sectionId: 'fs-summer',
    reason: 'Nobody objects to it: it stays as it is while the group decides about the rest.',
  });
  perform.at(on(-9));
  await scenes.answer('greenBuilding', 'fabric:answer', decisionId, version, 'agree');
  await scenes.answer(
    'nature',
    'fabric:answer',
    decisionId,
    version,
    'agree_with_reservations',
    'The sample of finished homes should reach small developments.',
  );
  perform.at(on(-7));
  await scenes.object('builders', 'fabric:answer', decisionId, version, {
    clauseIds: ['fs-shown-each'],
    reasons:
      'Testing every home of a terrace tells no more than testing a third of them, and costs three times as much.',
    wouldResolve:
      'A type test for identical homes built by the same team, with every home tested where one fails.',
  });
  await playWhoSpeaks(perform, scenes, group, on);
}

/** An organisation says who stands in for its member next, and another declares an interest. */
async function playWhoSpeaks(perform: Performer, scenes: Scenes, groupId: string, on: On): Promise<void> {
  perform.at(on(-5));
  await perform.by('councils', scenes.key('fabric:alternate'), nameSubstitute, {
    membershipId: await scenes.placeOf('councils', groupId),
    substituteId: await perform.personId('alternate'),
    from: on(40).toISOString().slice(0, 10),
    until: on(54).toISOString().slice(0, 10),
  });
  await perform.by('builders', scenes.key('fabric:interest'), declareInterest, {
    organisationId: await perform.organisationId('home-builders-association'),
    what: 'Members of the association sell the pressure tests that this standard would require. Illustrative.',
    since: on(-200).toISOString().slice(0, 10),
    until: null,
    spaceSlug: LIVING_SLUG,
    taskGroupId: null,
  });
}
