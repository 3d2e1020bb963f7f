import { type DynamicModule, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Signals } from './signals.js';

/** Gives every feature the database, connected and migrated before the application was made, and what nodes say through it. */
@Module({})
export class DatabaseModule {
  static with(database: DataSource): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [{ provide: DataSource, useValue: database }, Signals],
      exports: [DataSource, Signals],
    };
  }
}
