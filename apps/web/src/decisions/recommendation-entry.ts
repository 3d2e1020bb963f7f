import { LINE, PARAGRAPHS, textProblem } from '@concordat/domain';
import { isWebAddress } from '../components/web-address.js';

/** A part while it is typed. */
export interface PartEntry {
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

/** A piece of evidence while it is typed; the address may be empty. */
export interface EvidenceEntry {
  readonly key: string;
  readonly what: string;
  readonly webAddress: string;
}

/** A recommendation as it stands in the form. */
export interface RecommendationEntry {
  readonly title: string;
  readonly text: string;
  readonly parts: readonly PartEntry[];
  /** May be empty. */
  readonly expectedEffect: string;
  readonly evidence: readonly EvidenceEntry[];
  /** YYYY-MM-DD, or empty. */
  readonly answerBy: string;
}

/** What the server takes. */
export interface CompleteEntry {
  readonly title: string;
  readonly text: string;
  readonly parts: { readonly title: string; readonly text: string }[];
  readonly expectedEffect?: string;
  readonly evidence: { readonly what: string; readonly webAddress?: string }[];
  readonly answerBy?: string;
}

export const NOTHING_ENTERED: RecommendationEntry = {
  title: '',
  text: '',
  parts: [],
  expectedEffect: '',
  evidence: [],
  answerBy: '',
};

/** What is wrong with a line, in words that follow "This"; null if nothing is. */
export function lineProblem(text: string): string | null {
  return textProblem(text, LINE);
}

/** The same of paragraphs. */
export function paragraphsProblem(text: string): string | null {
  return textProblem(text, PARAGRAPHS);
}

/** The entry as it is sent; undefined while anything is wrong with it. */
export function completeEntry(entry: RecommendationEntry): CompleteEntry | undefined {
  const { title, text, parts, evidence, expectedEffect, answerBy } = entry;
  const lines = [title, ...parts.map((part) => part.title), ...evidence.map(({ what }) => what)];
  const paragraphs = [text, ...parts.map((part) => part.text), ...[expectedEffect].filter(isFilled)];
  const addresses = evidence.map(({ webAddress }) => webAddress).filter(isFilled);
  if (lines.some((each) => lineProblem(each) !== null)) return undefined;
  if (paragraphs.some((each) => paragraphsProblem(each) !== null)) return undefined;
  if (!addresses.every(isWebAddress)) return undefined;
  return {
    title: title.trim(),
    text,
    parts: parts.map((part) => ({ title: part.title, text: part.text })),
    evidence: evidence.map(({ what, webAddress }) => ({
      what,
      ...(isFilled(webAddress) ? { webAddress: webAddress.trim() } : {}),
    })),
    ...(isFilled(expectedEffect) ? { expectedEffect } : {}),
    ...(answerBy === '' ? {} : { answerBy }),
  };
}

function isFilled(text: string): boolean {
  return text.trim() !== '';
}
