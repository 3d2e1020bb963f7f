import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddPollOptions1795800047485 implements MigrationInterface {
  readonly name = 'AddPollOptions1795800047485';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "poll_option" ("id" uuid NOT NULL, "poll_id" uuid NOT NULL, "ordinal" integer NOT NULL, "label" text, "starts_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "poll_option_ordinal" UNIQUE ("poll_id", "ordinal"), CONSTRAINT "poll_option_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "poll_option_poll_id_idx" ON "poll_option"  ("poll_id") `);
    await runner.query(`ALTER TABLE "poll" ADD "at_most" integer`);
    await runner.query(`ALTER TABLE "poll_answer" ADD "marks" jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(
      `ALTER TABLE "poll_option" ADD CONSTRAINT "poll_option_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "poll_option" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "poll_option" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER never_emptied ON "poll_option"`);
    await runner.query(`DROP TRIGGER append_only ON "poll_option"`);
    await runner.query(`ALTER TABLE "poll_option" DROP CONSTRAINT "poll_option_poll_id_fkey"`);
    await runner.query(`ALTER TABLE "poll_answer" DROP COLUMN "marks"`);
    await runner.query(`ALTER TABLE "poll" DROP COLUMN "at_most"`);
    await runner.query(`DROP INDEX "public"."poll_option_poll_id_idx"`);
    await runner.query(`DROP TABLE "poll_option"`);
  }
}
