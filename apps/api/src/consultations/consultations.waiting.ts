import { NOWHERE } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { GroupsService } from '../groups/groups.service.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { WaitingItem, WaitingSource } from '../platform/waiting.js';
import type { Space } from '../spaces/entities/space.js';

interface OpenRound {
  readonly id: string;
  readonly title: string;
  readonly consultation_id: string;
  readonly opens_at: Date;
  readonly closes_at: Date;
}

interface Undisposed {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly since: Date;
}

/** What waits for people in consultations. */
@Injectable()
export class ConsultationsWaiting implements WaitingSource {
  constructor(
    private readonly database: DataSource,
    private readonly groups: GroupsService,
  ) {}

  async waitingFor(ctx: RequestContext, space: Space): Promise<WaitingItem[]> {
    if (ctx.actor.kind !== 'person' || space.status !== 'active') return [];
    const subject = { ...NOWHERE, spaceId: space.id, states: { space: space.status, group: 'open' } };
    const disposes = ctx.actor.grants.some(({ groupId }) =>
      ctx.allows('disposition.record', { ...subject, groupId }),
    );
    const invited = ctx.allows('consultation.read', subject);
    const asked = await this.asked(ctx, space, ctx.actor.personId, invited);
    return [...asked, ...(disposes ? await this.undisposed(space) : [])];
  }

  /** Rounds that ask the person: those open to all, and for whoever has a role in the space the others too. */
  private async asked(
    ctx: RequestContext,
    space: Space,
    personId: string,
    invited: boolean,
  ): Promise<WaitingItem[]> {
    const rounds = await this.database.manager.query<OpenRound[]>(
      `SELECT round.id, consultation.title, consultation.id AS consultation_id, round.opens_at, round.closes_at
       FROM round JOIN consultation ON consultation.id = round.consultation_id
       WHERE consultation.space_id = $1 AND (consultation.open_to_all OR $4) AND round.status = 'open' AND round.opens_at <= $2 AND round.closes_at >= $2
         AND NOT EXISTS (SELECT 1 FROM response WHERE response.round_id = round.id AND response.person_id = $3)
       ORDER BY round.closes_at`,
      [space.id, ctx.now, personId, invited],
    );
    return rounds.map((round) => ({
      id: `response:${round.id}`,
      kind: 'response_wanted',
      title: round.title,
      reason: 'You are asked to comment, and have not responded yet.',
      path: `/spaces/${space.slug}/consultations/${round.consultation_id}`,
      since: round.opens_at,
      dueAt: round.closes_at,
    }));
  }

  private async undisposed(space: Space): Promise<WaitingItem[]> {
    const waiting = await this.database.manager.query<Undisposed[]>(
      `SELECT consultation.id, consultation.title, count(*)::int AS count, min(response.submitted_at) AS since
       FROM consultation
       JOIN round ON round.consultation_id = consultation.id
       JOIN response ON response.round_id = round.id AND response.status = 'submitted'
       JOIN (SELECT answer.id, answer.response_id FROM answer
               WHERE NOT EXISTS (SELECT 1 FROM disposition d WHERE d.answer_id = answer.id)
             UNION ALL
             SELECT said.id, said.response_id FROM response_comment said
               WHERE NOT EXISTS (SELECT 1 FROM disposition d WHERE d.comment_id = said.id)) part
         ON part.response_id = response.id
       WHERE consultation.space_id = $1 AND NOT (consultation.group_id = ANY($2))
       GROUP BY consultation.id, consultation.title`,
      [space.id, await this.groups.closedIn(space.id)],
    );
    return waiting.map(({ id, title, count, since }) => ({
      id: `disposition:${id}`,
      kind: 'disposition_wanted',
      title,
      reason: `${count} ${count === 1 ? 'comment or answer waits' : 'comments and answers wait'} to be told what was done.`,
      path: `/spaces/${space.slug}/consultations/${id}`,
      since,
      dueAt: null,
    }));
  }
}
