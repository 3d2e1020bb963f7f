import type { Server } from 'node:http';
import { IMPORT_LIMIT } from '@concordat/documents/imports';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { CollabGateway } from './drafting/collab.gateway.js';
import { DraftRooms } from './drafting/draft-rooms.js';
import { IMPORTED_TYPES } from './drafting/imports/imports.controller.js';
import { LogOpening } from './ledger/log-opening.js';
import { Sequencer } from './ledger/sequencer.js';
import { Witnesses } from './ledger/witnesses.js';
import type { Clock } from './platform/clock.js';
import type { Config } from './platform/config/config.js';
import { FILE_LIMIT } from './platform/csv/read-rows.js';
import { Signals } from './platform/database/signals.js';
import { SubscriptionsGateway } from './platform/graphql/subscriptions.gateway.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { securityHeaders } from './platform/http/security-headers.js';
import { Upgrades } from './platform/http/upgrades.js';
import { isDoor, serveWebApp } from './platform/http/web-app.js';
import { Jobs } from './platform/jobs/index.js';
import { accessLog } from './platform/logs/access-log.js';
import { Log } from './platform/logs/log.js';
import type { Secrets } from './platform/secrets.js';

/** The largest request body, in bytes. */
const BODY_LIMIT = 1024 * 1024;

/** The application, made and not yet listening; it sends jobs and does none. */
export async function createApplication(
  config: Config,
  database: DataSource,
  clock: Clock,
  secrets: Secrets,
  log = new Log(config.logLevel),
): Promise<NestExpressApplication> {
  const application = await NestFactory.create<NestExpressApplication>(
    AppModule.with(config, database, clock, secrets),
    {
      bodyParser: false,
      logger: log,
      abortOnError: false,
    },
  );
  application.use(accessLog(isDoor));
  application.use(securityHeaders(config));
  application.useBodyParser('json', { limit: BODY_LIMIT });
  application.useBodyParser('raw', { type: 'text/csv', limit: FILE_LIMIT });
  application.useBodyParser('raw', { type: Object.keys(IMPORTED_TYPES), limit: IMPORT_LIMIT });
  application.disable('x-powered-by');
  if (config.trustedProxies.length > 0) application.set('trust proxy', [...config.trustedProxies]);
  application.useGlobalFilters(new ProblemFilter());
  serveWebApp(application.getHttpAdapter().getInstance());
  await application.init();
  await application.get(Jobs).open();
  await application.get(LogOpening).open(await application.get(Witnesses).known());
  application.get(Sequencer).start();
  return application;
}

/**
 * How long a connection is kept for the next request. Longer than proxies keep theirs, a minute as a rule: whoever closes
 * first while the other sends a request makes it fail.
 */
const KEEP_ALIVE_MS = 75_000;

/**
 * Listens on the configured address, hears what other nodes say, opens the sockets' doors and begins to do jobs.
 *
 * @returns the port, which the system chose when the setting is 0
 */
export async function listen(application: NestExpressApplication, config: Config): Promise<number> {
  const server = application.getHttpServer() as Server;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await application.get(Signals).start();
  application.get(Upgrades).attach(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  application.get(Jobs).start();
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : config.port;
}

/** Ends in order: nobody new, jobs under way done, what is in flight stored, sockets told and ended, then the rest. */
export async function close(application: NestExpressApplication): Promise<void> {
  const server = application.getHttpServer() as Server;
  const gateway = application.get(CollabGateway);
  application.get(Upgrades).detach();
  server.close();
  await application.get(Jobs).stop();
  await application.get(DraftRooms).shutdown();
  application.get(SubscriptionsGateway).close();
  await gateway.endSockets();
  server.closeAllConnections();
  await application.close();
}
