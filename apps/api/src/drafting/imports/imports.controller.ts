import { mendIdentities } from '@concordat/documents';
import type { ImportedKind } from '@concordat/documents/imports';
import { Controller, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ActDoor } from '../../acts/act-door.js';
import { GroupsQueries } from '../../groups/groups.queries.js';
import { GroupsService } from '../../groups/groups.service.js';
import { Serves } from '../../platform/doors.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { RequestContexts } from '../../platform/graphql/request-contexts.js';
import { newId } from '../../platform/ids.js';
import { line, parseInput } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { importDraft } from '../acts/import-draft.js';
import { FileConverter } from './file-converter.js';
import { ImportedFile, sha256Of } from './imported-file.js';

/** What files are sent as. No other site's form can send either: a browser asks first, and is refused. */
export const IMPORTED_TYPES: Readonly<Record<string, ImportedKind>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'text/html': 'html',
};

/** Documents that are imported into a new draft of a task group: looked at first, then begun as they were seen. */
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly contexts: RequestContexts,
    private readonly queries: GroupsQueries,
    private readonly groups: GroupsService,
    private readonly converter: FileConverter,
    private readonly door: ActDoor,
  ) {}

  /** What a file comes to, and what is otherwise in it than in the file; nothing is kept. */
  @Post(':groupId/preview')
  @HttpCode(200)
  @Serves('POST /imports/:groupId/preview', 'draft.import')
  async preview(
    @Req() request: Request,
    @Res() response: Response,
    @Param('groupId') groupId: string,
    @Query('name') name?: string,
  ): Promise<void> {
    const ctx = await this.contexts.of(request, response);
    const file = await this.read(ctx, request, groupId, name);
    const { content, changes } = file.imported;
    response.setHeader('Cache-Control', 'no-store');
    const shown = mendIdentities(content, newId);
    response.json({ plan: file.plan, title: file.title, content: shown, changes });
  }

  /** Begins a draft with a file as it was previewed. */
  @Post(':groupId/draft')
  @HttpCode(200)
  @Serves('POST /imports/:groupId/draft', 'draft.import')
  async begin(
    @Req() request: Request,
    @Res() response: Response,
    @Param('groupId') groupId: string,
    @Query('plan') plan?: string,
    @Query('title') title?: string,
    @Query('name') name?: string,
  ): Promise<void> {
    const ctx = await this.contexts.of(request, response);
    const file = await this.read(ctx, request, groupId, name);
    const key = request.headers['idempotency-key'];
    const { result, act } = await this.door.perform(ctx, importDraft, {
      ...(typeof key === 'string' ? { idempotencyKey: key } : {}),
      taskGroupId: groupId,
      title: title ?? file.title,
      plan,
      file,
    });
    response.json({ draftId: result.draftId, actId: act.id });
  }

  /** Whoever may not import is told so before anything is read. */
  private async read(
    ctx: RequestContext,
    request: Request,
    groupId: string,
    name: unknown,
  ): Promise<ImportedFile> {
    const group = await this.queries.byId(ctx, groupId);
    ctx.require('draft.import', await this.groups.policySubjectOf(ctx, group.id));
    const kind = IMPORTED_TYPES[(request.headers['content-type'] ?? '').split(';', 1)[0]?.trim() ?? ''];
    const body: unknown = request.body;
    if (kind === undefined || !(body instanceof Buffer) || body.length === 0) {
      throw new Problem('INVALID', 'The file is empty, or is neither DOCX nor HTML. Choose another.', 'file');
    }
    const named = parseInput(line, typeof name === 'string' && name !== '' ? name : 'document');
    return new ImportedFile(
      kind,
      named,
      sha256Of(body),
      await this.converter.convert(kind, body, stem(named)),
    );
  }
}

/** A file's name without what says its kind. */
function stem(name: string): string {
  return name.replace(/\.(?:docx|html?|xhtml)$/iu, '').trim() || name;
}
