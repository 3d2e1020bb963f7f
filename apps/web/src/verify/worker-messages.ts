import type { ShownPosition } from './position-step.js';
import type { Step } from './steps.js';

/** What the worker is asked to check; `run` tells one asking from the next. */
export interface Asked {
  readonly run: number;
  readonly receipt: string;
  /** Verifier keys, one a line. */
  readonly keys: string;
  readonly witnesses: string;
  readonly texts: readonly string[];
  readonly shown: ShownPosition | null;
}

/** What it tells: that it is there, what came of a step, what is wrong with keys, and that it is done or broken. */
export type Told =
  | { readonly ready: true }
  | { readonly run: number; readonly step: Step }
  | { readonly run: number; readonly field: 'keys' | 'witnesses'; readonly wrong: string | null }
  | { readonly run: number; readonly done: true }
  | { readonly run: number; readonly broken: string };
