import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { AccessWatch } from '../../access/access-watch.js';
import { type Credentials, RequestActor } from '../../identity/request-actor.js';
import { Clock } from '../clock.js';
import { type Upgrade, Upgrades } from '../http/upgrades.js';
import { Problem } from '../problem.js';
import { formatError, logFaults } from './errors.js';
import { limitsRule, TOKEN_LIMIT } from './limits.js';
import { LiveStream } from './live.js';
import { RequestContext } from './request-context.js';

/** The largest message, in bytes. */
const MESSAGE_LIMIT = 64 * 1024;
/** How many sockets one person may have open on a node, and how many subscriptions on each. */
const SOCKETS_LIMIT = 30;
const OPERATIONS_LIMIT = 30;
const KEEP_ALIVE_MS = 12_000;
const INIT_MS = 5_000;

/** Close codes of our own, beside those of graphql-ws. */
const UNAUTHENTICATED = 4401;
const RATE_LIMITED = 4429;
const GOING_AWAY = 1001;

const SIGNED_OUT = 'You are signed out. Sign in again.';

/** Subscriptions, at /graphql as a WebSocket (graphql-transport-ws): people who are signed in, subscriptions alone. */
@Injectable()
export class SubscriptionsGateway implements OnModuleInit {
  private readonly log = new Logger('graphql');
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_LIMIT });
  private readonly people = new Map<WebSocket, string>();
  private readonly operations = new Map<WebSocket, Set<string>>();

  constructor(
    private readonly upgrades: Upgrades,
    private readonly modules: ModuleRef,
    private readonly actors: RequestActor,
    private readonly clock: Clock,
    private readonly watching: AccessWatch,
  ) {}

  onModuleInit(): void {
    this.upgrades.add({ path: /^\/graphql$/u, open: (upgrade) => this.open(upgrade) });
    useServer(
      {
        connectionInitWaitTimeout: INIT_MS,
        onConnect: (context) => this.admit(context.extra),
        onSubscribe: ({ extra }, id, payload) => this.begin(extra, id, payload),
        onComplete: ({ extra }, id) => void this.operations.get(extra.socket)?.delete(id),
        subscribe: (args) => this.subscribe(args),
        onError: (_context, _id, _payload, errors) => told(errors, null),
        onNext: (_context, _id, _payload, { contextValue }, result) => ({
          ...result,
          ...(result.errors
            ? { errors: told(result.errors, (contextValue as RequestContext).requestId) }
            : {}),
        }),
      },
      this.sockets,
      KEEP_ALIVE_MS,
    );
  }

  /** Tells every client that this node goes. */
  close(): void {
    for (const socket of this.sockets.clients) socket.close(GOING_AWAY, 'This server is going down.');
    setTimeout(() => {
      for (const socket of this.sockets.clients) socket.terminate();
    }, 500).unref();
  }

  private open({ request, socket, head }: Upgrade): void {
    this.sockets.handleUpgrade(request, socket, head, (opened) => {
      opened.on('error', () => opened.terminate());
      opened.once('close', () => {
        this.people.delete(opened);
        this.operations.delete(opened);
      });
      this.sockets.emit('connection', opened, request);
    });
  }

  /** @returns whether whoever connects is somebody, and not too often */
  private async admit(extra: Extra): Promise<boolean> {
    const { socket } = extra;
    const credentials = credentialsOf(extra);
    const actor = await this.actors.find(credentials, this.clock.now());
    if (actor?.kind !== 'person' || actor.deactivated) {
      socket.close(UNAUTHENTICATED, 'Sign in first.');
      return false;
    }
    const same = [...this.people.values()].filter((personId) => personId === actor.personId);
    if (same.length >= SOCKETS_LIMIT) {
      socket.close(RATE_LIMITED, 'You have too many connections open.');
      return false;
    }
    this.people.set(socket, actor.personId);
    const end = this.watching.watch(async ({ actorOf }) => {
      const now = await actorOf(credentials);
      if (now?.kind === 'person' && !now.deactivated) return;
      socket.close(UNAUTHENTICATED, SIGNED_OUT);
    });
    socket.once('close', end);
    return true;
  }

  private async begin(
    extra: Extra,
    id: string,
    { query, operationName, variables }: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
    try {
      const document = parse(query, { maxTokens: TOKEN_LIMIT });
      const errors = validate(schema, document, [...specifiedRules, limitsRule]);
      if (errors.length > 0) return errors;
      if (getOperationAST(document, operationName)?.operation !== 'subscription') {
        return [refusal('Only subscriptions come over a WebSocket; send anything else as a POST.')];
      }
      const open = this.operations.get(extra.socket) ?? new Set();
      if (open.size >= OPERATIONS_LIMIT) return [refusal('You have too many subscriptions open.')];
      this.operations.set(extra.socket, open.add(id));
      const contextValue = await this.context(extra);
      return {
        schema,
        document,
        ...(operationName == null ? {} : { operationName }),
        ...(variables == null ? {} : { variableValues: variables }),
        contextValue,
      };
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      if (error instanceof Problem) return [new GraphQLError(error.message, { originalError: error })];
      throw error;
    }
  }

  /** Who asks at this moment. @throws Problem when nobody does any more; the socket is closed by then */
  private async context(extra: Extra): Promise<RequestContext> {
    const now = this.clock.now();
    const actor = await this.actors.find(credentialsOf(extra), now);
    if (actor?.kind !== 'person' || actor.deactivated) {
      extra.socket.close(UNAUTHENTICATED, SIGNED_OUT);
      throw new Problem('UNAUTHENTICATED', SIGNED_OUT);
    }
    return new RequestContext(actor, now, randomUUID(), null, {
      fresh: () => this.context(extra),
      watch: (check) => this.watching.watch(check),
    });
  }

  /** Each event is answered for whoever asks at that moment, with nothing loaded before. */
  private async subscribe(
    args: ExecutionArgs,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    const source = await createSourceEventStream(args);
    if (!(Symbol.asyncIterator in source)) return source;
    const events = source[Symbol.asyncIterator]();
    const answers = new LiveStream<ExecutionResult>(() => {
      events.return?.().catch((error: unknown) => this.log.error(error));
    });
    const given = args.contextValue as RequestContext;
    const pump = async (): Promise<void> => {
      for (let event = await events.next(); !event.done; event = await events.next()) {
        const contextValue = await given.live?.fresh();
        answers.push(await execute({ ...args, rootValue: event.value, contextValue }));
      }
      await answers.return();
    };
    pump().catch((error: unknown) => answers.fail(error));
    return answers;
  }
}

function credentialsOf({ request }: Extra): Credentials {
  const { authorization, cookie } = request.headers;
  return { authorization, cookie };
}

function refusal(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'INVALID' } });
}

function told(
  errors: readonly (GraphQLError | GraphQLFormattedError)[],
  requestId: string | null,
): GraphQLFormattedError[] {
  logFaults(errors, requestId);
  return errors.map((error) => (error instanceof GraphQLError ? formatError(error.toJSON(), error) : error));
}
