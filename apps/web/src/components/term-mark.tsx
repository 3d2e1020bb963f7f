import { Popover } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { t } from '../strings/t.js';
import { isSuperseded, type KnownTerm, termNamed, useKnownTerms } from './known-terms.js';
import { DefinitionStatusMark } from './statuses.js';
import classes from './term-mark.module.css';

/** How long a pointer may be away before what it opened closes, in milliseconds: long enough to move into it. */
const AWAY = 250;

/** Words that are marked as a term: what the common language says of it opens by pointer, touch and keyboard. */
export function TermMark({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  const { terms } = useKnownTerms();
  const term = termNamed(terms, words);
  return (
    <dfn className={classes.term}>{term ? <Explained term={term}>{children}</Explained> : children}</dfn>
  );
}

/** A citation of a definition at a version; it says when another version is the agreed one by now. */
export function CitationMark(props: {
  readonly definitionId: string;
  readonly versionId: string;
  readonly label: string;
}) {
  const { terms } = useKnownTerms();
  const term = terms.find(({ id }) => id === props.definitionId);
  const superseded = isSuperseded(term, props.versionId);
  return (
    <cite className={classes.term}>
      {term ? (
        <Explained term={term} superseded={superseded}>
          {props.label}
        </Explained>
      ) : (
        props.label
      )}
      {superseded && <span className={classes.superseded}> {t('components.citesSuperseded')}</span>}
    </cite>
  );
}

function Explained(props: {
  readonly term: KnownTerm;
  readonly superseded?: boolean;
  readonly children: ReactNode;
}) {
  const { term, superseded, children } = props;
  const [by, setBy] = useState<'pointer' | 'key' | null>(null);
  const opened = by !== null;
  const away = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(away.current), []);
  const over = () => {
    clearTimeout(away.current);
    setBy((before) => before ?? 'pointer');
  };
  const left = () => {
    away.current = setTimeout(() => setBy((before) => (before === 'key' ? before : null)), AWAY);
  };
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && setBy(null)}
      trapFocus={by === 'key'}
      returnFocus={by === 'key'}
      width="max-content"
      position="bottom-start"
      withRoles={false}
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.mark}
          aria-haspopup="dialog"
          aria-expanded={opened}
          onClick={({ detail }) =>
            setBy((before) => (before === null ? (detail === 0 ? 'key' : 'pointer') : null))
          }
          onPointerEnter={(event) => event.pointerType === 'mouse' && over()}
          onPointerLeave={(event) => event.pointerType === 'mouse' && left()}
          onKeyDown={(event) => event.key === 'Escape' && setBy(null)}
        >
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown
        className={classes.card ?? ''}
        role="dialog"
        aria-label={t('components.termCard', { term: term.term })}
        onPointerEnter={over}
        onPointerLeave={left}
      >
        <TermCard term={term} superseded={superseded ?? false} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** What the common language says of a term. */
export function TermCard({ term, superseded }: { readonly term: KnownTerm; readonly superseded: boolean }) {
  const { base } = useKnownTerms();
  const { agreedVersion } = term;
  return (
    <>
      <strong>
        <Link to={`${base}/definitions/${encodeURIComponent(term.id)}`}>{term.term}</Link>
      </strong>
      <span>{term.text}</span>
      <DefinitionStatusMark status={term.status} />
      {agreedVersion && (
        <Link to={`${base}/versions/${encodeURIComponent(agreedVersion.id)}`}>
          {superseded
            ? t('components.termNow', { number: agreedVersion.number })
            : t('components.termAt', { number: agreedVersion.number })}
        </Link>
      )}
    </>
  );
}
