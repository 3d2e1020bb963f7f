import type { Actor, Grant, PolicySubject, ReadAction, WriteAction } from '@concordat/domain';
import type { Type } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { ActSubjectRef } from './entities/act.js';
import type { Letter, Notice } from './messages.js';

/** A sentence of the log in both languages; `who` is the person and, where they spoke for one, the organisation. */
export interface Sentence<Words> {
  readonly en: (who: string, words: Words) => string;
  readonly cy: (who: string, words: Words) => string;
}

/** Who acts, for whom, when: settled by the policy before the change is made. */
export interface Acting {
  readonly actor: Actor;
  /** The grant that the permission rests on. */
  readonly grant: Grant | null;
  /** Null for the public and the system. */
  readonly personId: string | null;
  readonly sessionId: string | null;
  /** The organisation spoken for; null when for nobody. */
  readonly organisationId: string | null;
  readonly now: Date;
}

/** What an act is about, found and locked, and what the policy must know of it. */
export interface Located<Subject> {
  readonly subject: Subject;
  readonly policy: PolicySubject;
}

/**
 * What things happen in one after the other. An act whose subject is one is dated after the last of them, whatever the
 * clock of its node says and however long it waited for the lock.
 */
export interface Continued {
  readonly lastMoment: Date;
}

/** What an act may use: one transaction, and the services that features export. */
export interface Tools {
  readonly tx: EntityManager;
  readonly use: <T>(service: Type<T>) => T;
}

export interface SubjectArguments<Input> extends Tools {
  readonly input: Input;
  readonly actor: Actor;
  readonly now: Date;
}

export interface ChangeArguments<Input, Subject> extends Acting, Tools {
  /** Id of the act that makes the change; its row is written after it. */
  readonly actId: string;
  readonly input: Input;
  readonly subject: Subject;
}

/** What a change did, for the act row, the log and the answer. */
export interface Change<Words, Result> {
  readonly spaceId: string | null;
  readonly groupId: string | null;
  readonly subjects: readonly ActSubjectRef[];
  readonly versionHashes?: readonly string[];
  /** Canonical JSON of what happened; committed to in the ledger. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly words: Words;
  /** Ids of what came of it; answered again for the same idempotency key. */
  readonly result: Result;
  /** Set where the one who acted is known only now (signing in). */
  readonly actedBy?: { readonly personId: string };
  /** Set where the person says for whom they speak, and the change has settled that they may; null for themselves. */
  readonly spokenFor?: string | null;
  /** Who is told of it in the application; they must be allowed to see the act. */
  readonly notices?: readonly Notice[];
  /** Letters that it causes: sent after it has committed, once. */
  readonly letters?: readonly Letter[];
  /** Done once the transaction has committed; must not fail. */
  readonly afterCommit?: () => void;
}

/** One thing that can happen in a space. Everything about it is in its one file. */
export interface ActDefinition<Input, Subject, Words, Result> {
  readonly action: WriteAction;
  /** The read by which the act itself may be seen. */
  readonly seenBy: ReadAction;
  readonly input: z.ZodType<Input>;
  readonly subject: (args: SubjectArguments<Input>) => Promise<Located<Subject>>;
  readonly change: (args: ChangeArguments<Input, Subject>) => Promise<Change<Words, Result>>;
  readonly sentence: Sentence<Words>;
  /**
   * Set where nobody may do more or less after it than before. After any other act every open socket is asked about
   * again, on every node.
   */
  readonly keepsAccess?: true;
}

export type AnyAct = ActDefinition<unknown, unknown, unknown, object>;

const definitions = new Map<WriteAction, AnyAct>();

/** Makes an act known. There is one definition for an action. */
export function defineAct<Input, Subject, Words, Result extends object>(
  definition: ActDefinition<Input, Subject, Words, Result>,
): ActDefinition<Input, Subject, Words, Result> {
  if (definitions.has(definition.action)) throw new Error(`${definition.action} is defined twice`);
  definitions.set(definition.action, definition as unknown as AnyAct);
  return definition;
}

/** Every act that has been defined, by action. */
export function definedActs(): ReadonlyMap<WriteAction, AnyAct> {
  return definitions;
}
