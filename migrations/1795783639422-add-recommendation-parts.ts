import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddRecommendationParts1795783639422 implements MigrationInterface {
  readonly name = 'AddRecommendationParts1795783639422';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "recommendation_standing" ("recommendation_id" uuid NOT NULL, "status" text NOT NULL, "due_on" date, CONSTRAINT "recommendation_standing_pkey" PRIMARY KEY ("recommendation_id"))`,
    );
    await runner.query(
      `CREATE INDEX "recommendation_standing_due_on_idx" ON "recommendation_standing"  ("due_on") `,
    );
    await runner.query(
      `CREATE TABLE "recommendation_acknowledgement" ("id" uuid NOT NULL, "recommendation_id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "acknowledged_by_id" uuid NOT NULL, "acknowledged_for_id" uuid, CONSTRAINT "recommendation_acknowledgement_recommendation_id_key" UNIQUE ("recommendation_id"), CONSTRAINT "recommendation_acknowledgement_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "recommendation_acknowledgement_recommendation_id_idx" ON "recommendation_acknowledgement"  ("recommendation_id") `,
    );
    await runner.query(
      `CREATE INDEX "recommendation_acknowledgement_acknowledged_by_id_idx" ON "recommendation_acknowledgement"  ("acknowledged_by_id") `,
    );
    await runner.query(
      `CREATE INDEX "recommendation_acknowledgement_acknowledged_for_id_idx" ON "recommendation_acknowledgement"  ("acknowledged_for_id") `,
    );
    await runner.query(
      `CREATE TABLE "recommendation_evidence" ("id" uuid NOT NULL, "recommendation_id" uuid NOT NULL, "ordinal" integer NOT NULL, "what" text NOT NULL, "web_address" text, CONSTRAINT "recommendation_evidence_ordinal" UNIQUE ("recommendation_id", "ordinal"), CONSTRAINT "recommendation_evidence_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "recommendation_evidence_recommendation_id_idx" ON "recommendation_evidence"  ("recommendation_id") `,
    );
    await runner.query(
      `CREATE TABLE "recommendation_part" ("id" uuid NOT NULL, "recommendation_id" uuid NOT NULL, "ordinal" integer NOT NULL, "title" text NOT NULL, "text" text NOT NULL, CONSTRAINT "recommendation_part_ordinal" UNIQUE ("recommendation_id", "ordinal"), CONSTRAINT "recommendation_part_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "recommendation_part_recommendation_id_idx" ON "recommendation_part"  ("recommendation_id") `,
    );
    await runner.query(`ALTER TABLE "government_response" ADD "part_id" uuid`);
    await runner.query(`ALTER TABLE "recommendation" ADD "expected_effect" text`);
    await runner.query(`ALTER TABLE "recommendation" ADD "answer_by" date`);
    await runner.query(
      `CREATE INDEX "government_response_part_id_idx" ON "government_response"  ("part_id") `,
    );
    await runner.query(
      `ALTER TABLE "government_response" ADD CONSTRAINT "government_response_part_id_fkey" FOREIGN KEY ("part_id") REFERENCES "recommendation_part"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recommendation_standing" ADD CONSTRAINT "recommendation_standing_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recommendation_acknowledgement" ADD CONSTRAINT "recommendation_acknowledgement_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recommendation_acknowledgement" ADD CONSTRAINT "recommendation_acknowledgement_acknowledged_by_id_fkey" FOREIGN KEY ("acknowledged_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recommendation_acknowledgement" ADD CONSTRAINT "recommendation_acknowledgement_acknowledged_for_id_fkey" FOREIGN KEY ("acknowledged_for_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recommendation_evidence" ADD CONSTRAINT "recommendation_evidence_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recommendation_part" ADD CONSTRAINT "recommendation_part_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "recommendation_part" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "recommendation_part" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "recommendation_evidence" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "recommendation_evidence" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "recommendation_acknowledgement" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "recommendation_acknowledgement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `INSERT INTO "recommendation_standing" ("recommendation_id", "status", "due_on")
       SELECT sent."id",
              CASE WHEN given."answer" IS NULL THEN 'sent' WHEN given."answer" = 'deferred' THEN 'deferred' ELSE 'answered' END,
              given."deferred_to"
       FROM "recommendation" sent
       LEFT JOIN LATERAL (
         SELECT "answer", "deferred_to" FROM "government_response" WHERE "recommendation_id" = sent."id"
         ORDER BY "answered_at" DESC, "id" DESC LIMIT 1
       ) given ON true`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER never_emptied ON "recommendation_acknowledgement"`);
    await runner.query(`DROP TRIGGER append_only ON "recommendation_acknowledgement"`);
    await runner.query(`DROP TRIGGER never_emptied ON "recommendation_evidence"`);
    await runner.query(`DROP TRIGGER append_only ON "recommendation_evidence"`);
    await runner.query(`DROP TRIGGER never_emptied ON "recommendation_part"`);
    await runner.query(`DROP TRIGGER append_only ON "recommendation_part"`);
    await runner.query(
      `ALTER TABLE "recommendation_part" DROP CONSTRAINT "recommendation_part_recommendation_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "recommendation_evidence" DROP CONSTRAINT "recommendation_evidence_recommendation_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "recommendation_acknowledgement" DROP CONSTRAINT "recommendation_acknowledgement_acknowledged_for_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "recommendation_acknowledgement" DROP CONSTRAINT "recommendation_acknowledgement_acknowledged_by_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "recommendation_acknowledgement" DROP CONSTRAINT "recommendation_acknowledgement_recommendation_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "recommendation_standing" DROP CONSTRAINT "recommendation_standing_recommendation_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "government_response" DROP CONSTRAINT "government_response_part_id_fkey"`,
    );
    await runner.query(`DROP INDEX "public"."government_response_part_id_idx"`);
    await runner.query(`ALTER TABLE "recommendation" DROP COLUMN "answer_by"`);
    await runner.query(`ALTER TABLE "recommendation" DROP COLUMN "expected_effect"`);
    await runner.query(`ALTER TABLE "government_response" DROP COLUMN "part_id"`);
    await runner.query(`DROP INDEX "public"."recommendation_part_recommendation_id_idx"`);
    await runner.query(`DROP TABLE "recommendation_part"`);
    await runner.query(`DROP INDEX "public"."recommendation_evidence_recommendation_id_idx"`);
    await runner.query(`DROP TABLE "recommendation_evidence"`);
    await runner.query(`DROP INDEX "public"."recommendation_acknowledgement_acknowledged_for_id_idx"`);
    await runner.query(`DROP INDEX "public"."recommendation_acknowledgement_acknowledged_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."recommendation_acknowledgement_recommendation_id_idx"`);
    await runner.query(`DROP TABLE "recommendation_acknowledgement"`);
    await runner.query(`DROP INDEX "public"."recommendation_standing_due_on_idx"`);
    await runner.query(`DROP TABLE "recommendation_standing"`);
  }
}
