import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetterStates1795571736355 implements MigrationInterface {
  readonly name = 'LetterStates1795571736355';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "letter" ADD "state" text NOT NULL DEFAULT 'waiting'`);
    await runner.query(`ALTER TABLE "letter" ADD "claimed_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "letter" ADD "failure" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "letter" DROP COLUMN "failure"`);
    await runner.query(`ALTER TABLE "letter" DROP COLUMN "claimed_at"`);
    await runner.query(`ALTER TABLE "letter" DROP COLUMN "state"`);
  }
}
