import { type DynamicModule, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Gives every feature the database, connected and migrated before the application was made. */
@Module({})
export class DatabaseModule {
  static with(database: DataSource): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [{ provide: DataSource, useValue: database }],
      exports: [DataSource],
    };
  }
}
