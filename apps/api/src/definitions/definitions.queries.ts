import { allowedActions, NOWHERE, type WriteAction } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { DecisionsQueries } from '../decisions/decisions.queries.js';
import { DraftingService } from '../drafting/drafting.service.js';
import { GroupsService } from '../groups/groups.service.js';
import { byId, groupBy } from '../platform/collections.js';
import { type ChildList, childPage } from '../platform/graphql/child-pages.js';
import { type Page, type PageArgs, pageOf, type SortKey } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import type { Space } from '../spaces/entities/space.js';
import { type CitationInDraft, CitedInDrafts, citationPage, citationsOf } from './cited-in-drafts.js';
import { Definition } from './entities/definition.js';
import { DefinitionAgreement } from './entities/definition-agreement.js';
import { DefinitionCitation } from './entities/definition-citation.js';
import { DefinitionEndorsement } from './entities/definition-endorsement.js';
import { DefinitionTranslation } from './entities/definition-translation.js';
import { Figure } from './entities/figure.js';

const ACTIONS: readonly WriteAction[] = ['definition.translate', 'definition.endorse'];

const CITATION_KEYS: readonly SortKey<DefinitionCitation>[] = [
  { column: 'citation.frozenAt', descending: true, value: ({ frozenAt }) => frozenAt, cast: 'timestamptz' },
  { column: 'citation.id', descending: true, value: ({ id }) => id, cast: 'uuid' },
];

/** Something that goes by a definition as it was agreed at a version. */
type OfVersion =
  | Pick<DefinitionTranslation, 'definitionId' | 'agreedVersionId'>
  | Pick<DefinitionCitation | CitationInDraft, 'definitionId' | 'citedVersionId'>
  | Pick<DefinitionEndorsement, 'definitionId' | 'versionId'>;

/** Reads of definitions. */
@Injectable()
export class DefinitionsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly groups: GroupsService,
    private readonly drafting: DraftingService,
    private readonly citedInDrafts: CitedInDrafts,
    decisions: DecisionsQueries,
  ) {
    decisions.onAskedByDefinition((ctx, spaceId, id) => this.draftOf(ctx, spaceId, id));
  }

  private readonly agreedOf: ChildList<DefinitionAgreement> = {
    name: 'agreements-of-definition',
    query: () => this.database.manager.createQueryBuilder(DefinitionAgreement, 'agreement'),
    parent: 'definitionId',
    keys: [
      { column: 'agreement.at', descending: true, value: ({ at }) => at, cast: 'timestamptz' },
      { column: 'agreement.id', descending: true, value: ({ id }) => id, cast: 'uuid' },
    ],
  };

  private readonly endorsedOf: ChildList<DefinitionEndorsement> = {
    name: 'endorsements-of-definition',
    query: () => this.database.manager.createQueryBuilder(DefinitionEndorsement, 'endorsement'),
    parent: 'definitionId',
    keys: [
      { column: 'endorsement.at', descending: true, value: ({ at }) => at, cast: 'timestamptz' },
      { column: 'endorsement.id', descending: true, value: ({ id }) => id, cast: 'uuid' },
    ],
  };

  private readonly citedIn: ChildList<DefinitionCitation> = {
    name: 'citations-of-definition',
    query: () => this.drafting.onlyLatest(this.citations(), 'citation.version_id'),
    parent: 'definitionId',
    keys: CITATION_KEYS,
  };

  private readonly citedInPublic: ChildList<DefinitionCitation> = {
    ...this.citedIn,
    name: 'public-citations-of-definition',
    query: () => this.drafting.onlyPublished(this.citedIn.query(), 'citation.version_id'),
  };

  /**
   * A definition, for whoever may read it.
   *
   * @throws Problem NOT_FOUND
   */
  async definition(ctx: RequestContext, id: string): Promise<Definition> {
    const found = isId(id) ? await this.database.manager.findOneBy(Definition, { id }) : null;
    if (found === null || !readable(ctx, found)) throw Problem.notFound('definition');
    return found;
  }

  /** What the asker may do to a definition now. */
  async mayDo(ctx: RequestContext, definition: Definition): Promise<string[]> {
    const { groupId, status } = definition;
    const subject = await this.groups.policySubjectOf(ctx, groupId);
    const states = { ...subject.states, definition: status };
    const allowed = allowedActions(ctx.actor, ACTIONS, { ...subject, states });
    if (!allowed.includes('definition.endorse')) return allowed;
    const endorsed = await this.isEndorsed(ctx, definition);
    return allowed.filter((action) => action !== 'definition.endorse' || !endorsed);
  }

  /** At which versions government endorsed it: the latest first. */
  endorsements(ctx: RequestContext, id: string, args: PageArgs): Promise<Page<DefinitionEndorsement>> {
    return childPage(ctx, this.endorsedOf, id, args);
  }

  /** Whether government endorsed it at the version that is agreed now, batched. */
  private async isEndorsed(ctx: RequestContext, { id, agreedVersionId }: Definition): Promise<boolean> {
    const found = await ctx.load('definition-endorsed-at', id, async (ids) => {
      const rows = await this.database.manager.findBy(DefinitionEndorsement, { definitionId: In([...ids]) });
      return groupBy(rows, (row) => row.definitionId);
    });
    return found?.some(({ versionId }) => versionId === agreedVersionId) ?? false;
  }

  /** When it was agreed, and at which version: the latest first. */
  agreements(ctx: RequestContext, { id }: Definition, args: PageArgs): Promise<Page<DefinitionAgreement>> {
    return childPage(ctx, this.agreedOf, id, args);
  }

  /** Where the latest texts of drafts cite it, as far as the asker may read them: the latest first. */
  usedIn(
    ctx: RequestContext,
    { id, spaceId }: Definition,
    args: PageArgs,
  ): Promise<Page<DefinitionCitation>> {
    const all = ctx.allows('version.read', { ...NOWHERE, spaceId });
    return childPage(ctx, all ? this.citedIn : this.citedInPublic, id, args);
  }

  /** Where drafts cite it as they are being written, as far as the asker may read them: the newest draft first. */
  async usedInDrafts(
    ctx: RequestContext,
    { id, spaceId }: Definition,
    args: PageArgs,
  ): Promise<Page<CitationInDraft>> {
    return citationPage(citationsOf(id, await this.citedInDrafts.inSpace(ctx, spaceId)), args);
  }

  /** The latest translation into each language, batched. */
  async translations(ctx: RequestContext, definition: Definition): Promise<DefinitionTranslation[]> {
    const found = await ctx.load('definition-translations', definition.id, async (ids) => {
      const rows = await this.database.manager
        .createQueryBuilder(DefinitionTranslation, 'translation')
        .distinctOn(['translation.definitionId', 'translation.language'])
        .where('translation.definitionId IN (:...ids)', { ids })
        .orderBy('translation.definitionId')
        .addOrderBy('translation.language')
        .addOrderBy('translation.at', 'DESC')
        .addOrderBy('translation.id', 'DESC')
        .getMany();
      return groupBy(rows, (row) => row.definitionId);
    });
    return [...(found ?? [])];
  }

  /** Definitions of a space by their place in the hierarchy; only agreed ones for whoever has no role in it. */
  page(
    ctx: RequestContext,
    space: Space,
    { search, ...args }: PageArgs & { readonly search?: string | null },
  ): Promise<Page<Definition>> {
    const query = this.database.manager
      .createQueryBuilder(Definition, 'definition')
      .where('definition.spaceId = :spaceId', { spaceId: space.id });
    if (!ctx.allows('definition.read', { ...NOWHERE, spaceId: space.id })) {
      query.andWhere("definition.status = 'agreed'");
    }
    if (search?.trim()) {
      query.andWhere(
        '(position(lower(:search) in lower(definition.term)) > 0 OR position(lower(:search) in lower(definition.text)) > 0)',
        { search: search.trim() },
      );
    }
    return pageOf(
      query,
      [
        { column: 'definition.ordinal', value: ({ ordinal }) => ordinal, cast: 'int' },
        { column: 'definition.id', value: ({ id }) => id, cast: 'uuid' },
      ],
      args,
      50,
    );
  }

  /** A definition that an act was about just now. */
  actedOn(id: string): Promise<Definition> {
    return this.database.manager.findOneByOrFail(Definition, { id });
  }

  /** Whether the definition is agreed at another version now than the one that this goes by; batched. */
  async superseded(ctx: RequestContext, of: OfVersion): Promise<boolean> {
    const definition = await this.byId(ctx, of.definitionId);
    const now = definition?.agreedVersionId ?? null;
    return now !== null && now !== versionOf(of);
  }

  /** The larger definition, batched; null also for whoever may not read it. */
  async parent(ctx: RequestContext, { parentId }: Definition): Promise<Definition | null> {
    if (parentId === null) return null;
    const found = await this.byId(ctx, parentId);
    return found !== undefined && readable(ctx, found) ? found : null;
  }

  /** Its components in order, batched, as far as the asker may read them. */
  async components(ctx: RequestContext, definitionId: string): Promise<readonly Definition[]> {
    const found = await ctx.load('definition-components', definitionId, async (ids) => {
      const where = { parentId: In([...ids]) };
      const rows = await this.database.manager.find(Definition, {
        where,
        order: { ordinal: 'ASC', id: 'ASC' },
      });
      return groupBy(rows, (row) => row.parentId ?? '');
    });
    return (found ?? []).filter((component) => readable(ctx, component));
  }

  private byId(ctx: RequestContext, id: string): Promise<Definition | undefined> {
    return ctx.load('definition', id, async (ids) =>
      byId(await this.database.manager.findBy(Definition, { id: In([...ids]) })),
    );
  }

  private citations() {
    return this.database.manager.createQueryBuilder(DefinitionCitation, 'citation');
  }

  /** Its figures in order, batched. */
  async figures(ctx: RequestContext, definitionId: string): Promise<readonly Figure[]> {
    const found = await ctx.load('figures', definitionId, async (ids) => {
      const where = { definitionId: In([...ids]) };
      const rows = await this.database.manager.find(Figure, { where, order: { ordinal: 'ASC' } });
      return groupBy(rows, (row) => row.definitionId);
    });
    return found ?? [];
  }

  private async draftOf(ctx: RequestContext, spaceId: string, id: string): Promise<string | null> {
    const found = isId(id) ? await this.database.manager.findOneBy(Definition, { id, spaceId }) : null;
    return found !== null && readable(ctx, found) ? found.draftId : null;
  }
}

function readable(ctx: RequestContext, { spaceId, groupId, status }: Definition): boolean {
  return ctx.allows('definition.read', { ...NOWHERE, spaceId, groupId, states: { definition: status } });
}

function versionOf(of: OfVersion): string | null {
  if ('citedVersionId' in of) return of.citedVersionId;
  return 'agreedVersionId' in of ? of.agreedVersionId : of.versionId;
}
