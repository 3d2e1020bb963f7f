import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddVersionShares1795586429193 implements MigrationInterface {
  readonly name = 'AddVersionShares1795586429193';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "version_share" ("id" uuid NOT NULL, "version_id" uuid NOT NULL, "organisation_id" uuid, "characters" integer NOT NULL, CONSTRAINT "version_share_version_id_organisation_id_key" UNIQUE ("version_id", "organisation_id"), CONSTRAINT "version_share_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "version_share_version_id_idx" ON "version_share"  ("version_id") `);
    await runner.query(
      `CREATE INDEX "version_share_organisation_id_idx" ON "version_share"  ("organisation_id") `,
    );
    await runner.query(
      `ALTER TABLE "version_share" ADD CONSTRAINT "version_share_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "version_share" ADD CONSTRAINT "version_share_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "version_share" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "version_share" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER never_emptied ON "version_share"`);
    await runner.query(`DROP TRIGGER append_only ON "version_share"`);
    await runner.query(`ALTER TABLE "version_share" DROP CONSTRAINT "version_share_organisation_id_fkey"`);
    await runner.query(`ALTER TABLE "version_share" DROP CONSTRAINT "version_share_version_id_fkey"`);
    await runner.query(`DROP INDEX "public"."version_share_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."version_share_version_id_idx"`);
    await runner.query(`DROP TABLE "version_share"`);
  }
}
