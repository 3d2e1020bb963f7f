import { plainText, renderHtml } from '@concordat/documents';
import { renderAkomaNtoso, renderDocx, type VersionFacts } from '@concordat/documents/exports';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { GroupsService } from '../groups/groups.service.js';
import { Config } from '../platform/config/config.js';
import { Serves } from '../platform/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { RequestContexts } from '../platform/graphql/request-contexts.js';
import { Problem } from '../platform/problem.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { DraftingQueries } from './drafting.queries.js';
import { DraftingService } from './drafting.service.js';
import type { DraftVersion } from './entities/draft-version.js';
import { standaloneHtml } from './standalone-html.js';

/** A frozen version as a file: the same words in the form that the reader's tools want, each with number and hash. */
@Controller('versions')
export class VersionExportsController {
  constructor(
    private readonly queries: DraftingQueries,
    private readonly drafting: DraftingService,
    private readonly groups: GroupsService,
    private readonly spaces: SpacesService,
    private readonly config: Config,
    private readonly contexts: RequestContexts,
  ) {}

  /**
   * `text.docx` (Word), `text.akn.xml` (Akoma Ntoso 3.0), `text.html`, `text.txt`, or `text.json`: the canonical text
   * that is hashed.
   */
  @Get(':id/:file')
  @Serves('GET /versions/:id/:file', 'version.read')
  async export(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Param('file') file: string,
  ): Promise<void> {
    const form = FORMS[file];
    if (form === undefined) throw Problem.notFound('file');
    const ctx = await this.contexts.of(request, response);
    const version = await this.queries.version(ctx, id);
    const text = form.write(version, {
      content: this.drafting.content(version),
      author: await this.authorShown(ctx, version.groupId),
      work: `${this.config.origin}/drafts/${version.draftId}`,
    });
    await this.queries.served(ctx, version.id);
    response.setHeader('Content-Type', form.type);
    response.setHeader('Content-Disposition', `attachment; filename="version-${version.number}-${file}"`);
    response.setHeader('Cache-Control', 'private, no-cache');
    response.setHeader('X-Version-Sha256', version.sha256);
    response.send(typeof text === 'string' ? text : Buffer.from(text));
  }

  /** The group that wrote it, for whoever may know of the group; for everybody else the space. */
  private async authorShown(ctx: RequestContext, groupId: string): Promise<string> {
    const group = await this.groups.group(ctx, groupId);
    if (ctx.allows('group.read', await this.groups.policySubjectOf(ctx, groupId))) return group.title;
    return (await this.spaces.space(ctx, group.spaceId)).title;
  }
}

/** What a file says beside the words of the version. */
interface Parts {
  readonly content: ReturnType<DraftingService['content']>;
  readonly author: string;
  readonly work: string;
}

interface Form {
  readonly type: string;
  readonly write: (version: DraftVersion, parts: Parts) => string | Uint8Array;
}

const FORMS: Readonly<Record<string, Form>> = {
  'text.docx': {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: (version, parts) => renderDocx(parts.content, factsOf(version, parts)),
  },
  'text.akn.xml': {
    type: 'application/akn+xml; charset=utf-8',
    write: (version, parts) => renderAkomaNtoso(parts.content, factsOf(version, parts)),
  },
  'text.html': {
    type: 'text/html; charset=utf-8',
    write: (version, { content, author }) => standaloneHtml(version, author, renderHtml(content)),
  },
  'text.txt': {
    type: 'text/plain; charset=utf-8',
    write: (version, { content, author }) =>
      `${factLines(version, author).join('\n')}\n\n${plainText(content)}\n`,
  },
  'text.json': { type: 'application/json; charset=utf-8', write: ({ canonicalText }) => canonicalText },
};

function factsOf({ number, sha256, frozenAt }: DraftVersion, { author, work }: Parts): VersionFacts {
  return { work, number, sha256, frozenAt, author, language: 'eng' };
}

function factLines({ number, sha256, frozenAt }: DraftVersion, author: string): string[] {
  return [author, `Version ${number}, frozen ${frozenAt.toISOString()}`, `SHA-256 ${sha256}`];
}
