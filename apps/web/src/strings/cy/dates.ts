/** A text by the plural category of `n` in Welsh; `other` where a category has no text of its own. */
interface WelshPlural {
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/**
 * Days and times in Welsh. Browsers cannot be asked: Chromium comes without Welsh for `Intl.DateTimeFormat`. Names and
 * forms are those of Unicode CLDR 47, `cy`.
 */
export const dates = {
  weekdays: [
    'dydd Sul',
    'dydd Llun',
    'dydd Mawrth',
    'dydd Mercher',
    'dydd Iau',
    'dydd Gwener',
    'dydd Sadwrn',
  ],
  shortWeekdays: ['Sul', 'Llun', 'Maw', 'Mer', 'Iau', 'Gwe', 'Sad'],
  months: [
    'Ionawr',
    'Chwefror',
    'Mawrth',
    'Ebrill',
    'Mai',
    'Mehefin',
    'Gorffennaf',
    'Awst',
    'Medi',
    'Hydref',
    'Tachwedd',
    'Rhagfyr',
  ],
  shortMonths: ['Ion', 'Chwef', 'Maw', 'Ebr', 'Mai', 'Meh', 'Gorff', 'Awst', 'Medi', 'Hyd', 'Tach', 'Rhag'],
  now: 'nawr',
  today: 'heddiw',
  inDays: { one: 'yfory', two: 'ymhen deuddydd', few: 'ymhen tridiau', other: 'ymhen {n} diwrnod' },
  daysAgo: { one: 'ddoe', two: '{n} ddiwrnod yn ôl', other: '{n} diwrnod yn ôl' },
  inYears: {
    one: 'ymhen blwyddyn',
    two: 'ymhen {n} flynedd',
    few: 'ymhen {n} blynedd',
    many: 'ymhen {n} blynedd',
    other: 'ymhen {n} mlynedd',
  },
  yearsAgo: {
    one: 'blwyddyn yn ôl',
    two: '{n} flynedd yn ôl',
    few: '{n} blynedd yn ôl',
    many: '{n} blynedd yn ôl',
    other: '{n} o flynyddoedd yn ôl',
  },
  inHours: { one: 'ymhen awr', other: 'ymhen {n} awr' },
  hoursAgo: { one: 'awr yn ôl', other: '{n} awr yn ôl' },
  inMinutes: { one: 'ymhen munud', two: 'ymhen {n} funud', other: 'ymhen {n} munud' },
  minutesAgo: { one: 'munud yn ôl', two: '{n} funud yn ôl', other: '{n} munud yn ôl' },
} as const satisfies Record<string, string | readonly string[] | WelshPlural>;

type Counted = {
  [K in keyof typeof dates]: (typeof dates)[K] extends WelshPlural ? K : never;
}[keyof typeof dates];

/** How long until or since, in Welsh. */
export function counted(key: Counted, n: number): string {
  const forms: WelshPlural = dates[key];
  return (forms[category(n)] ?? forms.other).replace('{n}', String(n));
}

/** The plural category of a whole number in Welsh, as CLDR has it. */
function category(n: number): keyof WelshPlural {
  const named = { 1: 'one', 2: 'two', 3: 'few', 6: 'many' } as const;
  return n === 1 || n === 2 || n === 3 || n === 6 ? named[n] : 'other';
}
