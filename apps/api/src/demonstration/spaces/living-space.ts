import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { proposeDefinition } from '../../definitions/acts/propose-definition.js';
import { invitePerson } from '../../identity/invitations/acts/invite-person.js';
import { createToken } from '../../tokens/acts/create-token.js';
import { setUpSpace } from '../installation.js';
import { SEATS } from '../people.js';
import type { Performer } from '../performer.js';
import { Scenes } from '../scenes.js';
import { livingAllowableSolutions } from '../texts/living-texts.js';
import { playCarbonCompliance } from './living-compliance.js';
import { playFabric } from './living-fabric.js';
import { playJoinRequest, playTerms } from './living-groups.js';
import { LIVING_SLUG, type On } from './living-slug.js';

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
    parts: [
      {
        title: 'Payments as the last resort',
        text: 'Payments elsewhere cover only what a home still emits once fabric and supply on the site have done their part.',
      },
      {
        title: 'A public register',
        text: 'Every payment is in a public register within thirty days: who paid, for what, and what came of it.',
      },
      {
        title: 'A price that is looked at again',
        text: 'The price of a tonne is reviewed every three years, with the evidence in the open.',
      },
    ],
    expectedEffect:
      'Homes are built as well as they can be before anything is paid elsewhere, and everybody can see what was paid for.',
    evidence: [
      { what: 'Framework for allowable solutions, proposals of July 2011', webAddress: null },
      { what: 'Costs of forty projects, gathered by the group (illustrative)', webAddress: null },
    ],
    answerBy: on(60).toISOString().slice(0, 10),
  });
  await playJoinRequest(perform, scenes, on, group);
}
