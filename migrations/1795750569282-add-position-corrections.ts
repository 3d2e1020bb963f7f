import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddPositionCorrections1795750569282 implements MigrationInterface {
  readonly name = 'AddPositionCorrections1795750569282';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "correction_end" ("correction_id" uuid NOT NULL, "status" text NOT NULL, "ended_by_id" uuid NOT NULL, "reasons" text, "ended_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "correction_end_pkey" PRIMARY KEY ("correction_id"))`,
    );
    await runner.query(`CREATE INDEX "correction_end_ended_by_id_idx" ON "correction_end"  ("ended_by_id") `);
    await runner.query(
      `CREATE TABLE "position_correction" ("id" uuid NOT NULL, "decision_id" uuid NOT NULL, "position_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "opened_by_id" uuid NOT NULL, "reasons" text NOT NULL, "opened_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "position_correction_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "position_correction_decision_id_idx" ON "position_correction"  ("decision_id") `,
    );
    await runner.query(
      `CREATE INDEX "position_correction_position_id_idx" ON "position_correction"  ("position_id") `,
    );
    await runner.query(
      `CREATE INDEX "position_correction_organisation_id_idx" ON "position_correction"  ("organisation_id") `,
    );
    await runner.query(
      `CREATE INDEX "position_correction_opened_by_id_idx" ON "position_correction"  ("opened_by_id") `,
    );
    await runner.query(
      `ALTER TABLE "correction_end" ADD CONSTRAINT "correction_end_correction_id_fkey" FOREIGN KEY ("correction_id") REFERENCES "position_correction"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "correction_end" ADD CONSTRAINT "correction_end_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "position_correction" ADD CONSTRAINT "position_correction_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "position_correction" ADD CONSTRAINT "position_correction_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "position_correction" ADD CONSTRAINT "position_correction_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "position_correction" ADD CONSTRAINT "position_correction_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "position_correction" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "position_correction" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "correction_end" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "correction_end" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER never_emptied ON "correction_end"`);
    await runner.query(`DROP TRIGGER append_only ON "correction_end"`);
    await runner.query(`DROP TRIGGER never_emptied ON "position_correction"`);
    await runner.query(`DROP TRIGGER append_only ON "position_correction"`);
    await runner.query(
      `ALTER TABLE "position_correction" DROP CONSTRAINT "position_correction_opened_by_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "position_correction" DROP CONSTRAINT "position_correction_organisation_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "position_correction" DROP CONSTRAINT "position_correction_position_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "position_correction" DROP CONSTRAINT "position_correction_decision_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "correction_end" DROP CONSTRAINT "correction_end_ended_by_id_fkey"`);
    await runner.query(`ALTER TABLE "correction_end" DROP CONSTRAINT "correction_end_correction_id_fkey"`);
    await runner.query(`DROP INDEX "public"."position_correction_opened_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."position_correction_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."position_correction_position_id_idx"`);
    await runner.query(`DROP INDEX "public"."position_correction_decision_id_idx"`);
    await runner.query(`DROP TABLE "position_correction"`);
    await runner.query(`DROP INDEX "public"."correction_end_ended_by_id_idx"`);
    await runner.query(`DROP TABLE "correction_end"`);
  }
}
