import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddMandateChanges1795798150374 implements MigrationInterface {
  readonly name = 'AddMandateChanges1795798150374';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "mandate_change" ("id" uuid NOT NULL, "space_id" uuid NOT NULL, "part" text NOT NULL, "before" text, "after" text, "sponsor_before_id" uuid, "sponsor_id" uuid, "reasons" text NOT NULL, "statement_url" text, "changed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "changed_by_id" uuid NOT NULL, "changed_for_id" uuid, CONSTRAINT "mandate_change_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "mandate_change_space_id_idx" ON "mandate_change"  ("space_id") `);
    await runner.query(
      `CREATE INDEX "mandate_change_sponsor_before_id_idx" ON "mandate_change"  ("sponsor_before_id") `,
    );
    await runner.query(`CREATE INDEX "mandate_change_sponsor_id_idx" ON "mandate_change"  ("sponsor_id") `);
    await runner.query(
      `CREATE INDEX "mandate_change_changed_by_id_idx" ON "mandate_change"  ("changed_by_id") `,
    );
    await runner.query(
      `CREATE INDEX "mandate_change_changed_for_id_idx" ON "mandate_change"  ("changed_for_id") `,
    );
    await runner.query(
      `CREATE INDEX "mandate_change_space_id_changed_at_id_idx" ON "mandate_change"  ("space_id", "changed_at", "id") `,
    );
    await runner.query(
      `ALTER TABLE "mandate_change" ADD CONSTRAINT "mandate_change_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "mandate_change" ADD CONSTRAINT "mandate_change_sponsor_before_id_fkey" FOREIGN KEY ("sponsor_before_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "mandate_change" ADD CONSTRAINT "mandate_change_sponsor_id_fkey" FOREIGN KEY ("sponsor_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "mandate_change" ADD CONSTRAINT "mandate_change_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "mandate_change" ADD CONSTRAINT "mandate_change_changed_for_id_fkey" FOREIGN KEY ("changed_for_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "mandate_change" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "mandate_change" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER never_emptied ON "mandate_change"`);
    await runner.query(`DROP TRIGGER append_only ON "mandate_change"`);
    await runner.query(`ALTER TABLE "mandate_change" DROP CONSTRAINT "mandate_change_changed_for_id_fkey"`);
    await runner.query(`ALTER TABLE "mandate_change" DROP CONSTRAINT "mandate_change_changed_by_id_fkey"`);
    await runner.query(`ALTER TABLE "mandate_change" DROP CONSTRAINT "mandate_change_sponsor_id_fkey"`);
    await runner.query(
      `ALTER TABLE "mandate_change" DROP CONSTRAINT "mandate_change_sponsor_before_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "mandate_change" DROP CONSTRAINT "mandate_change_space_id_fkey"`);
    await runner.query(`DROP INDEX "public"."mandate_change_space_id_changed_at_id_idx"`);
    await runner.query(`DROP INDEX "public"."mandate_change_changed_for_id_idx"`);
    await runner.query(`DROP INDEX "public"."mandate_change_changed_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."mandate_change_sponsor_id_idx"`);
    await runner.query(`DROP INDEX "public"."mandate_change_sponsor_before_id_idx"`);
    await runner.query(`DROP INDEX "public"."mandate_change_space_id_idx"`);
    await runner.query(`DROP TABLE "mandate_change"`);
  }
}
