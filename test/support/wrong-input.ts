import { type DemonstrationServer, startDemonstrationServer } from './demonstration-database.js';
import type { DemonstrationSpace } from './living-space.js';
import { operationsOn } from './operations/index.js';
import type { MutationOperation } from './operations/operation.js';
import { mutate, outcomeOf, type PersonKey, read, type Speaker, signedInAll } from './people.js';
import { type Stage, stageOn } from './stage.js';
import { unchangedBy } from './unchanged.js';
import { withAt } from './with-at.js';

/** An id in the right form, of nothing. */
export const UNKNOWN = '00000000-0000-4000-8000-000000000000';

const PEOPLE = ['builders', 'nature', 'suppliers'] as const satisfies readonly PersonKey[];

/** A server to which valid requests are sent with one thing wrong in them. */
export class WrongInput {
  private constructor(
    readonly server: DemonstrationServer,
    readonly living: DemonstrationSpace,
    readonly record: DemonstrationSpace,
    readonly speakers: Readonly<Record<(typeof PEOPLE)[number], Speaker>>,
    readonly requests: Readonly<Record<string, MutationOperation>>,
    private readonly stage: Stage,
  ) {}

  /** Starts the server, signs people in, and has those read the text who answer on it. */
  static async prepare(): Promise<WrongInput> {
    const server = await startDemonstrationServer();
    const stage = await stageOn(server.url, server.database.url, UNKNOWN);
    const { living, record } = stage;
    const speakers = await signedInAll(server.url, PEOPLE);
    for (const name of ['nature', 'suppliers'] as const)
      await read(await stage.as(name), living.fabric.versionId);
    const { mutations } = await operationsOn(stage);
    await Promise.all(Object.values(mutations).map(({ by }) => stage.as(by)));
    return new WrongInput(server, living, record, speakers, mutations, stage);
  }

  /** Sends the valid input of a mutation with another value at one path. @returns the code, and the field if one is named */
  async send(mutation: string, path: string, value: unknown): Promise<string> {
    const request = this.requests[mutation];
    if (request === undefined) throw new Error(`There is no valid request for ${mutation}.`);
    const speaker = await this.stage.as(request.by);
    const answer = await mutate(speaker, mutation, withAt(request.input, path, value));
    const field = answer.errors[0]?.extensions?.field;
    return field === undefined ? outcomeOf(answer) : `${outcomeOf(answer)} ${field}`;
  }

  /** Does what must change nothing. */
  unchanged<Result>(work: () => Promise<Result>): Promise<Result> {
    return unchangedBy(this.server.database.url, work);
  }
}
