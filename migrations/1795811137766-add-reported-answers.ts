import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddReportedAnswers1795811137766 implements MigrationInterface {
  readonly name = 'AddReportedAnswers1795811137766';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "reported_answer" ("id" uuid NOT NULL, "decision_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "version_id" uuid NOT NULL, "version_sha256" text NOT NULL, "answer" text NOT NULL, "reported_by_id" uuid NOT NULL, "reported_for_id" uuid, "reported_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "confirm_by" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "reported_answer_once" UNIQUE ("decision_id", "organisation_id", "reported_at"), CONSTRAINT "reported_answer_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "reported_answer_decision_id_idx" ON "reported_answer"  ("decision_id") `,
    );
    await runner.query(
      `CREATE INDEX "reported_answer_organisation_id_idx" ON "reported_answer"  ("organisation_id") `,
    );
    await runner.query(`CREATE INDEX "reported_answer_version_id_idx" ON "reported_answer"  ("version_id") `);
    await runner.query(
      `CREATE INDEX "reported_answer_reported_by_id_idx" ON "reported_answer"  ("reported_by_id") `,
    );
    await runner.query(
      `CREATE INDEX "reported_answer_reported_for_id_idx" ON "reported_answer"  ("reported_for_id") `,
    );
    await runner.query(
      `ALTER TABLE "reported_answer" ADD CONSTRAINT "reported_answer_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "reported_answer" ADD CONSTRAINT "reported_answer_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "reported_answer" ADD CONSTRAINT "reported_answer_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "reported_answer" ADD CONSTRAINT "reported_answer_reported_by_id_fkey" FOREIGN KEY ("reported_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "reported_answer" ADD CONSTRAINT "reported_answer_reported_for_id_fkey" FOREIGN KEY ("reported_for_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "reported_answer" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "reported_answer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER never_emptied ON "reported_answer"`);
    await runner.query(`DROP TRIGGER append_only ON "reported_answer"`);
    await runner.query(
      `ALTER TABLE "reported_answer" DROP CONSTRAINT "reported_answer_reported_for_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "reported_answer" DROP CONSTRAINT "reported_answer_reported_by_id_fkey"`);
    await runner.query(`ALTER TABLE "reported_answer" DROP CONSTRAINT "reported_answer_version_id_fkey"`);
    await runner.query(
      `ALTER TABLE "reported_answer" DROP CONSTRAINT "reported_answer_organisation_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "reported_answer" DROP CONSTRAINT "reported_answer_decision_id_fkey"`);
    await runner.query(`DROP INDEX "public"."reported_answer_reported_for_id_idx"`);
    await runner.query(`DROP INDEX "public"."reported_answer_reported_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."reported_answer_version_id_idx"`);
    await runner.query(`DROP INDEX "public"."reported_answer_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."reported_answer_decision_id_idx"`);
    await runner.query(`DROP TABLE "reported_answer"`);
  }
}
