import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AppModule } from './app.module.js';
import { SystemClock } from './platform/clock.js';
import { readConfig } from './platform/config/config.js';
import { dataSourceAt } from './platform/database/data-source.js';
import { Secrets } from './platform/secrets.js';

/** Prints the GraphQL schema, as apps/api/schema.graphql keeps it. Connects to nothing. */
const database = dataSourceAt('postgres://nobody@localhost/none');
const application = await NestFactory.create(
  AppModule.with(readConfig({}), database, new SystemClock(), new Secrets(Buffer.alloc(32))),
  {
    logger: ['error'],
    abortOnError: false,
  },
);
await application.init();
const { schema } = application.get(GraphQLSchemaHost);
process.stdout.write(`${printSchema(lexicographicSortSchema(schema))}\n`, () => process.exit(0));
