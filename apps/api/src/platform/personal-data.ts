import type { KnownBy } from '@concordat/domain';
import type { Type } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActSubjectRef } from '../acts/entities/act.js';

/** Whose data is given out. */
export interface DataOf {
  readonly tx: EntityManager;
  readonly personId: string;
  readonly use: <T>(service: Type<T>) => T;
}

/** What is erased: inside the one transaction of the act that erases. */
export interface Erasure extends DataOf {
  /** What they are known by here, now and before. */
  readonly known: KnownBy;
  readonly pseudonym: string;
  /** The act that erases. */
  readonly actId: string;
  readonly now: Date;
  /** Whether the words of responses that they gave for themselves go as well. */
  readonly withResponses: boolean;
  /** To be called with what the person's own acts said something of that has to go too, beyond the names. */
  readonly forgetToo: (subject: ActSubjectRef) => void;
}

/** What a feature keeps about people: how it is given to them, and what of it goes when they are erased. */
export interface PersonalDataSource {
  /** Its key in the document that a person downloads. */
  readonly section: string;
  /** What it holds, as it stands in a list. */
  readonly title: string;
  /** Entities of the feature that refer to a person; each has to be covered by one source. */
  readonly covers: readonly Type[];
  /** What is kept about a person, oldest first: plain values, and no other person's data but names that they saw. */
  readonly entries: (of: DataOf) => AsyncIterable<object>;
  /** Erases what is the person's alone. */
  readonly erase?: (erasure: Erasure) => Promise<void>;
  /** Erased after all others, whose rows refer to its own. */
  readonly last?: true;
  /** Why what is not erased stays, under the pseudonym; null where nothing stays. */
  readonly stays: string | null;
}

const sources: PersonalDataSource[] = [];

/** Makes known what a feature keeps about people. */
export function definePersonalData(source: PersonalDataSource): PersonalDataSource {
  if (sources.some(({ section }) => section === source.section)) {
    throw new Error(`the personal data ${source.section} is defined twice`);
  }
  sources.push(source);
  return source;
}

/** Every source, in the order in which they became known. */
export function personalDataSources(): readonly PersonalDataSource[] {
  return sources;
}

/** Rows as the entries of a source. */
export async function* entriesOf<Row, Entry extends object>(
  rows: Promise<readonly Row[]>,
  entry: (row: Row) => Entry,
): AsyncIterable<Entry> {
  for (const row of await rows) yield entry(row);
}
