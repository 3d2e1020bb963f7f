import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DECISION_STATUSES, POSITION_ANSWERS } from '@concordat/domain';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { csvStream } from '../platform/csv/write-rows.js';
import { Serves } from '../platform/doors.js';
import { RequestContexts } from '../platform/graphql/request-contexts.js';
import { calendarDate, id, parseInput, slug } from '../platform/input.js';
import { SpacesService } from '../spaces/spaces.service.js';
import type { ExportedAnswer, ExportedChain } from './chain-export.js';
import { type AskedOfLog, type ExportedDecision, LogExport } from './log-export.js';

const COLUMNS = [
  'decision',
  'question',
  'task_group',
  'status',
  'rule',
  'opened_at',
  'deadline',
  'closed_at',
  'lapsed_why',
  'version',
  'version_sha256',
  'draft',
  'comment_threads',
  'comments_resolved',
  'versions_put',
  'recommendation',
  'recommended_at',
  'recommendation_status',
  'government_answer',
  'opened_proof',
  'closed_proof',
  'sector',
  'organisation',
  'left_at',
  'counted',
  'answer',
  'answered_at',
  'answered_by',
  'reasons',
  'objection',
  'reported',
  'report_standing',
  'as_of',
] as const;

type Cells = Readonly<Record<(typeof COLUMNS)[number], string>>;

const asked = z.object({
  space: slug,
  group: id.optional(),
  organisation: slug.optional(),
  sector: id.optional(),
  definition: id.optional(),
  answer: z.enum(POSITION_ANSWERS).optional(),
  status: z.enum(DECISION_STATUSES).optional(),
  text: z.string().max(200).optional(),
  from: calendarDate.optional(),
  to: calendarDate.optional(),
  'as-of': z.iso.datetime({ offset: true, error: 'must be an instant, written in ISO 8601' }).optional(),
  order: z.enum(['newest', 'oldest']).optional(),
});

/**
 * The decision log as files, narrowed as the log itself is: `space` is the slug of the space; `group`, `organisation`
 * (slug), `sector`, `definition`, `answer`, `status`, `text`, `from`, `to` (days, UTC), `as-of` (an instant) and `order`
 * (`newest` or `oldest`) are optional.
 */
@Controller('lists')
export class LogExportController {
  constructor(
    private readonly contexts: RequestContexts,
    private readonly spaces: SpacesService,
    private readonly log: LogExport,
  ) {}

  /** A row for each seat in each decision. */
  @Get('decisions.csv')
  @Serves('GET /lists/decisions.csv', 'decision.read')
  async csv(@Req() request: Request, @Res() response: Response, @Query() query: unknown): Promise<void> {
    const { decisions, name } = await this.opened(request, response, query);
    sendAs(response, 'text/csv; charset=utf-8; header=present', `${name}.csv`);
    await pipeline(Readable.from(rowsOf(decisions)), csvStream(COLUMNS), response);
  }

  /** `{ "decisions": [ … ] }`, each with its seats. */
  @Get('decisions.json')
  @Serves('GET /lists/decisions.json', 'decision.read')
  async json(@Req() request: Request, @Res() response: Response, @Query() query: unknown): Promise<void> {
    const { decisions, name } = await this.opened(request, response, query);
    sendAs(response, 'application/json; charset=utf-8', `${name}.json`);
    await pipeline(Readable.from(jsonOf(decisions)), response);
  }

  private async opened(request: Request, response: Response, query: unknown) {
    const ctx = await this.contexts.of(request, response);
    const given = parseInput(asked, query);
    const space = await this.spaces.bySlug(ctx, given.space);
    const decisions = await this.log.open(ctx, space, askedOf(given));
    return { decisions, name: `${space.slug}-decisions` };
  }
}

function askedOf(given: z.infer<typeof asked>): AskedOfLog {
  const { answer, status } = given;
  return {
    filter: {
      taskGroupId: given.group ?? null,
      organisationSlug: given.organisation ?? null,
      sectorKey: given.sector ?? null,
      definitionId: given.definition ?? null,
      answer: answer === undefined ? null : [answer],
      status: status === undefined ? null : [status],
      text: given.text ?? null,
      from: given.from ?? null,
      to: given.to ?? null,
    },
    asOf: given['as-of'] === undefined ? null : new Date(given['as-of']),
    oldestFirst: given.order === 'oldest',
  };
}

function sendAs(response: Response, type: string, name: string): void {
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  response.setHeader('Cache-Control', 'no-store');
}

/** Versions are `number sha256`, answers `answer instant` or `part number: answer instant`; several are parted by `; `. */
function chainCells(chain: ExportedChain) {
  const { draft, comments, versions, recommendation, openedBy, closedBy } = chain;
  const answers = recommendation?.answers ?? [];
  return {
    draft: draft?.title ?? '',
    comment_threads: comments?.threads.toString() ?? '',
    comments_resolved: comments?.resolved.toString() ?? '',
    versions_put: versions.map(({ number, sha256 }) => `${number} ${sha256}`).join('; '),
    recommendation: recommendation?.title ?? '',
    recommended_at: recommendation?.sentAt ?? '',
    recommendation_status: recommendation?.status ?? '',
    government_answer: answers.map(answerCell).join('; '),
    opened_proof: openedBy?.proofState ?? '',
    closed_proof: closedBy?.proofState ?? '',
  };
}

function answerCell({ answer, part, answeredAt }: ExportedAnswer): string {
  const said = `${answer} ${answeredAt}`;
  return part === null ? said : `part ${part}: ${said}`;
}

async function* rowsOf(decisions: AsyncIterable<ExportedDecision>): AsyncGenerator<Cells> {
  for await (const decision of decisions) {
    const chain = chainCells(decision.chain);
    for (const seat of decision.seats) {
      yield {
        decision: decision.id,
        question: decision.question,
        task_group: decision.taskGroup ?? '',
        status: decision.status,
        rule: decision.rule,
        opened_at: decision.openedAt,
        deadline: decision.deadline ?? '',
        closed_at: decision.closedAt ?? '',
        lapsed_why: decision.lapsedWhy ?? '',
        version: decision.version?.toString() ?? '',
        version_sha256: decision.versionSha256 ?? '',
        ...chain,
        sector: seat.sector,
        organisation: seat.organisation,
        left_at: seat.leftAt ?? '',
        counted: seat.counted ? 'yes' : 'no',
        answer: seat.answer ?? '',
        answered_at: seat.answeredAt ?? '',
        answered_by: seat.answeredBy ?? '',
        reasons: seat.reasons ?? '',
        objection: seat.objection ?? '',
        reported: seat.reported ?? '',
        report_standing: seat.reportStanding ?? '',
        as_of: decision.asOf,
      };
    }
  }
}

async function* jsonOf(decisions: AsyncIterable<ExportedDecision>): AsyncGenerator<string> {
  let between = '{"decisions":[\n';
  for await (const decision of decisions) {
    yield `${between}${JSON.stringify(decision)}`;
    between = ',\n';
  }
  yield between.startsWith('{') ? '{"decisions":[]}\n' : '\n]}\n';
}
