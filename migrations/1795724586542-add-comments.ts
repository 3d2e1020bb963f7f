import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddComments1795724586542 implements MigrationInterface {
  readonly name = 'AddComments1795724586542';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "comment" ("id" uuid NOT NULL, "thread_id" uuid NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid, "body" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "withdrawn_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "comment_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "comment_thread_id_idx" ON "comment"  ("thread_id") `);
    await runner.query(`CREATE INDEX "comment_person_id_idx" ON "comment"  ("person_id") `);
    await runner.query(`CREATE INDEX "comment_organisation_id_idx" ON "comment"  ("organisation_id") `);
    await runner.query(`CREATE INDEX "comment_thread_id_at_id_idx" ON "comment"  ("thread_id", "at", "id") `);
    await runner.query(
      `CREATE TABLE "comment_mention" ("comment_id" uuid NOT NULL, "person_id" uuid NOT NULL, CONSTRAINT "comment_mention_pkey" PRIMARY KEY ("comment_id", "person_id"))`,
    );
    await runner.query(`CREATE INDEX "comment_mention_person_id_idx" ON "comment_mention"  ("person_id") `);
    await runner.query(
      `CREATE TABLE "comment_thread" ("id" uuid NOT NULL, "space_id" uuid NOT NULL, "group_id" uuid NOT NULL, "draft_id" uuid NOT NULL, "clause_id" text NOT NULL, "clause_number" text NOT NULL, "quote" text NOT NULL, "anchor_start" bytea, "anchor_end" bytea, "status" text NOT NULL, "started_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "started_by_id" uuid NOT NULL, "latest_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "resolved_at" TIMESTAMP(3) WITH TIME ZONE, "resolved_by_id" uuid, CONSTRAINT "comment_thread_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "comment_thread_space_id_idx" ON "comment_thread"  ("space_id") `);
    await runner.query(`CREATE INDEX "comment_thread_group_id_idx" ON "comment_thread"  ("group_id") `);
    await runner.query(`CREATE INDEX "comment_thread_draft_id_idx" ON "comment_thread"  ("draft_id") `);
    await runner.query(
      `CREATE INDEX "comment_thread_started_by_id_idx" ON "comment_thread"  ("started_by_id") `,
    );
    await runner.query(
      `CREATE INDEX "comment_thread_resolved_by_id_idx" ON "comment_thread"  ("resolved_by_id") `,
    );
    await runner.query(
      `CREATE INDEX "comment_thread_draft_id_started_at_id_idx" ON "comment_thread"  ("draft_id", "started_at", "id") `,
    );
    await runner.query(
      `ALTER TABLE "comment" ADD CONSTRAINT "comment_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "comment_thread"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "comment" ADD CONSTRAINT "comment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "comment" ADD CONSTRAINT "comment_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "comment_thread" ADD CONSTRAINT "comment_thread_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "comment_thread" ADD CONSTRAINT "comment_thread_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "task_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "comment_thread" ADD CONSTRAINT "comment_thread_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "comment_thread" ADD CONSTRAINT "comment_thread_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "comment_thread" ADD CONSTRAINT "comment_thread_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "comment_thread" DROP CONSTRAINT "comment_thread_resolved_by_id_fkey"`);
    await runner.query(`ALTER TABLE "comment_thread" DROP CONSTRAINT "comment_thread_started_by_id_fkey"`);
    await runner.query(`ALTER TABLE "comment_thread" DROP CONSTRAINT "comment_thread_draft_id_fkey"`);
    await runner.query(`ALTER TABLE "comment_thread" DROP CONSTRAINT "comment_thread_group_id_fkey"`);
    await runner.query(`ALTER TABLE "comment_thread" DROP CONSTRAINT "comment_thread_space_id_fkey"`);
    await runner.query(`ALTER TABLE "comment_mention" DROP CONSTRAINT "comment_mention_person_id_fkey"`);
    await runner.query(`ALTER TABLE "comment_mention" DROP CONSTRAINT "comment_mention_comment_id_fkey"`);
    await runner.query(`ALTER TABLE "comment" DROP CONSTRAINT "comment_organisation_id_fkey"`);
    await runner.query(`ALTER TABLE "comment" DROP CONSTRAINT "comment_person_id_fkey"`);
    await runner.query(`ALTER TABLE "comment" DROP CONSTRAINT "comment_thread_id_fkey"`);
    await runner.query(`DROP INDEX "public"."comment_thread_draft_id_started_at_id_idx"`);
    await runner.query(`DROP INDEX "public"."comment_thread_resolved_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."comment_thread_started_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."comment_thread_draft_id_idx"`);
    await runner.query(`DROP INDEX "public"."comment_thread_group_id_idx"`);
    await runner.query(`DROP INDEX "public"."comment_thread_space_id_idx"`);
    await runner.query(`DROP TABLE "comment_thread"`);
    await runner.query(`DROP INDEX "public"."comment_mention_person_id_idx"`);
    await runner.query(`DROP TABLE "comment_mention"`);
    await runner.query(`DROP INDEX "public"."comment_thread_id_at_id_idx"`);
    await runner.query(`DROP INDEX "public"."comment_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."comment_person_id_idx"`);
    await runner.query(`DROP INDEX "public"."comment_thread_id_idx"`);
    await runner.query(`DROP TABLE "comment"`);
  }
}
