import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { openConsultation } from '../../consultations/acts/open-consultation.js';
import { proposeDefinition } from '../../definitions/acts/propose-definition.js';
import { invitePerson } from '../../identity/invitations/acts/invite-person.js';
import { declareInterest } from '../../interests/acts/declare-interest.js';
import { nameSubstitute } from '../../substitutions/acts/name-substitute.js';
import { createToken } from '../../tokens/acts/create-token.js';
import { setUpSpace } from '../installation.js';
import { SEATS } from '../people.js';
import type { Performer } from '../performer.js';
import { Scenes } from '../scenes.js';
import { livingAllowableSolutions, livingCarbonCompliance, livingFabric } from '../texts/living-texts.js';
import { playAmendments } from './living-amendments.js';
import { playComments } from './living-comments.js';
import { playJoinRequest, playMeetings, playTerms } from './living-groups.js';

export const LIVING_SLUG = 'net-zero-ready-homes';

/** The step that is done last: where it is done, all of the demonstration is. */
const LAST = 'define:compliance';
export const LAST_STEP = `${LIVING_SLUG}:${LAST}`;

const DAY_MS = 86_400_000;
/** How long before the first start the space was opened, in days. */
const OPENED_DAYS_AGO = 120;
const YEARS_AHEAD = 5;

/** The living space: illustrative, under way on the day of the first start, with something for everybody to do. */
export async function playLiving(
  application: INestApplicationContext,
  perform: Performer,
  start: Date,
): Promise<void> {
  const today = await firstStart(application, start);
  const on = (day: number, hour = 10) =>
    new Date(Math.floor(today / DAY_MS + day) * DAY_MS + hour * 3_600_000);
  const scenes = new Scenes(perform, application, LIVING_SLUG);
  perform.at(on(-OPENED_DAYS_AGO));
  const spaceId = await setUpSpace(perform, {
    slug: LIVING_SLUG,
    title: 'Net zero ready homes',
    goal: `Every new home is net zero ready by the end of ${new Date(today).getUTCFullYear() + YEARS_AHEAD}.`,
    vision:
      'A home that needs no further work to become net zero: its fabric is good, it burns nothing, and it emits less each year as the power it uses becomes clean. Illustrative: made up, with the record of 2008 to 2016 behind it.',
    targetDate: `${new Date(today).getUTCFullYear() + YEARS_AHEAD}-12-31`,
    illustrative: true,
  });
  const reportTimeline = await playTimeline(perform, scenes, spaceId, on);
  await playFabric(perform, scenes, on);
  await playAllowableSolutions(perform, scenes, on);
  await reportTimeline();
  await inviteNewcomer(perform, on);
  await perform.by('secretariat', `${LIVING_SLUG}:token`, createToken, {
    name: 'Nightly copy of the record',
    scope: ['space.read', 'ledger.read', 'act.read'],
    days: 366,
    made: () => undefined,
  });
  await playCarbonCompliance(perform, scenes, on);
}

/** Somebody has been invited and has not come yet. */
async function inviteNewcomer(perform: Performer, on: On): Promise<void> {
  perform.at(on(-5));
  await perform.by('secretariat', `${LIVING_SLUG}:invite:heat-networks`, invitePerson, {
    email: 'policy@heatnetworks.example',
    name: 'Policy officer, Heat Networks Alliance',
    spaceSlug: LIVING_SLUG,
  });
}

/** The day of the first start, in milliseconds: a start that was cut short keeps to its dates. */
async function firstStart(application: INestApplicationContext, start: Date): Promise<number> {
  const [space] = await application
    .get(DataSource, { strict: false })
    .query<{ opened_at: Date }[]>('SELECT opened_at FROM space WHERE slug = $1', [LIVING_SLUG]);
  return space === undefined ? start.getTime() : space.opened_at.getTime() + OPENED_DAYS_AGO * DAY_MS;
}

type On = (day: number, hour?: number) => Date;

async function playTimeline(
  perform: Performer,
  scenes: Scenes,
  spaceId: string,
  on: On,
): Promise<() => Promise<void>> {
  const set = (key: string, title: string, day: number) =>
    scenes.milestone(`milestone:${key}`, spaceId, title, on(day).toISOString().slice(0, 10));
  const groups = await set('groups', 'Task groups at work', -90);
  const fabric = await set('fabric', 'Fabric standard recommended', 60);
  const compliance = await set('compliance', 'Carbon compliance limit recommended', 180);
  const regulations = await set('regulations', 'Regulations made', 720);
  perform.at(on(-94));
  await scenes.report(
    'report:groups',
    groups,
    'green',
    'Three groups have met, each with two co-chairs.',
    true,
  );
  return async () => {
    perform.at(on(-6));
    await scenes.report(
      'report:fabric',
      fabric,
      'amber_green',
      'Consultation open; one objection in the group.',
    );
    await scenes.report(
      'report:compliance',
      compliance,
      'amber',
      'The text is there; limits for tall blocks are not.',
    );
    await scenes.report(
      'report:regulations',
      regulations,
      'amber_red',
      'Waits for the limit; parliamentary time is not yet found.',
    );
  };
}

async function playFabric(perform: Performer, scenes: Scenes, on: On): Promise<void> {
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

async function playAllowableSolutions(perform: Performer, scenes: Scenes, on: On): Promise<void> {
  perform.at(on(-98));
  const group = await scenes.group('allowable', LIVING_SLUG, {
    title: 'Allowable solutions',
    purpose: 'Say what may be paid for elsewhere when nothing more can be done on the site.',
    termsOfReference: 'Decides by consent; silence is not consent. Government observes.',
  });
  await playTerms(perform, scenes, on, {
    key: 'allowable',
    id: group,
    title: 'Allowable solutions',
    from: -98,
  });
  perform.at(on(-70));
  const draft = await scenes.draft('allowable:draft', group, 'Allowable solutions for net zero ready homes');
  await perform.by('builders', scenes.key('define:allowable'), proposeDefinition, {
    taskGroupId: group,
    term: 'Allowable solutions',
    text: 'Measures elsewhere that may be paid for, as the last resort, for what remains.',
    parentId: null,
    ordinal: 3,
    draftId: draft,
    figures: [],
  });
  perform.at(on(-45));
  const version = await scenes.version(
    'allowable:v1',
    draft,
    livingAllowableSolutions(),
    'Short, and complete enough to decide on.',
  );
  const decisionId = await scenes.decide(
    'allowable',
    version,
    'Do we recommend these rules for allowable solutions?',
    on(-25, 17),
    'builders',
  );
  perform.at(on(-40));
  for (const person of SEATS) await scenes.answer(person, 'allowable:answer', decisionId, version, 'agree');
  perform.at(on(-24));
  await scenes.close('allowable:close', decisionId, 'builders');
  perform.at(on(-12));
  await scenes.recommend('allowable', decisionId, {
    title: 'Allowable solutions as the last resort, with a public register',
    text: 'The task group recommends that payments elsewhere cover only what remains, and that each is registered in public within thirty days.',
  });
  await playJoinRequest(perform, scenes, on, group);
}

async function playCarbonCompliance(perform: Performer, scenes: Scenes, on: On): Promise<void> {
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
  perform.at(on(-35));
  await scenes.version(
    'compliance:v1',
    draft,
    livingCarbonCompliance('frozen'),
    'First whole text, to be worked on.',
  );
  await playMeetings(perform, scenes, on, { id: group, draftId: draft });
  perform.at(on(-3));
  await perform.write('builders', draft, livingCarbonCompliance('under way'), scenes.key(LAST));
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
