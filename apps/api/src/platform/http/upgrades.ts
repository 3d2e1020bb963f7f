import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';

/** A request to become a WebSocket, from a page of ours or from a program. */
export interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
  readonly url: URL;
  /** What the groups of the door's path matched. */
  readonly match: RegExpExecArray;
  /** Under which the log knows it. */
  readonly requestId: string;
}

interface UpgradeDoor {
  readonly path: RegExp;
  readonly open: (upgrade: Upgrade) => void;
}

/** Leads requests to become a WebSocket to the door at their path; refuses other paths, and pages of other origins. */
@Injectable()
export class Upgrades {
  private readonly doors: UpgradeDoor[] = [];
  private server: Server | null = null;

  constructor(private readonly config: Config) {}

  /** Whether WebSockets are taken. */
  get open(): boolean {
    return this.server !== null;
  }

  add(door: UpgradeDoor): void {
    this.doors.push(door);
  }

  attach(server: Server): void {
    this.server = server;
    server.on('upgrade', this.lead);
  }

  /** Takes no more. */
  detach(): void {
    this.server?.off('upgrade', this.lead);
    this.server = null;
  }

  private readonly lead = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const url = addressOf(request);
    for (const { path, open } of url === null ? [] : this.doors) {
      const match = path.exec(url?.pathname ?? '');
      if (match === null || url === null) continue;
      if (this.sameOrigin(request)) open({ request, socket, head, url, match, requestId: randomUUID() });
      else refuse(socket, '403 Forbidden');
      return;
    }
    refuse(socket, '404 Not Found');
  };

  /** Browsers say where a page came from; programs that say nothing carry no cookie of somebody else's. */
  private sameOrigin(request: IncomingMessage): boolean {
    const { origin, host } = request.headers;
    if (origin === undefined) return true;
    return origin === this.config.origin || (URL.canParse(origin) && new URL(origin).host === host);
  }
}

function addressOf({ url = '/' }: IncomingMessage): URL | null {
  return URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost') : null;
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
