import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddProfilesAndErasure1795571281391 implements MigrationInterface {
  readonly name = 'AddProfilesAndErasure1795571281391';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "person" ADD "addressed_as" text`);
    await runner.query(`ALTER TABLE "person" ADD "time_zone" text NOT NULL DEFAULT 'Europe/London'`);
    await runner.query(`ALTER TABLE "person" ADD "language" text NOT NULL DEFAULT 'en'`);
    await runner.query(`ALTER TABLE "person" ADD "erased_at" TIMESTAMP(3) WITH TIME ZONE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "person" DROP COLUMN "erased_at"`);
    await runner.query(`ALTER TABLE "person" DROP COLUMN "language"`);
    await runner.query(`ALTER TABLE "person" DROP COLUMN "time_zone"`);
    await runner.query(`ALTER TABLE "person" DROP COLUMN "addressed_as"`);
  }
}
