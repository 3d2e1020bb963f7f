import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WriteStatementsTogether1795835125609 implements MigrationInterface {
  readonly name = 'WriteStatementsTogether1795835125609';

  async up(runner: QueryRunner): Promise<void> {
    // What was written by turns stays in the record, in the acts that wrote it.
    await runner.query(`DROP TRIGGER never_emptied ON "dispute_statement"`);
    await runner.query(`DROP TRIGGER append_only ON "dispute_statement"`);
    await runner.query(
      `ALTER TABLE "dispute_statement" DROP CONSTRAINT "dispute_statement_organisation_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "dispute_statement" DROP CONSTRAINT "dispute_statement_person_id_fkey"`);
    await runner.query(`ALTER TABLE "dispute_statement" DROP CONSTRAINT "dispute_statement_dispute_id_fkey"`);
    await runner.query(`DROP INDEX "public"."dispute_statement_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_statement_person_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_statement_dispute_id_idx"`);
    await runner.query(`DROP TABLE "dispute_statement"`);
    await runner.query(
      `CREATE TABLE "dispute_statement_agreement" ("id" uuid NOT NULL, "dispute_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "ordinal" integer NOT NULL, "person_id" uuid NOT NULL, "sha256" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "dispute_statement_agreement_ordinal" UNIQUE ("dispute_id", "organisation_id", "ordinal"), CONSTRAINT "dispute_statement_agreement_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "dispute_statement_agreement_dispute_id_idx" ON "dispute_statement_agreement"  ("dispute_id") `,
    );
    await runner.query(
      `CREATE INDEX "dispute_statement_agreement_organisation_id_idx" ON "dispute_statement_agreement"  ("organisation_id") `,
    );
    await runner.query(
      `CREATE INDEX "dispute_statement_agreement_person_id_idx" ON "dispute_statement_agreement"  ("person_id") `,
    );
    await runner.query(
      `CREATE TABLE "dispute_statement_reading" ("dispute_id" uuid NOT NULL, "sha256" text NOT NULL, "session_id" uuid NOT NULL, "person_id" uuid NOT NULL, "served_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "dispute_statement_reading_pkey" PRIMARY KEY ("dispute_id", "sha256", "session_id", "person_id"))`,
    );
    await runner.query(
      `CREATE INDEX "dispute_statement_reading_person_id_idx" ON "dispute_statement_reading"  ("person_id") `,
    );
    await runner.query(
      `CREATE TABLE "dispute_statement_text" ("dispute_id" uuid NOT NULL, "sha256" text NOT NULL, "canonical_text" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "dispute_statement_text_pkey" PRIMARY KEY ("dispute_id", "sha256"))`,
    );
    await runner.query(`ALTER TABLE "dispute" DROP COLUMN "statement_revision"`);
    await runner.query(`ALTER TABLE "dispute" ADD "statement_id" uuid`);
    await runner.query(`ALTER TABLE "dispute" ADD "statement_sha256" text`);
    await runner.query(`ALTER TABLE "draft" ADD "kind" text NOT NULL DEFAULT 'draft'`);
    await runner.query(`ALTER TABLE "draft" ALTER COLUMN "kind" DROP DEFAULT`);
    await runner.query(`ALTER TABLE "draft" ALTER COLUMN "purpose" DROP NOT NULL`);
    await runner.query(`ALTER TABLE "draft" ALTER COLUMN "purpose" DROP DEFAULT`);
    await runner.query(
      `ALTER TABLE "draft" ADD CONSTRAINT "draft_purpose" CHECK (kind <> 'draft' OR purpose IS NOT NULL)`,
    );
    await runner.query(`CREATE INDEX "dispute_statement_id_idx" ON "dispute"  ("statement_id") `);
    await runner.query(`CREATE INDEX "draft_kind_idx" ON "draft"  ("kind") `);
    await runner.query(
      `ALTER TABLE "dispute" ADD CONSTRAINT "dispute_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "draft"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_statement_agreement" ADD CONSTRAINT "dispute_statement_agreement_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_statement_agreement" ADD CONSTRAINT "dispute_statement_agreement_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_statement_agreement" ADD CONSTRAINT "dispute_statement_agreement_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_statement_reading" ADD CONSTRAINT "dispute_statement_reading_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_statement_reading" ADD CONSTRAINT "dispute_statement_reading_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_statement_reading" ADD CONSTRAINT "dispute_statement_reading_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_statement_text" ADD CONSTRAINT "dispute_statement_text_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "dispute_statement_agreement" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "dispute_statement_agreement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "dispute_statement_text" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "dispute_statement_text" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER never_emptied ON "dispute_statement_text"`);
    await runner.query(`DROP TRIGGER append_only ON "dispute_statement_text"`);
    await runner.query(`DROP TRIGGER never_emptied ON "dispute_statement_agreement"`);
    await runner.query(`DROP TRIGGER append_only ON "dispute_statement_agreement"`);
    await runner.query(
      `ALTER TABLE "dispute_statement_text" DROP CONSTRAINT "dispute_statement_text_dispute_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "dispute_statement_reading" DROP CONSTRAINT "dispute_statement_reading_person_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "dispute_statement_reading" DROP CONSTRAINT "dispute_statement_reading_session_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "dispute_statement_reading" DROP CONSTRAINT "dispute_statement_reading_dispute_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "dispute_statement_agreement" DROP CONSTRAINT "dispute_statement_agreement_person_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "dispute_statement_agreement" DROP CONSTRAINT "dispute_statement_agreement_organisation_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "dispute_statement_agreement" DROP CONSTRAINT "dispute_statement_agreement_dispute_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "dispute" DROP CONSTRAINT "dispute_statement_id_fkey"`);
    await runner.query(`DROP INDEX "public"."draft_kind_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_statement_id_idx"`);
    await runner.query(`ALTER TABLE "draft" DROP CONSTRAINT "draft_purpose"`);
    await runner.query(`ALTER TABLE "draft" ALTER COLUMN "purpose" SET DEFAULT 'policy_text'`);
    await runner.query(`UPDATE "draft" SET "purpose" = 'policy_text' WHERE "purpose" IS NULL`);
    await runner.query(`ALTER TABLE "draft" ALTER COLUMN "purpose" SET NOT NULL`);
    await runner.query(`ALTER TABLE "draft" DROP COLUMN "kind"`);
    await runner.query(`ALTER TABLE "dispute" DROP COLUMN "statement_sha256"`);
    await runner.query(`ALTER TABLE "dispute" DROP COLUMN "statement_id"`);
    await runner.query(`ALTER TABLE "dispute" ADD "statement_revision" integer NOT NULL DEFAULT 0`);
    await runner.query(`ALTER TABLE "dispute" ALTER COLUMN "statement_revision" DROP DEFAULT`);
    await runner.query(`DROP TABLE "dispute_statement_text"`);
    await runner.query(`DROP INDEX "public"."dispute_statement_reading_person_id_idx"`);
    await runner.query(`DROP TABLE "dispute_statement_reading"`);
    await runner.query(`DROP INDEX "public"."dispute_statement_agreement_person_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_statement_agreement_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_statement_agreement_dispute_id_idx"`);
    await runner.query(`DROP TABLE "dispute_statement_agreement"`);
    await runner.query(
      `CREATE TABLE "dispute_statement" ("id" uuid NOT NULL, "dispute_id" uuid NOT NULL, "number" integer NOT NULL, "text" text NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "dispute_statement_number" UNIQUE ("dispute_id", "number"), CONSTRAINT "dispute_statement_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "dispute_statement_dispute_id_idx" ON "dispute_statement"  ("dispute_id") `,
    );
    await runner.query(
      `CREATE INDEX "dispute_statement_person_id_idx" ON "dispute_statement"  ("person_id") `,
    );
    await runner.query(
      `CREATE INDEX "dispute_statement_organisation_id_idx" ON "dispute_statement"  ("organisation_id") `,
    );
    await runner.query(
      `ALTER TABLE "dispute_statement" ADD CONSTRAINT "dispute_statement_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_statement" ADD CONSTRAINT "dispute_statement_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_statement" ADD CONSTRAINT "dispute_statement_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "dispute_statement" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "dispute_statement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
  }
}
