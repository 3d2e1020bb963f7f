import type { Performer } from '../performer.js';
import type { Scenes } from '../scenes.js';

const WORDING = '(The subject is as published; the wording is illustrative.)';
const ILLUSTRATIVE = '(Illustrative: the public facts do not name this one of the eleven.)';

const PARTS = [
  {
    title: 'Limits on homes as they are built',
    text: 'A home emits no more than 10 kg CO2(eq)/m2/year if it is detached, 11 if it is attached and 14 in a low-rise apartment block of up to four storeys, by how it performs as built.',
  },
  {
    title: 'Localism',
    text: `Local plans and the national limit fit together, so that a home answers to one limit alone. ${WORDING}`,
  },
  {
    title: 'Averaging over a development',
    text: `Homes of one development may make up for each other, as long as the development keeps to the limit. ${WORDING}`,
  },
  {
    title: 'Weather',
    text: `What a home emits is worked out with the weather of where it stands, and with that to come. ${WORDING}`,
  },
  {
    title: 'High-rise',
    text: `Blocks of five storeys and more have less roof for each home; their limit is worked out on its own. ${WORDING}`,
  },
  {
    title: 'Allowable solutions',
    text: `What a home within the limit still emits is for allowable solutions, which need a framework of their own. ${WORDING}`,
  },
  {
    title: 'Measuring what was built',
    text: `A sample of finished homes is measured each year. ${ILLUSTRATIVE}`,
  },
  { title: 'One method for all', text: `Everybody works out emissions by the same method. ${ILLUSTRATIVE}` },
  {
    title: 'Skills on the site',
    text: `Those who build learn what an as-built limit asks of them. ${ILLUSTRATIVE}`,
  },
  { title: 'Time to prepare', text: `The limit is in regulations well before it applies. ${ILLUSTRATIVE}` },
  {
    title: 'A review',
    text: `The limit is looked at again once homes have been built to it. ${ILLUSTRATIVE}`,
  },
];

/** February 2011: the eleven headline recommendations go to government, which says that they would be used. */
export async function playRecommendations(
  perform: Performer,
  scenes: Scenes,
  decisionId: string,
): Promise<void> {
  perform.at('2011-02-21T09:00:00Z');
  const recommendationId = await scenes.recommend('compliance', decisionId, {
    title: 'Carbon compliance: 10, 11 and 14 kg CO2(eq)/m2/year as built',
    text: 'Limits for detached houses, attached houses and low-rise apartment blocks, on the emissions of homes as they are built. Eleven headline recommendations go to government, on as-built limits, localism, averaging over a development, weather, high-rise and allowable solutions among others.',
    parts: PARTS,
    expectedEffect:
      'New homes emit what they are said to emit, and no home is designed for a percentage on paper. (Illustrative.)',
    evidence: [
      { what: 'Interim report of the carbon compliance task group, December 2010', webAddress: null },
    ],
  });
  perform.at('2011-02-21T11:00:00Z');
  await scenes.acknowledge('compliance', recommendationId);
  perform.at('2011-02-21T16:00:00Z');
  for (const [index, partId] of (await scenes.partsOf(recommendationId)).entries()) {
    await scenes.governmentAnswers(
      `compliance:${index + 1}`,
      recommendationId,
      'accepted',
      'The minister said in a written statement that the Hub’s recommendations would be used. (The hour of this entry, and that each part has one, are illustrative.)',
      null,
      partId,
    );
  }
}
