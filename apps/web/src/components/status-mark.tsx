import type { ReactNode } from 'react';
import classes from './status-mark.module.css';

/** The shapes a status can have; each is told apart without colour. */
export type MarkShape =
  | 'circle'
  | 'half'
  | 'ring'
  | 'diamond'
  | 'diamondOpen'
  | 'triangle'
  | 'triangleOpen'
  | 'square'
  | 'squareOpen'
  | 'dash'
  | 'cross';

/** The colour that goes with the shape; it never says anything that the shape and the word do not. */
export type MarkTone = 'green' | 'amberGreen' | 'amber' | 'amberRed' | 'red' | 'neutral';

const DRAWN: Readonly<Record<MarkShape, ReactNode>> = {
  circle: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  ring: <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  half: (
    <>
      <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M8 2.5a5.5 5.5 0 0 0 0 11Z" fill="currentColor" />
    </>
  ),
  diamond: <path d="M8 1 15 8 8 15 1 8Z" fill="currentColor" />,
  diamondOpen: <path d="M8 2.4 13.6 8 8 13.6 2.4 8Z" fill="none" stroke="currentColor" strokeWidth="2" />,
  triangle: <path d="M8 1.5 15.5 14.5H.5Z" fill="currentColor" />,
  triangleOpen: (
    <path
      d="M8 3.5 13.8 13.5H2.2Z"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
    />
  ),
  square: <path d="M2 2h12v12H2Z" fill="currentColor" />,
  squareOpen: <path d="M3 3h10v10H3Z" fill="none" stroke="currentColor" strokeWidth="2" />,
  dash: <path d="M2 8h12" stroke="currentColor" strokeWidth="2.5" />,
  cross: <path d="m3 3 10 10M13 3 3 13" stroke="currentColor" strokeWidth="2.5" />,
};

/** The drawing of a shape in a 16 x 16 square, in the current colour: for pictures that place it themselves. */
export function MarkGlyph({ shape }: { readonly shape: MarkShape }) {
  return DRAWN[shape];
}

/** The bare shape, for pictures and legends; the word must stand beside it. */
export function MarkIcon({ shape, tone }: { readonly shape: MarkShape; readonly tone: MarkTone }) {
  return (
    <svg className={classes.icon} data-tone={tone} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {DRAWN[shape]}
    </svg>
  );
}

/** A status: shape, word and colour together. */
export function StatusMark(props: {
  readonly shape: MarkShape;
  readonly tone: MarkTone;
  readonly children: ReactNode;
}) {
  return (
    <span className={classes.mark} data-tone={props.tone}>
      <MarkIcon shape={props.shape} tone={props.tone} />
      <span>{props.children}</span>
    </span>
  );
}
