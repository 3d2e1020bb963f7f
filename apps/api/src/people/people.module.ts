import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { ErasureQueries } from './erasure.queries.js';
import { ErasureResolver } from './erasure.resolver.js';
import { ErasureRequestsResolver } from './erasure-requests.resolver.js';
import { PeopleQueries } from './people.queries.js';
import { PeopleResolver } from './people.resolver.js';
import { PersonalDataController } from './personal-data.controller.js';
import { PersonalDataExport } from './personal-data.export.js';
import './people.personal-data.js';

/** What people may do about their own data, and the secretariat about an account. */
@Module({
  imports: [IdentityModule],
  controllers: [PersonalDataController],
  providers: [
    ErasureQueries,
    ErasureRequestsResolver,
    ErasureResolver,
    PeopleQueries,
    PeopleResolver,
    PersonalDataExport,
  ],
  exports: [PeopleQueries],
})
export class PeopleModule {}
