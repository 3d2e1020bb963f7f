import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Affiliation } from './entities/affiliation.js';
import { Organisation } from './entities/organisation.js';
import { Sector } from './entities/sector.js';
import { OrganisationsService, type SaidOrganisation } from './organisations.service.js';

/** An organisation as a list says it. */
export interface ListedOrganisation
  extends Pick<SaidOrganisation, 'slug' | 'name' | 'kind' | 'sizeBand' | 'description'> {
  readonly sectorKey: string;
}

/** Organisations and ties to them, many at once, for lists. */
@Injectable()
export class OrganisationLists {
  constructor(private readonly organisations: OrganisationsService) {}

  /** Every organisation, by name. */
  all(tx: EntityManager): Promise<Organisation[]> {
    return tx.find(Organisation, { order: { name: 'ASC', id: 'ASC' } });
  }

  /** Every sector, in its order. */
  sectors(tx: EntityManager): Promise<Sector[]> {
    return tx.find(Sector, { order: { ordinal: 'ASC', key: 'ASC' } });
  }

  /** Ties of some people that are not over on a day (YYYY-MM-DD), in the order in which they begin. */
  tiesOf(tx: EntityManager, personIds: readonly string[], day: string): Promise<Affiliation[]> {
    return tx
      .createQueryBuilder(Affiliation, 'affiliation')
      .where({ personId: In([...personIds]) })
      .andWhere('affiliation.endedAt IS NULL AND (affiliation.until IS NULL OR affiliation.until >= :day)', {
        day,
      })
      .orderBy('affiliation.from')
      .addOrderBy('affiliation.id')
      .getMany();
  }

  /** Adds an organisation inside an act. @returns its id */
  async add(tx: EntityManager, { sectorKey, ...said }: ListedOrganisation, now: Date): Promise<string> {
    const sector = await tx.findOneByOrFail(Sector, { key: sectorKey });
    const more = { illustrative: false, webAddress: null, contactAddress: null };
    return (await this.organisations.add(tx, { ...said, ...more, sector }, now)).id;
  }

  /** Corrects inside an act what a list says of an organisation that is here. */
  async revise(tx: EntityManager, id: string, { slug: _kept, ...said }: ListedOrganisation): Promise<void> {
    await tx.update(Organisation, { id }, said);
  }
}
