import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Global, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { IdentityModule } from '../../identity/identity.module.js';
import { declareDoor } from '../doors.js';
import { requestIdOf } from '../logs/access-log.js';
import { formatError, refusedRequest } from './errors.js';
import { faultsLogged } from './faults-logged.js';
import { keptByNobody } from './kept-by-nobody.js';
import { limitsRule, TOKEN_LIMIT } from './limits.js';
import { RequestContexts } from './request-contexts.js';
import { DateTime } from './scalars.js';

@Global()
@Module({ imports: [IdentityModule], providers: [RequestContexts], exports: [RequestContexts] })
export class RequestContextModule {}

declareDoor('POST /graphql', { open: 'Every field behind it declares what it needs.' });

/** The GraphQL door: code first, introspection on, CSRF prevention on, limits on depth, cost and tokens. */
export const graphqlModule = GraphQLModule.forRootAsync<ApolloDriverConfig>({
  driver: ApolloDriver,
  imports: [RequestContextModule],
  inject: [RequestContexts],
  useFactory: (contexts: RequestContexts) => ({
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    introspection: true,
    csrfPrevention: true,
    graphiql: false,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    cache: 'bounded',
    parseOptions: { maxTokens: TOKEN_LIMIT },
    validationRules: [limitsRule],
    plugins: [...keptByNobody, faultsLogged],
    buildSchemaOptions: { scalarsMap: [{ type: Date, scalar: DateTime }], numberScalarMode: 'integer' },
    formatError,
    context: ({ req, res }: { req: Request; res: Response }) =>
      contexts.of(req, res).catch((error: unknown) => refusedRequest(error, requestIdOf(res))),
  }),
});
