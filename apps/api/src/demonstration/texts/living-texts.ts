import type { DocumentContent } from '@concordat/documents';
import {
  bullets,
  clause,
  document,
  leaning,
  nested,
  note,
  numbered,
  type Source,
  section,
  table,
} from './writing.js';

/** What the carbon compliance draft leans on: the limits of the record, and modelling that was withdrawn later. */
export type LimitSources = Readonly<Record<'record' | 'modelling', Source>>;

/** The carbon compliance draft of the living space: `frozen` is its first version, the other is under way. */
export function livingCarbonCompliance(
  state: 'frozen' | 'under way',
  { record, modelling }: LimitSources,
): DocumentContent {
  const later = state === 'under way';
  return document(
    'Carbon compliance for net zero ready homes',
    section(
      'cc-purpose',
      'Purpose and scope',
      clause(
        'cc-purpose-why',
        'This text says how much carbon a new home may emit in use, and how that is shown, so that the home needs no further work on its fabric or its systems to become net zero.',
      ),
      clause(
        'cc-purpose-ready',
        'A *net zero ready home* is one whose emissions fall to zero as the electricity it uses becomes free of carbon, without any change to the home.',
      ),
      clause(
        'cc-purpose-new',
        'It applies to every new home for which the building control notice is given on or after the day on which the regulations take effect.',
      ),
      clause(
        'cc-purpose-not',
        'It does not apply to:',
        bullets(
          'homes made by changing the use of a building;',
          nested(
            'buildings that are meant to stand for two years or less, unless',
            bullets(
              'they are moved and put up again, or',
              'they are joined to a building that stands longer;',
            ),
          ),
          'homes that are protected for their architectural or historic interest.',
        ),
      ),
    ),
    section(
      'cc-count',
      'What is counted',
      clause(
        'cc-count-uses',
        'Counted is the energy for heating, cooling, hot water, ventilation and fixed lighting.',
      ),
      clause(
        'cc-count-unregulated',
        'Energy for cooking and for appliances is recorded and published, and is not part of the limit.',
      ),
      clause(
        'cc-count-unit',
        'Emissions are given in kilograms of carbon dioxide equivalent for each square metre of floor in a year, to one decimal place.',
      ),
      clause(
        'cc-count-factors',
        'Emission factors are those in force on the day of the building control notice.',
        clause(
          'cc-count-factors-power',
          'For electricity the factor is the average expected over the fifteen years that follow.',
        ),
        clause(
          'cc-count-factors-heat',
          'For a heat network the factor is its own, measured over the last three years, or designed where it has run for less.',
        ),
      ),
    ),
    section(
      'cc-limit',
      'The limit',
      clause(
        'cc-limit-table',
        'Emissions of the home as built are not above the limit for its type.',
        table([
          ['Type of home', 'Limit', 'Unit', later ? 'Status' : 'Basis'],
          ['Detached house', later ? '4.0' : '5.0', 'kg CO₂(eq)/m²/year', 'illustrative'],
          ['Attached house', later ? '4.5' : '5.5', 'kg CO₂(eq)/m²/year', 'illustrative'],
          ['Apartment block of four storeys or fewer', '6.0', 'kg CO₂(eq)/m²/year', 'illustrative'],
        ]),
      ),
      clause(
        'cc-limit-high',
        'For taller apartment blocks the group will propose a limit by the end of next year.',
      ),
      clause(
        'cc-limit-fossil',
        later
          ? 'No boiler that burns fossil fuel is installed in the home or on its site.'
          : 'Boilers that burn fossil fuel are avoided.',
      ),
      clause(
        'cc-limit-average',
        'A developer may meet the limit on average over a development of ten homes or more, if no home is above it by more than a tenth.',
      ),
      leaning(
        'cc-limit-sources',
        'The group started from what was recommended before: ',
        record,
        ...(later ? ['.'] : ['; and from what each type of home may reach: ', modelling, '.']),
      ),
    ),
    section(
      'cc-show',
      'How it is shown',
      clause('cc-show-design', 'At design stage, by calculation with the national method.'),
      clause(
        'cc-show-built',
        'When the home is finished, by evidence that it was built as designed:',
        numbered(
          'a pressure test of every home;',
          nested(
            'photographs, with place and time, of',
            bullets(
              'insulation at each junction,',
              'pipe runs before they are closed in,',
              'the heat pump and its settings;',
            ),
          ),
          'a commissioning record signed by whoever commissioned it.',
        ),
      ),
      clause(
        'cc-show-use',
        'In the first two winters, by the metered energy of a sample of one home in twenty.',
      ),
      clause('cc-show-publish', 'Results are published by development, never by household.'),
      clause(
        'cc-show-fail',
        'Where the sample shows that homes emit more than they should by a fifth or more, the developer finds out why and puts it right.',
      ),
    ),
    section(
      'cc-people',
      'The people who live there',
      clause(
        'cc-people-cost',
        'Running costs at current prices are estimated and given to the buyer or tenant before they commit themselves.',
      ),
      clause('cc-people-guide', 'A guide of four pages at most says how to run the home well.'),
      clause(
        'cc-people-heat',
        'The home can be kept at 21 degrees in living rooms on the coldest day expected in ten years, and does not overheat on the hottest.',
      ),
      ...(later
        ? [
            clause(
              'cc-people-choice',
              'People may choose their energy supplier; no home is tied to one for longer than a year.',
            ),
          ]
        : []),
    ),
    section(
      'cc-time',
      'When it takes effect, and looking at it again',
      clause('cc-time-start', 'The regulations take effect one year after they are made.'),
      clause(
        'cc-time-transition',
        'A home begun within that year may be finished under the earlier regulations, if building has started on that home itself.',
      ),
      clause(
        'cc-time-review',
        'The limit is looked at again every three years by this group or one that is made up in the same way.',
      ),
      clause('cc-time-evidence', 'Before each review the evidence is published, with what it does not show.'),
      note('All figures in this text are illustrative.'),
    ),
  );
}

/** The fabric text of the living space: consulted on, and in decision. */
export function livingFabric(): DocumentContent {
  return document(
    'Fabric standard for net zero ready homes',
    section(
      'fs-need',
      'What the home may need',
      clause(
        'fs-need-level',
        'The need for space heating is not above the level for the type of home.',
        table([
          ['Type of home', 'Level', 'Unit'],
          ['Apartment, mid-terrace house', '20', 'kWh/m²/year'],
          ['End-terrace, semi-detached, detached house', '25', 'kWh/m²/year'],
        ]),
      ),
      clause(
        'fs-need-air',
        'Air that leaks is not above three air changes an hour at a pressure of 50 pascals.',
      ),
      clause(
        'fs-need-vent',
        'A home as tight as this has mechanical ventilation with heat recovery, or ventilation shown to keep the air as good.',
      ),
    ),
    section(
      'fs-summer',
      'Summer',
      clause(
        'fs-summer-shade',
        'Large windows that face south or west have shading outside, fixed or movable.',
      ),
      clause(
        'fs-summer-purge',
        'Every living room and bedroom can be aired across or by height without letting in noise or intruders at night.',
      ),
    ),
    section(
      'fs-shown',
      'How it is shown',
      clause('fs-shown-each', 'Every home is pressure tested; a type test for a row of homes is not enough.'),
      clause(
        'fs-shown-sample',
        'Heat loss is measured in one finished home in fifty, in winter, before anybody moves in.',
      ),
      note('All figures in this text are illustrative.'),
    ),
  );
}

/** The allowable solutions text of the living space: decided, and before government. */
export function livingAllowableSolutions(): DocumentContent {
  return document(
    'Allowable solutions for net zero ready homes',
    section(
      'as-use',
      'When they may be used',
      clause(
        'as-use-last',
        'Payment for measures elsewhere is the last resort: it may cover what remains after the fabric standard and the limit are met, and nothing else.',
      ),
      clause(
        'as-use-register',
        'Each payment and what was done with it is in a public register within thirty days.',
      ),
    ),
    section(
      'as-what',
      'What counts',
      clause(
        'as-what-local',
        'Measures in the same local authority come first, then in the region, then elsewhere.',
      ),
      clause(
        'as-what-extra',
        'A measure counts once, and only if it would not have happened without the payment.',
      ),
      clause(
        'as-what-homes',
        'Putting right existing homes whose occupants cannot afford to heat them counts half as much again.',
      ),
    ),
  );
}
