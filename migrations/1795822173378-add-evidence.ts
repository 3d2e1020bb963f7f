import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows never change; of a piece of evidence nothing changes but that it is withdrawn. */
const APPEND_ONLY = ['evidence_note', 'evidence_citation'] as const;

export class AddEvidence1795822173378 implements MigrationInterface {
  readonly name = 'AddEvidence1795822173378';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "evidence" ("id" uuid NOT NULL, "space_id" uuid NOT NULL, "group_id" uuid NOT NULL, "title" text NOT NULL, "citation" text NOT NULL, "kind" text NOT NULL, "address" text, "published_on" date, "status" text NOT NULL, "added_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "added_by_id" uuid NOT NULL, "for_organisation_id" uuid, "withdrawn_at" TIMESTAMP(3) WITH TIME ZONE, "withdrawn_by_id" uuid, "withdrawn_reason" text, CONSTRAINT "evidence_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "evidence_space_id_idx" ON "evidence"  ("space_id") `);
    await runner.query(`CREATE INDEX "evidence_group_id_idx" ON "evidence"  ("group_id") `);
    await runner.query(`CREATE INDEX "evidence_added_by_id_idx" ON "evidence"  ("added_by_id") `);
    await runner.query(
      `CREATE INDEX "evidence_for_organisation_id_idx" ON "evidence"  ("for_organisation_id") `,
    );
    await runner.query(`CREATE INDEX "evidence_withdrawn_by_id_idx" ON "evidence"  ("withdrawn_by_id") `);
    await runner.query(
      `CREATE INDEX "evidence_space_id_added_at_id_idx" ON "evidence"  ("space_id", "added_at", "id") `,
    );
    await runner.query(
      `CREATE TABLE "evidence_citation" ("id" uuid NOT NULL, "version_id" uuid NOT NULL, "evidence_id" uuid NOT NULL, "frozen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "evidence_citation_once_key" UNIQUE ("version_id", "evidence_id"), CONSTRAINT "evidence_citation_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "evidence_citation_version_id_idx" ON "evidence_citation"  ("version_id") `,
    );
    await runner.query(
      `CREATE INDEX "evidence_citation_evidence_id_idx" ON "evidence_citation"  ("evidence_id") `,
    );
    await runner.query(
      `CREATE INDEX "evidence_citation_evidence_id_frozen_at_id_idx" ON "evidence_citation"  ("evidence_id", "frozen_at", "id") `,
    );
    await runner.query(
      `CREATE TABLE "evidence_note" ("id" uuid NOT NULL, "evidence_id" uuid NOT NULL, "words" text NOT NULL, "by_id" uuid NOT NULL, "for_organisation_id" uuid, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "evidence_note_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "evidence_note_evidence_id_idx" ON "evidence_note"  ("evidence_id") `);
    await runner.query(`CREATE INDEX "evidence_note_by_id_idx" ON "evidence_note"  ("by_id") `);
    await runner.query(
      `CREATE INDEX "evidence_note_for_organisation_id_idx" ON "evidence_note"  ("for_organisation_id") `,
    );
    await runner.query(
      `CREATE INDEX "evidence_note_evidence_id_at_id_idx" ON "evidence_note"  ("evidence_id", "at", "id") `,
    );
    await runner.query(
      `ALTER TABLE "evidence" ADD CONSTRAINT "evidence_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "evidence" ADD CONSTRAINT "evidence_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "task_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "evidence" ADD CONSTRAINT "evidence_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "evidence" ADD CONSTRAINT "evidence_for_organisation_id_fkey" FOREIGN KEY ("for_organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "evidence" ADD CONSTRAINT "evidence_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "evidence_citation" ADD CONSTRAINT "evidence_citation_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "evidence_citation" ADD CONSTRAINT "evidence_citation_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "evidence_note" ADD CONSTRAINT "evidence_note_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "evidence_note" ADD CONSTRAINT "evidence_note_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "evidence_note" ADD CONSTRAINT "evidence_note_for_organisation_id_fkey" FOREIGN KEY ("for_organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(`
      CREATE FUNCTION refuse_all_but_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        withdrawal text[] := ARRAY['status', 'withdrawn_at', 'withdrawn_by_id', 'withdrawn_reason'];
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.status = 'listed' AND NEW.status = 'withdrawn'
           AND to_jsonb(NEW) - withdrawal = to_jsonb(OLD) - withdrawal THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
      END $$`);
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "evidence" FOR EACH ROW EXECUTE FUNCTION refuse_all_but_withdrawal()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "evidence" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
    for (const table of APPEND_ONLY) {
      await runner.query(
        `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
      );
      await runner.query(
        `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...APPEND_ONLY, 'evidence']) {
      await runner.query(`DROP TRIGGER never_emptied ON "${table}"`);
      await runner.query(`DROP TRIGGER append_only ON "${table}"`);
    }
    await runner.query('DROP FUNCTION refuse_all_but_withdrawal');
    await runner.query(
      `ALTER TABLE "evidence_note" DROP CONSTRAINT "evidence_note_for_organisation_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "evidence_note" DROP CONSTRAINT "evidence_note_by_id_fkey"`);
    await runner.query(`ALTER TABLE "evidence_note" DROP CONSTRAINT "evidence_note_evidence_id_fkey"`);
    await runner.query(
      `ALTER TABLE "evidence_citation" DROP CONSTRAINT "evidence_citation_evidence_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "evidence_citation" DROP CONSTRAINT "evidence_citation_version_id_fkey"`);
    await runner.query(`ALTER TABLE "evidence" DROP CONSTRAINT "evidence_withdrawn_by_id_fkey"`);
    await runner.query(`ALTER TABLE "evidence" DROP CONSTRAINT "evidence_for_organisation_id_fkey"`);
    await runner.query(`ALTER TABLE "evidence" DROP CONSTRAINT "evidence_added_by_id_fkey"`);
    await runner.query(`ALTER TABLE "evidence" DROP CONSTRAINT "evidence_group_id_fkey"`);
    await runner.query(`ALTER TABLE "evidence" DROP CONSTRAINT "evidence_space_id_fkey"`);
    await runner.query(`DROP INDEX "public"."evidence_note_evidence_id_at_id_idx"`);
    await runner.query(`DROP INDEX "public"."evidence_note_for_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."evidence_note_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."evidence_note_evidence_id_idx"`);
    await runner.query(`DROP TABLE "evidence_note"`);
    await runner.query(`DROP INDEX "public"."evidence_citation_evidence_id_frozen_at_id_idx"`);
    await runner.query(`DROP INDEX "public"."evidence_citation_evidence_id_idx"`);
    await runner.query(`DROP INDEX "public"."evidence_citation_version_id_idx"`);
    await runner.query(`DROP TABLE "evidence_citation"`);
    await runner.query(`DROP INDEX "public"."evidence_space_id_added_at_id_idx"`);
    await runner.query(`DROP INDEX "public"."evidence_withdrawn_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."evidence_for_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."evidence_added_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."evidence_group_id_idx"`);
    await runner.query(`DROP INDEX "public"."evidence_space_id_idx"`);
    await runner.query(`DROP TABLE "evidence"`);
  }
}
