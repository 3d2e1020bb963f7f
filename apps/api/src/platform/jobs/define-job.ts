import type { Type } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { type DoorNeeds, declareDoor } from '../doors.js';

/** One attempt at a job. */
export interface JobRun<Data> {
  readonly data: Data;
  readonly now: Date;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** A service that a feature exports. */
  readonly use: <T>(service: Type<T>) => T;
  /**
   * Makes the job's end part of a transaction, so that what it does to the database happens exactly once: both
   * commit, or neither. Without it the job ends when `work` returns, and a crash in between does the work again.
   *
   * @throws JobTakenError when another node has the job now; the transaction must then not commit
   */
  readonly finish: (tx: EntityManager) => Promise<void>;
}

/** Work that is done after its cause has committed, on whichever node is free. */
export interface JobDefinition<Data extends object> {
  /** Unique, in words joined by hyphens; the door is `job <name>`. */
  readonly name: string;
  /** What the policy must allow for what it does or sends; asked again by the work itself. */
  readonly needs: DoorNeeds;
  /** Parsed again at each attempt: a job may have been sent by an earlier release. */
  readonly data: z.ZodType<Data>;
  /** Attempts before it is given up; 8 when not given. */
  readonly attempts?: number;
  /** Seconds until the second attempt; doubles with each one after. 15 when not given. */
  readonly retryDelay?: number;
  /** Seconds that one attempt may take before it counts as failed; 300 when not given. */
  readonly patience?: number;
  /** How many may run at once on a node; one when not given. */
  readonly atOnce?: number;
  /** For a job that nobody sends: once in every so many seconds, on one node, with `{}` as its data. */
  readonly every?: number;
  /** @throws Problem where trying again would not help: it is not tried again */
  readonly work: (run: JobRun<Data>) => Promise<void>;
  /** Told when every attempt has failed; the log says so in any case. */
  readonly gaveUp?: (run: Pick<JobRun<Data>, 'data' | 'now' | 'use'>) => Promise<void>;
}

export type AnyJob = JobDefinition<object>;

const definitions = new Map<string, AnyJob>();

/** Makes a job known and declares its door. There is one definition for a name. */
export function defineJob<Data extends object>(definition: JobDefinition<Data>): JobDefinition<Data> {
  const { name, needs } = definition;
  if (definitions.has(name)) throw new Error(`the job ${name} is defined twice`);
  declareDoor(`job ${name}`, needs);
  definitions.set(name, definition as unknown as AnyJob);
  return definition;
}

/** Every job that has been defined, by name. */
export function definedJobs(): ReadonlyMap<string, AnyJob> {
  return definitions;
}

/** Another node has the job: it took too long here. */
export class JobTakenError extends Error {
  override readonly name = 'JobTakenError';
}
