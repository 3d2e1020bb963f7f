import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSectionClosures1795749856950 implements MigrationInterface {
  readonly name = 'AddSectionClosures1795749856950';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "section_closure" ("id" uuid NOT NULL, "draft_id" uuid NOT NULL, "section_id" text NOT NULL, "client_id" bigint NOT NULL, "clock" bigint NOT NULL, "name" text NOT NULL, "reason" text NOT NULL, "closed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "closed_by_id" uuid NOT NULL, "closed_for_id" uuid, "opened_at" TIMESTAMP(3) WITH TIME ZONE, "opened_by_id" uuid, CONSTRAINT "section_closure_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "section_closure_draft_id_idx" ON "section_closure"  ("draft_id") `);
    await runner.query(
      `CREATE INDEX "section_closure_closed_by_id_idx" ON "section_closure"  ("closed_by_id") `,
    );
    await runner.query(
      `CREATE INDEX "section_closure_closed_for_id_idx" ON "section_closure"  ("closed_for_id") `,
    );
    await runner.query(
      `CREATE INDEX "section_closure_opened_by_id_idx" ON "section_closure"  ("opened_by_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "section_closure_draft_id_section_id_idx" ON "section_closure"  ("draft_id", "section_id") WHERE opened_at IS NULL`,
    );
    await runner.query(`ALTER TABLE "draft_head" ADD "closures" integer NOT NULL DEFAULT '0'`);
    await runner.query(
      `ALTER TABLE "section_closure" ADD CONSTRAINT "section_closure_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "section_closure" ADD CONSTRAINT "section_closure_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "section_closure" ADD CONSTRAINT "section_closure_closed_for_id_fkey" FOREIGN KEY ("closed_for_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "section_closure" ADD CONSTRAINT "section_closure_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "section_closure" DROP CONSTRAINT "section_closure_opened_by_id_fkey"`);
    await runner.query(`ALTER TABLE "section_closure" DROP CONSTRAINT "section_closure_closed_for_id_fkey"`);
    await runner.query(`ALTER TABLE "section_closure" DROP CONSTRAINT "section_closure_closed_by_id_fkey"`);
    await runner.query(`ALTER TABLE "section_closure" DROP CONSTRAINT "section_closure_draft_id_fkey"`);
    await runner.query(`ALTER TABLE "draft_head" DROP COLUMN "closures"`);
    await runner.query(`DROP INDEX "public"."section_closure_draft_id_section_id_idx"`);
    await runner.query(`DROP INDEX "public"."section_closure_opened_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."section_closure_closed_for_id_idx"`);
    await runner.query(`DROP INDEX "public"."section_closure_closed_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."section_closure_draft_id_idx"`);
    await runner.query(`DROP TABLE "section_closure"`);
  }
}
