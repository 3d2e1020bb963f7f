import { MIGRATIONS } from '@concordat/migrations';
import { DataSource } from 'typeorm';
import { ENTITIES } from './entities.js';
import { SnakeNaming } from './naming.js';

/** The database behind everything, by its address; nothing is created or changed but by migrations. */
export function dataSourceAt(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: ENTITIES,
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
    applicationName: 'concordat',
    extra: { max: 20 },
  });
}
