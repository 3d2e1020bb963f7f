import type { ReactNode } from 'react';
import type { ClauseChangeKind, WordChangeKind } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { keyedWords } from './keyed-words.js';
import classes from './version-diff-view.module.css';

/** One section or clause that is not as it was; `clauseId` is `title` for the title of the text. */
export interface ShownChange {
  readonly clauseId: string;
  readonly kind: ClauseChangeKind;
  readonly moved: boolean;
  readonly numberBefore?: string | null;
  readonly numberAfter?: string | null;
  readonly words: readonly { readonly kind: WordChangeKind; readonly text: string }[];
}

/** What the API gives as VersionDiff, as far as it is shown. */
export interface ShownDiff {
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly changed: number;
  readonly fromVersion?: { readonly number: number } | null;
  readonly toVersion: { readonly number: number };
  readonly changes: readonly ShownChange[];
}

/** Whether what was and what is stand in one another or beside one another. */
export type DiffLayout = 'inline' | 'beside';

const TITLE_ID = 'title';

/**
 * What changed between two versions, clause by clause, with the words that were added and removed: said in words and
 * by underlining and striking through, not by colour alone.
 */
export function VersionDiffView(props: { readonly diff: ShownDiff; readonly layout?: DiffLayout }) {
  const { diff, layout = 'inline' } = props;
  const { fromVersion, toVersion } = diff;
  if (!fromVersion) return <p>{t('drafting.diffFirst', { number: toVersion.number })}</p>;
  if (diff.changes.length === 0) {
    return <p>{t('drafting.diffNone', { from: fromVersion.number, to: toVersion.number })}</p>;
  }
  return (
    <div className={classes.diff} data-layout={layout}>
      <p>{t('drafting.diffBetween', { from: fromVersion.number, to: toVersion.number })}</p>
      <p className={classes.counts}>{countsOf(diff)}</p>
      <ChangeList
        label={t('drafting.diffLabel')}
        changes={diff.changes}
        {...(layout === 'inline'
          ? {}
          : {
              passage: ({ words }) => (
                <Beside words={words} from={fromVersion.number} to={toVersion.number} />
              ),
            })}
      />
    </div>
  );
}

/** Changes by clause, each with its words; `passage` shows these otherwise than in one passage. */
export function ChangeList(props: {
  readonly label: string;
  readonly changes: readonly ShownChange[];
  readonly passage?: (change: ShownChange) => ReactNode;
}) {
  const { passage = ({ words }: ShownChange) => <Passage words={words} /> } = props;
  return (
    <ol className={classes.changes} aria-label={props.label}>
      {props.changes.map((change) => (
        <Change key={`${change.clauseId} ${change.kind}`} change={change}>
          {passage(change)}
        </Change>
      ))}
    </ol>
  );
}

function countsOf({ added, removed, changed, moved }: ShownDiff): string {
  return [
    added > 0 && t('drafting.diffAdded', { n: added }),
    removed > 0 && t('drafting.diffRemoved', { n: removed }),
    changed > 0 && t('drafting.diffChanged', { n: changed }),
    moved > 0 && t('drafting.diffMoved', { n: moved }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Change({ change, children }: { readonly change: ShownChange; readonly children: ReactNode }) {
  return (
    <li className={classes.change} data-kind={change.kind}>
      <p className={classes.what}>
        <strong>{placeOf(change)}</strong> <span className={classes.kind}>{kindsOf(change)}</span>
      </p>
      {children}
    </li>
  );
}

type ShownWords = ShownChange['words'];

/** Words that stay, come and go, in one passage. */
export function Passage({ words }: { readonly words: ShownWords }) {
  return (
    <p className={classes.words}>
      {keyedWords(words).map(({ key, kind, text }) => (
        <Words key={key} kind={kind} text={text} />
      ))}
    </p>
  );
}

/** What it said in the one version, and beside it what it says in the other. */
function Beside(props: { readonly words: ShownWords; readonly from: number; readonly to: number }) {
  const sides = [
    [props.from, props.words.filter(({ kind }) => kind !== 'ADDED')],
    [props.to, props.words.filter(({ kind }) => kind !== 'REMOVED')],
  ] as const;
  return (
    <div className={classes.beside}>
      {sides.map(([number, words]) => (
        <div key={number}>
          <p className={classes.kind}>{t('components.version', { number })}</p>
          {words.length === 0 ? <p>{t('drafting.diffNotThere')}</p> : <Passage words={words} />}
        </div>
      ))}
    </div>
  );
}

/** What people call the place of a change, by its number in the later text. */
export function placeOf({
  clauseId,
  numberBefore,
  numberAfter,
}: Pick<ShownChange, 'clauseId' | 'numberBefore' | 'numberAfter'>): string {
  if (clauseId === TITLE_ID) return t('drafting.diffTitle');
  const number = numberAfter ?? numberBefore ?? '';
  return number.includes('.')
    ? t('drafting.clauseNamed', { number })
    : t('drafting.sectionNamed', { number });
}

function kindsOf({ kind, moved, numberBefore, numberAfter }: ShownChange): string {
  const words = [t(`drafting.change_${kind}`)];
  if (moved && kind !== 'MOVED') words.push(t('drafting.change_MOVED'));
  if (numberBefore && numberAfter && numberBefore !== numberAfter) {
    words.push(t('drafting.wasNumber', { number: numberBefore }));
  }
  return words.join(', ');
}

function Words({ kind, text }: { readonly kind: WordChangeKind; readonly text: string }) {
  if (kind === 'SAME') return <span>{text}</span>;
  const Tag = kind === 'ADDED' ? 'ins' : 'del';
  const begin = kind === 'ADDED' ? t('drafting.addedBegin') : t('drafting.removedBegin');
  const end = kind === 'ADDED' ? t('drafting.addedEnd') : t('drafting.removedEnd');
  return (
    <Tag className={kind === 'ADDED' ? classes.added : classes.removed}>
      <span className="visually-hidden">{begin} </span>
      {text}
      <span className="visually-hidden"> {end}</span>
    </Tag>
  );
}
