import { type DemonstrationServer, startDemonstrationServer } from './demonstration-database.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING, RECORD } from './living-space.js';
import { mutate, outcomeOf, type PersonKey, read, type Speaker, signedInAll } from './people.js';
import { unchangedBy } from './unchanged.js';
import { type ValidRequest, validRequests, withAt } from './valid-inputs.js';

/** An id in the right form, of nothing. */
export const UNKNOWN = '00000000-0000-4000-8000-000000000000';

const PEOPLE = [
  'builders',
  'nature',
  'respondent',
  'secretariat',
  'sponsor',
  'suppliers',
] as const satisfies readonly PersonKey[];

/** A server to which valid requests are sent with one thing wrong in them. */
export class WrongInput {
  private constructor(
    readonly server: DemonstrationServer,
    readonly living: DemonstrationSpace,
    readonly record: DemonstrationSpace,
    readonly speakers: Readonly<Record<(typeof PEOPLE)[number], Speaker>>,
    readonly requests: Readonly<Record<string, ValidRequest>>,
  ) {}

  /** Starts the server, signs people in, and has those read the text who answer on it. */
  static async prepare(): Promise<WrongInput> {
    const server = await startDemonstrationServer();
    const living = await demonstrationSpace(server.database.url, LIVING);
    const record = await demonstrationSpace(server.database.url, RECORD);
    const speakers = await signedInAll(server.url, PEOPLE);
    for (const name of ['nature', 'suppliers'] as const) await read(speakers[name], living.fabric.versionId);
    return new WrongInput(server, living, record, speakers, validRequests(living, UNKNOWN));
  }

  /** Sends the valid input of a mutation with another value at one path. @returns the code, and the field if one is named */
  async send(mutation: string, path: string, value: unknown): Promise<string> {
    const request = this.requests[mutation];
    if (request === undefined) throw new Error(`There is no valid request for ${mutation}.`);
    const speaker = this.speakers[request.by as (typeof PEOPLE)[number]];
    const answer = await mutate(speaker, mutation, withAt(request.input, path, value));
    const field = answer.errors[0]?.extensions?.field;
    return field === undefined ? outcomeOf(answer) : `${outcomeOf(answer)} ${field}`;
  }

  /** Does what must change nothing. */
  unchanged<Result>(work: () => Promise<Result>): Promise<Result> {
    return unchangedBy(this.server.database.url, work);
  }
}
