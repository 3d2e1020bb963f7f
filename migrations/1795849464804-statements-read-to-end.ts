import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StatementsReadToEnd1795849464804 implements MigrationInterface {
  readonly name = 'StatementsReadToEnd1795849464804';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "dispute_statement_reading" ADD "read_to_end_at" TIMESTAMP(3) WITH TIME ZONE`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "dispute_statement_reading" DROP COLUMN "read_to_end_at"`);
  }
}
