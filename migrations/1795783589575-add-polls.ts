import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddPolls1795783589575 implements MigrationInterface {
  readonly name = 'AddPolls1795783589575';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "poll" ("id" uuid NOT NULL, "space_id" uuid NOT NULL, "group_id" uuid NOT NULL, "version_id" uuid, "method" text NOT NULL, "question" text NOT NULL, "details" text, "status" text NOT NULL, "closes_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "hidden_until_closed" boolean NOT NULL, "opened_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "opened_by_id" uuid NOT NULL, "opened_for_id" uuid NOT NULL, "closed_at" TIMESTAMP(3) WITH TIME ZONE, "closed_by_id" uuid, CONSTRAINT "poll_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "poll_space_id_idx" ON "poll"  ("space_id") `);
    await runner.query(`CREATE INDEX "poll_group_id_idx" ON "poll"  ("group_id") `);
    await runner.query(`CREATE INDEX "poll_version_id_idx" ON "poll"  ("version_id") `);
    await runner.query(`CREATE INDEX "poll_opened_by_id_idx" ON "poll"  ("opened_by_id") `);
    await runner.query(`CREATE INDEX "poll_opened_for_id_idx" ON "poll"  ("opened_for_id") `);
    await runner.query(`CREATE INDEX "poll_closed_by_id_idx" ON "poll"  ("closed_by_id") `);
    await runner.query(`CREATE INDEX "poll_due" ON "poll"  ("closes_at") WHERE status = 'open'`);
    await runner.query(
      `CREATE INDEX "poll_space_id_opened_at_id_idx" ON "poll"  ("space_id", "opened_at", "id") `,
    );
    await runner.query(
      `CREATE TABLE "poll_answer" ("id" uuid NOT NULL, "poll_id" uuid NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "ordinal" integer NOT NULL, "choice" text, "words" text, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "poll_answer_ordinal" UNIQUE ("poll_id", "person_id", "ordinal"), CONSTRAINT "poll_answer_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "poll_answer_poll_id_idx" ON "poll_answer"  ("poll_id") `);
    await runner.query(`CREATE INDEX "poll_answer_person_id_idx" ON "poll_answer"  ("person_id") `);
    await runner.query(
      `CREATE INDEX "poll_answer_organisation_id_idx" ON "poll_answer"  ("organisation_id") `,
    );
    await runner.query(`ALTER TABLE "decision" ADD "poll_id" uuid`);
    await runner.query(`CREATE INDEX "decision_poll_id_idx" ON "decision"  ("poll_id") `);
    await runner.query(
      `ALTER TABLE "decision" ADD CONSTRAINT "decision_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "poll" ADD CONSTRAINT "poll_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "poll" ADD CONSTRAINT "poll_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "task_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "poll" ADD CONSTRAINT "poll_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "poll" ADD CONSTRAINT "poll_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "poll" ADD CONSTRAINT "poll_opened_for_id_fkey" FOREIGN KEY ("opened_for_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "poll" ADD CONSTRAINT "poll_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "poll_answer" ADD CONSTRAINT "poll_answer_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "poll_answer" ADD CONSTRAINT "poll_answer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "poll_answer" ADD CONSTRAINT "poll_answer_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "poll_answer" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "poll_answer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER never_emptied ON "poll_answer"`);
    await runner.query(`DROP TRIGGER append_only ON "poll_answer"`);
    await runner.query(`ALTER TABLE "poll_answer" DROP CONSTRAINT "poll_answer_organisation_id_fkey"`);
    await runner.query(`ALTER TABLE "poll_answer" DROP CONSTRAINT "poll_answer_person_id_fkey"`);
    await runner.query(`ALTER TABLE "poll_answer" DROP CONSTRAINT "poll_answer_poll_id_fkey"`);
    await runner.query(`ALTER TABLE "poll" DROP CONSTRAINT "poll_closed_by_id_fkey"`);
    await runner.query(`ALTER TABLE "poll" DROP CONSTRAINT "poll_opened_for_id_fkey"`);
    await runner.query(`ALTER TABLE "poll" DROP CONSTRAINT "poll_opened_by_id_fkey"`);
    await runner.query(`ALTER TABLE "poll" DROP CONSTRAINT "poll_version_id_fkey"`);
    await runner.query(`ALTER TABLE "poll" DROP CONSTRAINT "poll_group_id_fkey"`);
    await runner.query(`ALTER TABLE "poll" DROP CONSTRAINT "poll_space_id_fkey"`);
    await runner.query(`ALTER TABLE "decision" DROP CONSTRAINT "decision_poll_id_fkey"`);
    await runner.query(`DROP INDEX "public"."decision_poll_id_idx"`);
    await runner.query(`ALTER TABLE "decision" DROP COLUMN "poll_id"`);
    await runner.query(`DROP INDEX "public"."poll_answer_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."poll_answer_person_id_idx"`);
    await runner.query(`DROP INDEX "public"."poll_answer_poll_id_idx"`);
    await runner.query(`DROP TABLE "poll_answer"`);
    await runner.query(`DROP INDEX "public"."poll_space_id_opened_at_id_idx"`);
    await runner.query(`DROP INDEX "public"."poll_due"`);
    await runner.query(`DROP INDEX "public"."poll_closed_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."poll_opened_for_id_idx"`);
    await runner.query(`DROP INDEX "public"."poll_opened_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."poll_version_id_idx"`);
    await runner.query(`DROP INDEX "public"."poll_group_id_idx"`);
    await runner.query(`DROP INDEX "public"."poll_space_id_idx"`);
    await runner.query(`DROP TABLE "poll"`);
  }
}
