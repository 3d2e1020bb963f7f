const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/**
 * How styles of Word become elements, in the words of mammoth: our own styles as we write them, headings before lists,
 * since a heading may be numbered, and paragraphs that their writer numbered as clauses.
 */
export const STYLE_MAP: readonly string[] = [
  "p[style-name='Title'] => h1.concordat-title:fresh",
  ...LEVELS.flatMap((level) => [
    `p[style-name='Clause ${level}'] => p.concordat-clause-${level}:fresh`,
    `p[style-name='Clause Text ${level}'] => p.concordat-within-${level}:fresh`,
  ]),
  "p[style-name='Note'] => aside:fresh > p:fresh",
  "p[style-name='Section Note'] => aside.concordat-within-0:fresh > p:fresh",
  "p[style-name='Section Note Text'] => aside.concordat-within-0 > p:fresh",
  "p[style-name='Note Text'] => aside > p:fresh",
  "p[style-name='Table Heading'] => p.concordat-cell-heading:fresh",
  "p[style-name='Table Text'] => p:fresh",
  "p[style-name='Table Gap'] => !",
  "r[style-name='Defined Term'] => dfn",
  "r[style-name='Citation'] =>",
  ...LEVELS.flatMap((level) => [
    `p[style-name='List Bullet']:unordered-list(${level}) => ${within(level)}ul > li:fresh`,
    `p[style-name='List Number']:ordered-list(${level}) => ${within(level)}ol > li:fresh`,
    `p[style-name='List Continue${level === 1 ? '' : ` ${level}`}'] => ${within(level)}ul|ol > li > p:fresh`,
  ]),
  ...LEVELS.slice(0, 6).flatMap((level) => [
    `p[style-name='heading ${level}'] => h${level}:fresh`,
    `p[style-name='Heading ${level}'] => h${level}:fresh`,
    `p.Heading${level} => h${level}:fresh`,
  ]),
  ...LEVELS.flatMap((level) => [
    `p:unordered-list(${level}) => ${within(level)}ul > li:fresh`,
    `p:ordered-list(${level}) => p.concordat-clause-${level}:fresh`,
  ]),
  "p[style-name='Body Text'] => p:fresh",
  "p[style-name='List Paragraph'] => p:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "table[style-name='Table Grid'] => table",
];

function within(level: number): string {
  return 'ul|ol > li > '.repeat(level - 1);
}
