import type { DocumentContent } from '@concordat/documents';
import {
  bullets,
  type Cited,
  citing,
  clause,
  document,
  leaning,
  note,
  type Source,
  section,
  table,
} from './writing.js';

/** Fabric energy efficiency, as consulted on and as agreed; figures as published in November 2009. */
export function fabricStandard(agreed: boolean): DocumentContent {
  return document(
    'Fabric energy efficiency standard',
    section(
      'purpose',
      'Why the fabric comes first',
      clause(
        'why',
        'A *zero carbon home* begins with its fabric: walls, roof, floor, windows and the air that leaks between them last as long as the building does, and are the hardest to put right later.',
      ),
      clause(
        'measure',
        'The standard is set as energy needed to heat and cool the home, in kilowatt hours for each square metre of floor in a year, so that it can be met by different ways of building.',
      ),
      ...(agreed
        ? [
            clause(
              'no-technology',
              'No way of building, product or fuel is prescribed. A home meets the standard by what it needs, not by how it is made.',
            ),
          ]
        : []),
    ),
    section(
      'levels',
      'The levels',
      clause(
        'level-table',
        'The need for space heating and cooling is not above the level for the type of home.',
        table([
          ['Type of home', 'Level', 'Unit'],
          ['Apartment block, mid-terrace house', '39', 'kWh/m²/year'],
          ['End-terrace, semi-detached, detached house', '46', 'kWh/m²/year'],
        ]),
      ),
      clause(
        'two-levels',
        agreed
          ? 'There are two levels because an outer wall more or less changes what the same care can achieve; they are meant to ask the same effort of each type of home.'
          : 'There are two levels, one for homes with few outer walls and one for the others.',
      ),
    ),
    section(
      'delivery',
      'Making it work',
      clause(
        'design',
        'The level is met by the home as designed and shown by the method that building regulations use.',
      ),
      clause(
        'built',
        agreed
          ? 'What is built is checked against what was designed: by tests of air tightness, by records of the materials used, and by measuring a sample of finished homes.'
          : 'What is built should be checked against what was designed.',
        ...(agreed
          ? [
              bullets(
                'air tightness, by pressure test',
                'materials, by record',
                'heat loss, by measuring a sample',
              ),
            ]
          : []),
      ),
      clause('review', 'The levels are looked at again when there is evidence from finished homes.'),
    ),
  );
}

/** Carbon compliance: the interim text that was objected to, and the final one of February 2011. */
export function carbonCompliance(final: boolean, fabric: Cited, goal: Source): DocumentContent {
  return document(
    'Carbon compliance',
    section(
      'scope',
      'What is counted',
      clause(
        'definition',
        '*Carbon compliance* is the limit on emissions from a home that must be met on the site itself: by its fabric, by low and zero carbon energy on the building, and by heat networks that it is joined to.',
      ),
      citing('fabric-first', 'It is met after the standard for ', fabric, ', not instead of it.'),
      clause(
        'regulated',
        'Counted are emissions from heating, cooling, hot water, fixed lighting and ventilation. Cooking and appliances are not.',
      ),
      clause(
        'factors',
        'Emissions are counted as carbon dioxide equivalent, with factors that look ahead over the years in which the homes will be lived in.',
      ),
      leaning(
        'steps',
        'The limit belongs to the last of the three steps that government set out: ',
        goal,
        '.',
      ),
    ),
    section(
      'limit',
      'The limit',
      final
        ? clause(
            'limit-clause',
            'Emissions of the home as built are not above the limit for its type.',
            table([
              ['Type of home', 'Limit', 'Unit'],
              ['Detached house', '10', 'kg CO₂(eq)/m²/year'],
              ['Attached house', '11', 'kg CO₂(eq)/m²/year'],
              ['Low-rise apartment block (four storeys and below)', '14', 'kg CO₂(eq)/m²/year'],
            ]),
          )
        : clause(
            'limit-clause',
            'Emissions are at least 70 % below those that the regulations of 2006 allowed, about 6 kg CO₂(eq)/m²/year.',
          ),
      ...(final
        ? [
            clause(
              'absolute',
              'The limit is an amount, not a percentage. A percentage of a notional building rewards a poor starting point and cannot be checked on the finished home.',
            ),
            clause(
              'high-rise',
              'For apartment blocks above four storeys the limit is set later, when more is known of what they can achieve.',
            ),
          ]
        : [clause('proof', 'The reduction is shown by the design calculation.')]),
    ),
    section(
      'performance',
      'As built, not only as designed',
      clause(
        'gap',
        final
          ? 'The limit applies to built performance. From the start of 2020 nine homes in ten should perform at least as well as they were designed to; the way there is agreed by industry and government.'
          : 'The difference between design and built performance should be studied.',
      ),
      clause(
        'weather',
        'One set of weather assumptions for the whole country is used until there is reason for regional ones.',
      ),
      clause(
        'averaging',
        'A developer may meet the limit on average over a development, provided that each home meets the fabric standard.',
      ),
      note(
        'Figures and date of the final recommendations are as published on 21 February 2011. Ninety per cent by 2020, and everything that was said in the group, is illustrative.',
      ),
    ),
  );
}

/** The whole definition: three tiers, each on the one below. */
export function hierarchy(): DocumentContent {
  return document(
    'Zero carbon hierarchy',
    section(
      'hierarchy',
      'The three tiers',
      clause(
        'tiers',
        'A *zero carbon home* meets three requirements, in this order:',
        bullets(
          'the fabric energy efficiency standard, at the base;',
          'the carbon compliance limit, met on the site;',
          'allowable solutions for the emissions that remain.',
        ),
      ),
      clause(
        'order',
        'No tier stands in for one below it: payment for measures elsewhere never excuses a poor fabric.',
      ),
    ),
  );
}

/** The framework for allowable solutions, as proposed in July 2011. */
export function allowableSolutions(): DocumentContent {
  return document(
    'Framework for allowable solutions',
    section(
      'framework',
      'Allowable solutions',
      clause(
        'what',
        '*Allowable solutions* are measures near the site or away from it that save at least the carbon that the home still emits, and that the developer pays for.',
      ),
      clause(
        'principles',
        'The framework is flexible, simple and transparent.',
        bullets(
          'flexible: developers choose between routes',
          'simple: one price ceiling, one way to account',
          'transparent: what is paid, and what it saved, is published',
        ),
      ),
      clause(
        'local',
        'Where a local planning authority has a plan for such measures, projects in its area come first.',
      ),
      clause('additional', 'A measure counts only if it would not have happened without the payment.'),
      clause('verified', 'Savings are verified by a body that neither paid for nor carried out the measure.'),
    ),
  );
}

/** The joint statement of the dispute about the limit: as the facilitator began it, and as the sides agreed to it. */
export function statementInDispute(title: string, state: 'begun' | 'agreed'): DocumentContent {
  const begun = [
    clause('ld-same', 'Both sides want the same carbon saved. They differ on how the limit is written.'),
  ];
  const later = [
    clause(
      'ld-percentage',
      'A percentage can be set against the regulations that everybody knows, and says plainly how far homes have come. It also rewards a poor starting point, differs between homes that emit the same, and cannot be measured on a finished building.',
    ),
    clause('ld-amount', 'An amount can be measured, but says little to whoever does not know the unit.'),
  ];
  const said = state === 'agreed' ? [...begun, ...later] : begun;
  return document(title, section('ld-differ', 'What we differ about', ...said));
}
