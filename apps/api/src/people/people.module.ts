import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { PeopleQueries } from './people.queries.js';
import { PeopleResolver } from './people.resolver.js';

/** What people may do about their own data, and the secretariat about an account. */
@Module({
  imports: [IdentityModule],
  providers: [PeopleQueries, PeopleResolver],
  exports: [PeopleQueries],
})
export class PeopleModule {}
