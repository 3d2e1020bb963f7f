import { type Catalogue, catalogue } from './en/index.js';

/** A text that depends on the number `n`. `{n}` in it is replaced by the number in the reader's notation. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** One feature's texts. `{name}` in a text is a value that the caller gives. */
export type Texts = Readonly<Record<string, string | Plural>>;

type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type NamesOf<V> = V extends Plural ? 'n' | Names<V['one']> | Names<V['other']> : Names<V>;

/** Every key there is: `feature.text`. */
export type TextKey = {
  [F in keyof Catalogue & string]: `${F}.${keyof Catalogue[F] & string}`;
}[keyof Catalogue & string];

type ValueAt<K extends TextKey> = K extends `${infer F}.${infer T}`
  ? F extends keyof Catalogue
    ? T extends keyof Catalogue[F]
      ? Catalogue[F][T]
      : never
    : never
  : never;

type Params<K extends TextKey> = Record<NamesOf<ValueAt<K>>, string | number>;
type Rest<K extends TextKey> = [NamesOf<ValueAt<K>>] extends [never] ? [] : [params: Params<K>];

export const LOCALE = 'en-GB';
const plurals = new Intl.PluralRules(LOCALE);
const numbers = new Intl.NumberFormat(LOCALE);

const texts: Readonly<Record<string, Texts>> = catalogue;

/**
 * The text for a key, with its values filled in; the plural form is chosen by `n`.
 * @throws Error when the key is not in the catalogue (only possible past the type checker).
 */
export function t<K extends TextKey>(key: K, ...rest: Rest<K>): string {
  const [feature = '', name = ''] = key.split(/\.(.*)/s);
  const text = texts[feature]?.[name];
  if (text === undefined) throw new Error(`No text for "${key}" in the catalogue.`);
  const params: Readonly<Record<string, string | number>> = rest[0] ?? {};
  const chosen = typeof text === 'string' ? text : plural(text, params.n);
  return chosen.replace(/\{(\w+)\}/g, (_, each: string) => {
    const value = params[each];
    return typeof value === 'number' ? numbers.format(value) : (value ?? '');
  });
}

function plural(text: Plural, n: string | number | undefined): string {
  return plurals.select(Number(n)) === 'one' ? text.one : text.other;
}
