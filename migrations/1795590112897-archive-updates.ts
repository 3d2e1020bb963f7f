import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ArchiveUpdates1795590112897 implements MigrationInterface {
  readonly name = 'ArchiveUpdates1795590112897';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "draft_archive" ("draft_id" uuid NOT NULL, "from_seq" bigint NOT NULL, "to_seq" bigint NOT NULL, "updates" bytea NOT NULL, "writers" jsonb NOT NULL, "archived_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "draft_archive_pkey" PRIMARY KEY ("draft_id", "from_seq"))`,
    );
    await runner.query(
      `ALTER TABLE "draft_archive" ADD CONSTRAINT "draft_archive_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "draft_archive" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "draft_archive" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(`
      CREATE FUNCTION refuse_unless_archived() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' AND EXISTS (
          SELECT 1 FROM draft_archive
          WHERE draft_id = OLD.draft_id AND OLD.seq BETWEEN from_seq AND to_seq
        ) THEN
          RETURN OLD;
        END IF;
        RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
      END $$`);
    await runner.query('DROP TRIGGER append_only ON "draft_update"');
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "draft_update" FOR EACH ROW EXECUTE FUNCTION refuse_unless_archived()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF EXISTS (SELECT 1 FROM draft_archive) THEN
          RAISE EXCEPTION 'updates are archived, which the release before this one cannot read';
        END IF;
      END $$`);
    await runner.query('DROP TRIGGER append_only ON "draft_update"');
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "draft_update" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query('DROP FUNCTION refuse_unless_archived');
    await runner.query(`DROP TRIGGER never_emptied ON "draft_archive"`);
    await runner.query(`DROP TRIGGER append_only ON "draft_archive"`);
    await runner.query(`ALTER TABLE "draft_archive" DROP CONSTRAINT "draft_archive_draft_id_fkey"`);
    await runner.query(`DROP TABLE "draft_archive"`);
  }
}
