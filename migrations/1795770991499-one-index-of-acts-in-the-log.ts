import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OneIndexOfActsInTheLog1795770991499 implements MigrationInterface {
  readonly name = 'OneIndexOfActsInTheLog1795770991499';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."ledger_entry_act_id_idx"`);
    await runner.query(`DROP INDEX "public"."ledger_entry_log_id_act_id_idx"`);
    await runner.query(
      `CREATE UNIQUE INDEX "ledger_entry_act_id_log_id_idx" ON "ledger_entry"  ("act_id", "log_id") `,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."ledger_entry_act_id_log_id_idx"`);
    await runner.query(
      `CREATE UNIQUE INDEX "ledger_entry_log_id_act_id_idx" ON "ledger_entry" USING btree ("log_id", "act_id") `,
    );
    await runner.query(`CREATE INDEX "ledger_entry_act_id_idx" ON "ledger_entry" USING btree ("act_id") `);
  }
}
