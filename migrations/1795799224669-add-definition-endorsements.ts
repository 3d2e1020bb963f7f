import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddDefinitionEndorsements1795799224669 implements MigrationInterface {
  readonly name = 'AddDefinitionEndorsements1795799224669';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "definition_endorsement" ("id" uuid NOT NULL, "definition_id" uuid NOT NULL, "version_id" uuid NOT NULL, "statement" text NOT NULL, "statement_url" text, "read_to_end_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid, CONSTRAINT "definition_endorsement_once" UNIQUE ("definition_id", "version_id"), CONSTRAINT "definition_endorsement_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "definition_endorsement_definition_id_idx" ON "definition_endorsement"  ("definition_id") `,
    );
    await runner.query(
      `CREATE INDEX "definition_endorsement_version_id_idx" ON "definition_endorsement"  ("version_id") `,
    );
    await runner.query(
      `CREATE INDEX "definition_endorsement_person_id_idx" ON "definition_endorsement"  ("person_id") `,
    );
    await runner.query(
      `CREATE INDEX "definition_endorsement_organisation_id_idx" ON "definition_endorsement"  ("organisation_id") `,
    );
    await runner.query(
      `CREATE INDEX "definition_endorsement_definition_id_at_id_idx" ON "definition_endorsement"  ("definition_id", "at", "id") `,
    );
    await runner.query(
      `ALTER TABLE "definition_endorsement" ADD CONSTRAINT "definition_endorsement_definition_id_fkey" FOREIGN KEY ("definition_id") REFERENCES "definition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "definition_endorsement" ADD CONSTRAINT "definition_endorsement_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "definition_endorsement" ADD CONSTRAINT "definition_endorsement_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "definition_endorsement" ADD CONSTRAINT "definition_endorsement_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "definition_endorsement" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "definition_endorsement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER never_emptied ON "definition_endorsement"`);
    await runner.query(`DROP TRIGGER append_only ON "definition_endorsement"`);
    await runner.query(
      `ALTER TABLE "definition_endorsement" DROP CONSTRAINT "definition_endorsement_organisation_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "definition_endorsement" DROP CONSTRAINT "definition_endorsement_person_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "definition_endorsement" DROP CONSTRAINT "definition_endorsement_version_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "definition_endorsement" DROP CONSTRAINT "definition_endorsement_definition_id_fkey"`,
    );
    await runner.query(`DROP INDEX "public"."definition_endorsement_definition_id_at_id_idx"`);
    await runner.query(`DROP INDEX "public"."definition_endorsement_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."definition_endorsement_person_id_idx"`);
    await runner.query(`DROP INDEX "public"."definition_endorsement_version_id_idx"`);
    await runner.query(`DROP INDEX "public"."definition_endorsement_definition_id_idx"`);
    await runner.query(`DROP TABLE "definition_endorsement"`);
  }
}
