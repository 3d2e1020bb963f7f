import { NOWHERE } from '@concordat/domain';
import { Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Config } from '../platform/config/config.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { personalDataSources } from '../platform/personal-data.js';
import { Problem } from '../platform/problem.js';

/** Everything that the installation keeps about one person, as one JSON document; docs/personal-data.md says how. */
@Injectable()
export class PersonalDataExport {
  constructor(
    private readonly database: DataSource,
    private readonly config: Config,
    private readonly modules: ModuleRef,
  ) {}

  /**
   * The document of whoever asks, in pieces: it is never held as a whole, however much there is.
   *
   * @throws Problem before the first piece, for who is not signed in
   */
  document(ctx: RequestContext): AsyncGenerator<string> {
    const { personId } = ctx;
    ctx.require('personalData.read', { ...NOWHERE, ownerId: personId });
    if (personId === null) throw Problem.notFound('account');
    return this.write(personId, ctx.now);
  }

  private async *write(personId: string, now: Date): AsyncGenerator<string> {
    const head = {
      format: 'concordat.personal-data/1',
      origin: this.config.origin,
      person: personId,
      givenAt: now.toISOString(),
    };
    yield `${JSON.stringify(head).slice(0, -1)},"sections":{`;
    const tx = this.database.manager;
    const use = <T>(service: Type<T>) => this.modules.get(service, { strict: false });
    for (const [index, { section, entries }] of personalDataSources().entries()) {
      yield `${index === 0 ? '' : ','}\n${JSON.stringify(section)}:[`;
      let first = true;
      for await (const entry of entries({ tx, personId, use })) {
        yield `${first ? '' : ','}\n${JSON.stringify(entry)}`;
        first = false;
      }
      yield ']';
    }
    yield '}}\n';
  }
}
