import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddObjectionSupports1795824761970 implements MigrationInterface {
  readonly name = 'AddObjectionSupports1795824761970';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "objection_support" ("id" uuid NOT NULL, "objection_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "person_id" uuid NOT NULL, "words" text, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "objection_support_once" UNIQUE ("objection_id", "organisation_id"), CONSTRAINT "objection_support_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "objection_support_objection_id_idx" ON "objection_support"  ("objection_id") `,
    );
    await runner.query(
      `CREATE INDEX "objection_support_organisation_id_idx" ON "objection_support"  ("organisation_id") `,
    );
    await runner.query(
      `CREATE INDEX "objection_support_person_id_idx" ON "objection_support"  ("person_id") `,
    );
    await runner.query(
      `CREATE TABLE "objection_support_end" ("support_id" uuid NOT NULL, "ended_by_id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "objection_support_end_pkey" PRIMARY KEY ("support_id"))`,
    );
    await runner.query(
      `CREATE INDEX "objection_support_end_ended_by_id_idx" ON "objection_support_end"  ("ended_by_id") `,
    );
    await runner.query(
      `ALTER TABLE "objection_support" ADD CONSTRAINT "objection_support_objection_id_fkey" FOREIGN KEY ("objection_id") REFERENCES "objection"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "objection_support" ADD CONSTRAINT "objection_support_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "objection_support" ADD CONSTRAINT "objection_support_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "objection_support_end" ADD CONSTRAINT "objection_support_end_support_id_fkey" FOREIGN KEY ("support_id") REFERENCES "objection_support"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "objection_support_end" ADD CONSTRAINT "objection_support_end_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "objection_support" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "objection_support" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "objection_support_end" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "objection_support_end" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER never_emptied ON "objection_support_end"`);
    await runner.query(`DROP TRIGGER append_only ON "objection_support_end"`);
    await runner.query(`DROP TRIGGER never_emptied ON "objection_support"`);
    await runner.query(`DROP TRIGGER append_only ON "objection_support"`);
    await runner.query(
      `ALTER TABLE "objection_support_end" DROP CONSTRAINT "objection_support_end_ended_by_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "objection_support_end" DROP CONSTRAINT "objection_support_end_support_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "objection_support" DROP CONSTRAINT "objection_support_person_id_fkey"`);
    await runner.query(
      `ALTER TABLE "objection_support" DROP CONSTRAINT "objection_support_organisation_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "objection_support" DROP CONSTRAINT "objection_support_objection_id_fkey"`,
    );
    await runner.query(`DROP INDEX "public"."objection_support_end_ended_by_id_idx"`);
    await runner.query(`DROP TABLE "objection_support_end"`);
    await runner.query(`DROP INDEX "public"."objection_support_person_id_idx"`);
    await runner.query(`DROP INDEX "public"."objection_support_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."objection_support_objection_id_idx"`);
    await runner.query(`DROP TABLE "objection_support"`);
  }
}
