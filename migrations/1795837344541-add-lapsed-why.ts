import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddLapsedWhy1795837344541 implements MigrationInterface {
  readonly name = 'AddLapsedWhy1795837344541';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "decision" ADD "lapsed_why" text`);
    await runner.query(
      `ALTER TABLE "decision" ADD CONSTRAINT "decision_lapsed_says_why" CHECK ("status" <> 'lapsed' OR "lapsed_why" IS NOT NULL)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "decision" DROP CONSTRAINT "decision_lapsed_says_why"`);
    await runner.query(`ALTER TABLE "decision" DROP COLUMN "lapsed_why"`);
  }
}
