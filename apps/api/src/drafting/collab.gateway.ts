import type { IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { CLOSE } from '@concordat/collab';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { type WebSocket, WebSocketServer } from 'ws';
import { IdentityService } from '../identity/identity.service.js';
import { RequestActor } from '../identity/request-actor.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { Clock } from '../platform/clock.js';
import { declareDoor } from '../platform/doors.js';
import { RequestContext } from '../platform/graphql/request-context.js';
import { type Upgrade, Upgrades } from '../platform/http/upgrades.js';
import { LogEntry } from '../platform/logs/log.js';
import { PresenceBoard } from '../presence/presence-board.js';
import { colourOf } from './caret-colour.js';
import { CollabAccess } from './collab-access.js';
import { CollabSocket } from './collab-socket.js';
import { CollabWatch } from './collab-watch.js';
import { DraftRooms } from './draft-rooms.js';

const PATH = /^\/collab\/([0-9a-zA-Z-]{1,64})$/u;
/** The largest frame we read at all; the engine has a lower limit of its own. */
const FRAME_LIMIT = 2 * 1024 * 1024;
/** How long a client may take to answer that its socket is being closed. */
const CLOSING_MS = 500;
/** How long whoever sends bytes that cannot be taken may go on sending, in vain, before they hear of it. */
const REFUSED_MS = 10_000;

// What else is met at needs what its dispute says: dispute.read and dispute.writeStatement, or sideRoom.read (CollabAccess).
declareDoor('sync step1', 'draft.read');
declareDoor('sync update', 'draft.edit');
declareDoor('sync awareness', 'draft.read');
declareDoor('sync queryAwareness', 'draft.read');
declareDoor('sync stored', 'draft.read');
declareDoor('sync notice', 'draft.read');
declareDoor('sync closed', 'draft.read');

/** The sync door: WebSockets at /collab/<id of a draft, of a joint statement or of a side-room>. */
@Injectable()
export class CollabGateway implements OnModuleInit {
  private readonly log = new Logger('collab');
  private readonly sockets = new WebSocketServer({
    noServer: true,
    WebSocket: CollabSocket,
    maxPayload: FRAME_LIMIT,
    perMessageDeflate: false,
  });

  constructor(
    private readonly upgrades: Upgrades,
    private readonly clock: Clock,
    private readonly actors: RequestActor,
    private readonly access: CollabAccess,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
    private readonly rooms: DraftRooms,
    private readonly watch: CollabWatch,
    private readonly presence: PresenceBoard,
  ) {}

  onModuleInit(): void {
    this.upgrades.add({ path: PATH, open: (upgrade) => this.open(upgrade) });
  }

  /** Waits a moment for clients to close their side, then ends whatever is still open. */
  async endSockets(): Promise<void> {
    const { clients } = this.sockets;
    const deadline = performance.now() + CLOSING_MS;
    while (clients.size > 0 && performance.now() < deadline) await delay(10);
    for (const socket of clients) socket.terminate();
  }

  private open({ request, socket, head, url, match, requestId }: Upgrade): void {
    const draftId = match[1] ?? '';
    this.sockets.handleUpgrade(request, socket, head, (opened) => {
      // What a broken message is answered with is still on its way: the line is not cut at once.
      opened.on('error', () => void setTimeout(() => opened.terminate(), REFUSED_MS).unref());
      const stored = url.searchParams.get('stored') === '1';
      this.connect(opened, request, draftId, { stored, requestId }).catch((error: unknown) => {
        this.log.error(LogEntry.fault(error, requestId));
        opened.close(CLOSE.internal, 'Something went wrong on our side; connect again.');
      });
    });
  }

  private async connect(
    socket: WebSocket,
    request: IncomingMessage,
    draftId: string,
    { stored, requestId }: { readonly stored: boolean; readonly requestId: string },
  ): Promise<void> {
    const early: Buffer[] = [];
    const keep = (data: Buffer) => void early.push(data);
    socket.on('message', keep);
    const now = this.clock.now();
    const actor = await this.actors.find(request.headers, now);
    if (actor?.kind !== 'person') return socket.close(CLOSE.unauthenticated, 'Sign in first.');
    const standing = await this.access.standingOf(actor, draftId, now);
    if (standing === null)
      return socket.close(CLOSE.notFound, 'There is no such text, or it is not open to you.');
    const ctx = new RequestContext(actor, now, requestId);
    const person = await this.identity.person(ctx, actor.personId);
    const organisation = await this.organisations.optional(ctx, standing.organisationId);
    const sector = organisation && (await this.organisations.sector(ctx, organisation.sectorKey));
    socket.off('message', keep);
    const { authorization, cookie } = request.headers;
    this.watch.watch(socket, {
      draftId,
      credentials: { authorization, cookie },
      role: standing.role,
    });
    const { organisationId, observer, groupId } = standing;
    const leave = this.presence.enter(groupId, { personId: person.id, organisationId, observer });
    socket.once('close', leave);
    await this.rooms.connect(
      draftId,
      socket,
      early,
      {
        personId: person.id,
        sessionId: actor.sessionId ?? '',
        organisationId: standing.organisationId,
        name: person.name,
        organisationName: organisation?.name ?? null,
        sectorName: sector?.name ?? null,
        colour: colourOf(person.id),
        role: standing.role,
        observer: standing.observer,
      },
      stored,
    );
  }
}
