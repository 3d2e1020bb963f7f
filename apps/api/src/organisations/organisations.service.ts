import type { OrganisationKind, SizeBand } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import {
  type Page,
  type PageArgs,
  pageFrom,
  readCursor,
  sizeOf,
  writeCursor,
} from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { newId } from '../platform/ids.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { Organisation } from './entities/organisation.js';
import { Sector } from './entities/sector.js';

/** An organisation as it is added. */
export interface SaidOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly sector: Sector;
  readonly kind: OrganisationKind;
  readonly sizeBand: SizeBand;
  readonly illustrative: boolean;
  readonly description: string;
  readonly webAddress: string | null;
  readonly contactAddress: string | null;
}

/** What other features may ask of organisations. */
@Injectable()
export class OrganisationsService {
  constructor(private readonly database: DataSource) {}

  /**
   * Adds an organisation inside an act; its sector comes with it the first time.
   *
   * @throws Problem CONFLICT where its short name is taken
   */
  async add(tx: EntityManager, { sector, ...said }: SaidOrganisation, now: Date): Promise<Organisation> {
    if (await tx.existsBy(Organisation, { slug: said.slug })) {
      throw new Problem(
        'CONFLICT',
        `There is an organisation “${said.slug}” already. Choose another.`,
        'slug',
      );
    }
    const { key: sectorKey } = await this.ensureSector(tx, sector);
    const organisation: Organisation = { id: newId(), ...said, sectorKey, createdAt: now };
    await tx.insert(Organisation, organisation);
    return organisation;
  }

  /** The sector of that key inside an act: the one that is there, or else the one given. */
  async ensureSector(tx: EntityManager, sector: Sector): Promise<Sector> {
    await tx.createQueryBuilder().insert().into(Sector).values(sector).orIgnore().execute();
    return tx.findOneByOrFail(Sector, { key: sector.key });
  }

  /**
   * An organisation inside an act, kept from changing until the act is done.
   *
   * @throws Problem NOT_FOUND
   */
  async locked(tx: EntityManager, id: string): Promise<Organisation> {
    const organisation = isId(id)
      ? await tx.findOne(Organisation, { where: { id }, lock: { mode: 'pessimistic_write' } })
      : null;
    if (organisation === null) throw Problem.notFound('organisation');
    return organisation;
  }

  /** An organisation by id, batched. */
  async organisation(ctx: RequestContext, id: string): Promise<Organisation> {
    const organisation = await ctx.load('organisation', id, (ids) => this.byIds(ids));
    if (organisation === undefined) throw new Error(`organisation ${id} is missing`);
    return organisation;
  }

  /** The same for a column that may be empty. */
  async optional(ctx: RequestContext, id: string | null): Promise<Organisation | null> {
    return id === null ? null : this.organisation(ctx, id);
  }

  /**
   * @throws Problem NOT_FOUND
   */
  async bySlug(slug: string, tx: EntityManager = this.database.manager): Promise<Organisation> {
    const organisation = await tx.findOneBy(Organisation, { slug });
    if (organisation === null) throw Problem.notFound('organisation');
    return organisation;
  }

  /** The id of the organisation with a slug, for narrowing a list; null where there is none. */
  async idOf(slug: string): Promise<string | null> {
    return (await this.database.manager.findOneBy(Organisation, { slug }))?.id ?? null;
  }

  async byIds(
    ids: readonly string[],
    tx: EntityManager = this.database.manager,
  ): Promise<Map<string, Organisation>> {
    const organisations = await tx.findBy(Organisation, { id: In([...ids]) });
    return new Map(organisations.map((organisation) => [organisation.id, organisation]));
  }

  /** Organisations by id inside an act, each with its sector. */
  async withSectors(
    tx: EntityManager,
    ids: readonly string[],
  ): Promise<Map<string, { readonly organisation: Organisation; readonly sector: Sector }>> {
    const organisations = [...(await this.byIds(ids, tx)).values()];
    const keys = organisations.map(({ sectorKey }) => sectorKey);
    const sectors = new Map(
      (await tx.findBy(Sector, { key: In(keys) })).map((sector) => [sector.key, sector]),
    );
    return new Map(
      organisations.flatMap((organisation) => {
        const sector = sectors.get(organisation.sectorKey);
        return sector ? [[organisation.id, { organisation, sector }] as const] : [];
      }),
    );
  }

  /**
   * Some organisations by name, batched with all others that are asked for: a page of those at hand.
   *
   * @throws Problem INVALID for a size out of range or a cursor that is not ours
   */
  async page(ctx: RequestContext, ids: readonly string[], args: PageArgs): Promise<Page<Organisation>> {
    const size = sizeOf(args, 50);
    const [name, id] = args.after ? readCursor(args.after, ['text', 'uuid']) : [];
    const organisations = await Promise.all(ids.map((each) => this.organisation(ctx, each)));
    const following = organisations
      .toSorted(byName)
      .filter((each) => name === undefined || byName(each, { name: String(name), id: String(id) }) > 0);
    const cursorOf = (each: Organisation) => writeCursor([each.name, each.id]);
    return pageFrom(following, size, Boolean(args.after), cursorOf, async () => organisations.length);
  }

  /** A sector by key, batched. */
  async sector(ctx: RequestContext, key: string): Promise<Sector> {
    const sector = await ctx.load('sector', key, async (keys) => {
      const sectors = await this.database.manager.findBy(Sector, { key: In([...keys]) });
      return new Map(sectors.map((each) => [each.key, each]));
    });
    if (sector === undefined) throw new Error(`sector ${key} is missing`);
    return sector;
  }
}

type Named = Pick<Organisation, 'name' | 'id'>;

function byName(a: Named, b: Named): number {
  return a.name.localeCompare(b.name, 'en-GB') || a.id.localeCompare(b.id);
}
