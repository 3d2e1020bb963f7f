import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddDecisionDepartures1795749710047 implements MigrationInterface {
  readonly name = 'AddDecisionDepartures1795749710047';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "decision_departure" ("decision_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "left_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "act_id" uuid NOT NULL, CONSTRAINT "decision_departure_pkey" PRIMARY KEY ("decision_id", "organisation_id"))`,
    );
    await runner.query(
      `CREATE INDEX "decision_departure_organisation_id_idx" ON "decision_departure"  ("organisation_id") `,
    );
    await runner.query(
      `ALTER TABLE "decision_departure" ADD CONSTRAINT "decision_departure_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "decision_departure" ADD CONSTRAINT "decision_departure_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "decision_departure" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "decision_departure" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER never_emptied ON "decision_departure"`);
    await runner.query(`DROP TRIGGER append_only ON "decision_departure"`);
    await runner.query(
      `ALTER TABLE "decision_departure" DROP CONSTRAINT "decision_departure_organisation_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "decision_departure" DROP CONSTRAINT "decision_departure_decision_id_fkey"`,
    );
    await runner.query(`DROP INDEX "public"."decision_departure_organisation_id_idx"`);
    await runner.query(`DROP TABLE "decision_departure"`);
  }
}
