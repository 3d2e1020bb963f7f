import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddAmendments1795738722748 implements MigrationInterface {
  readonly name = 'AddAmendments1795738722748';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "amendment" ("id" uuid NOT NULL, "space_id" uuid NOT NULL, "group_id" uuid NOT NULL, "draft_id" uuid NOT NULL, "parent_id" uuid, "number" integer NOT NULL, "status" text NOT NULL, "revision" integer NOT NULL, "proposed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "proposed_by_id" uuid NOT NULL, "proposed_for_id" uuid, "latest_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "settled_at" TIMESTAMP(3) WITH TIME ZONE, "settled_by_id" uuid, "settled_why" text, CONSTRAINT "amendment_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "amendment_space_id_idx" ON "amendment"  ("space_id") `);
    await runner.query(`CREATE INDEX "amendment_group_id_idx" ON "amendment"  ("group_id") `);
    await runner.query(`CREATE INDEX "amendment_draft_id_idx" ON "amendment"  ("draft_id") `);
    await runner.query(`CREATE INDEX "amendment_parent_id_idx" ON "amendment"  ("parent_id") `);
    await runner.query(`CREATE INDEX "amendment_proposed_by_id_idx" ON "amendment"  ("proposed_by_id") `);
    await runner.query(`CREATE INDEX "amendment_proposed_for_id_idx" ON "amendment"  ("proposed_for_id") `);
    await runner.query(`CREATE INDEX "amendment_settled_by_id_idx" ON "amendment"  ("settled_by_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "amendment_draft_id_number_idx" ON "amendment"  ("draft_id", "number") `,
    );
    await runner.query(
      `CREATE TABLE "amendment_reply" ("id" uuid NOT NULL, "amendment_id" uuid NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid, "body" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "amendment_reply_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "amendment_reply_amendment_id_idx" ON "amendment_reply"  ("amendment_id") `,
    );
    await runner.query(`CREATE INDEX "amendment_reply_person_id_idx" ON "amendment_reply"  ("person_id") `);
    await runner.query(
      `CREATE INDEX "amendment_reply_organisation_id_idx" ON "amendment_reply"  ("organisation_id") `,
    );
    await runner.query(
      `CREATE INDEX "amendment_reply_amendment_id_at_id_idx" ON "amendment_reply"  ("amendment_id", "at", "id") `,
    );
    await runner.query(
      `CREATE TABLE "amendment_revision" ("id" uuid NOT NULL, "amendment_id" uuid NOT NULL, "number" integer NOT NULL, "reasons" text NOT NULL, "changes" jsonb NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid, CONSTRAINT "amendment_revision_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "amendment_revision_amendment_id_idx" ON "amendment_revision"  ("amendment_id") `,
    );
    await runner.query(
      `CREATE INDEX "amendment_revision_person_id_idx" ON "amendment_revision"  ("person_id") `,
    );
    await runner.query(
      `CREATE INDEX "amendment_revision_organisation_id_idx" ON "amendment_revision"  ("organisation_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "amendment_revision_amendment_id_number_idx" ON "amendment_revision"  ("amendment_id", "number") `,
    );
    await runner.query(
      `ALTER TABLE "amendment" ADD CONSTRAINT "amendment_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "amendment" ADD CONSTRAINT "amendment_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "task_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "amendment" ADD CONSTRAINT "amendment_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "amendment" ADD CONSTRAINT "amendment_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "amendment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "amendment" ADD CONSTRAINT "amendment_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "amendment" ADD CONSTRAINT "amendment_proposed_for_id_fkey" FOREIGN KEY ("proposed_for_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "amendment" ADD CONSTRAINT "amendment_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "amendment_reply" ADD CONSTRAINT "amendment_reply_amendment_id_fkey" FOREIGN KEY ("amendment_id") REFERENCES "amendment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "amendment_reply" ADD CONSTRAINT "amendment_reply_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "amendment_reply" ADD CONSTRAINT "amendment_reply_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "amendment_revision" ADD CONSTRAINT "amendment_revision_amendment_id_fkey" FOREIGN KEY ("amendment_id") REFERENCES "amendment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "amendment_revision" ADD CONSTRAINT "amendment_revision_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "amendment_revision" ADD CONSTRAINT "amendment_revision_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "amendment_revision" DROP CONSTRAINT "amendment_revision_organisation_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "amendment_revision" DROP CONSTRAINT "amendment_revision_person_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "amendment_revision" DROP CONSTRAINT "amendment_revision_amendment_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "amendment_reply" DROP CONSTRAINT "amendment_reply_organisation_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "amendment_reply" DROP CONSTRAINT "amendment_reply_person_id_fkey"`);
    await runner.query(`ALTER TABLE "amendment_reply" DROP CONSTRAINT "amendment_reply_amendment_id_fkey"`);
    await runner.query(`ALTER TABLE "amendment" DROP CONSTRAINT "amendment_settled_by_id_fkey"`);
    await runner.query(`ALTER TABLE "amendment" DROP CONSTRAINT "amendment_proposed_for_id_fkey"`);
    await runner.query(`ALTER TABLE "amendment" DROP CONSTRAINT "amendment_proposed_by_id_fkey"`);
    await runner.query(`ALTER TABLE "amendment" DROP CONSTRAINT "amendment_parent_id_fkey"`);
    await runner.query(`ALTER TABLE "amendment" DROP CONSTRAINT "amendment_draft_id_fkey"`);
    await runner.query(`ALTER TABLE "amendment" DROP CONSTRAINT "amendment_group_id_fkey"`);
    await runner.query(`ALTER TABLE "amendment" DROP CONSTRAINT "amendment_space_id_fkey"`);
    await runner.query(`DROP INDEX "public"."amendment_revision_amendment_id_number_idx"`);
    await runner.query(`DROP INDEX "public"."amendment_revision_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."amendment_revision_person_id_idx"`);
    await runner.query(`DROP INDEX "public"."amendment_revision_amendment_id_idx"`);
    await runner.query(`DROP TABLE "amendment_revision"`);
    await runner.query(`DROP INDEX "public"."amendment_reply_amendment_id_at_id_idx"`);
    await runner.query(`DROP INDEX "public"."amendment_reply_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."amendment_reply_person_id_idx"`);
    await runner.query(`DROP INDEX "public"."amendment_reply_amendment_id_idx"`);
    await runner.query(`DROP TABLE "amendment_reply"`);
    await runner.query(`DROP INDEX "public"."amendment_draft_id_number_idx"`);
    await runner.query(`DROP INDEX "public"."amendment_settled_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."amendment_proposed_for_id_idx"`);
    await runner.query(`DROP INDEX "public"."amendment_proposed_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."amendment_parent_id_idx"`);
    await runner.query(`DROP INDEX "public"."amendment_draft_id_idx"`);
    await runner.query(`DROP INDEX "public"."amendment_group_id_idx"`);
    await runner.query(`DROP INDEX "public"."amendment_space_id_idx"`);
    await runner.query(`DROP TABLE "amendment"`);
  }
}
