import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddOffers1795785704185 implements MigrationInterface {
  readonly name = 'AddOffers1795785704185';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "amendment_offer" ("id" uuid NOT NULL, "objection_id" uuid NOT NULL, "amendment_id" uuid NOT NULL, "revision" integer NOT NULL, "offered_by_id" uuid NOT NULL, "offered_for_id" uuid, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "amendment_offer_once" UNIQUE ("objection_id", "amendment_id"), CONSTRAINT "amendment_offer_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "amendment_offer_objection_id_idx" ON "amendment_offer"  ("objection_id") `,
    );
    await runner.query(
      `CREATE INDEX "amendment_offer_amendment_id_idx" ON "amendment_offer"  ("amendment_id") `,
    );
    await runner.query(
      `CREATE INDEX "amendment_offer_offered_by_id_idx" ON "amendment_offer"  ("offered_by_id") `,
    );
    await runner.query(
      `CREATE INDEX "amendment_offer_offered_for_id_idx" ON "amendment_offer"  ("offered_for_id") `,
    );
    await runner.query(
      `CREATE TABLE "offer_reply" ("id" uuid NOT NULL, "offer_id" uuid NOT NULL, "ordinal" integer NOT NULL, "revision" integer NOT NULL, "verdict" text NOT NULL, "words" text, "person_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "offer_reply_ordinal" UNIQUE ("offer_id", "ordinal"), CONSTRAINT "offer_reply_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "offer_reply_offer_id_idx" ON "offer_reply"  ("offer_id") `);
    await runner.query(`CREATE INDEX "offer_reply_person_id_idx" ON "offer_reply"  ("person_id") `);
    await runner.query(
      `CREATE INDEX "offer_reply_organisation_id_idx" ON "offer_reply"  ("organisation_id") `,
    );
    await runner.query(
      `ALTER TABLE "amendment_offer" ADD CONSTRAINT "amendment_offer_objection_id_fkey" FOREIGN KEY ("objection_id") REFERENCES "objection"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "amendment_offer" ADD CONSTRAINT "amendment_offer_amendment_id_fkey" FOREIGN KEY ("amendment_id") REFERENCES "amendment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "amendment_offer" ADD CONSTRAINT "amendment_offer_offered_by_id_fkey" FOREIGN KEY ("offered_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "amendment_offer" ADD CONSTRAINT "amendment_offer_offered_for_id_fkey" FOREIGN KEY ("offered_for_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "offer_reply" ADD CONSTRAINT "offer_reply_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "amendment_offer"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "offer_reply" ADD CONSTRAINT "offer_reply_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "offer_reply" ADD CONSTRAINT "offer_reply_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "amendment_offer" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "amendment_offer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "offer_reply" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "offer_reply" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER never_emptied ON "offer_reply"`);
    await runner.query(`DROP TRIGGER append_only ON "offer_reply"`);
    await runner.query(`DROP TRIGGER never_emptied ON "amendment_offer"`);
    await runner.query(`DROP TRIGGER append_only ON "amendment_offer"`);
    await runner.query(`ALTER TABLE "offer_reply" DROP CONSTRAINT "offer_reply_organisation_id_fkey"`);
    await runner.query(`ALTER TABLE "offer_reply" DROP CONSTRAINT "offer_reply_person_id_fkey"`);
    await runner.query(`ALTER TABLE "offer_reply" DROP CONSTRAINT "offer_reply_offer_id_fkey"`);
    await runner.query(`ALTER TABLE "amendment_offer" DROP CONSTRAINT "amendment_offer_offered_for_id_fkey"`);
    await runner.query(`ALTER TABLE "amendment_offer" DROP CONSTRAINT "amendment_offer_offered_by_id_fkey"`);
    await runner.query(`ALTER TABLE "amendment_offer" DROP CONSTRAINT "amendment_offer_amendment_id_fkey"`);
    await runner.query(`ALTER TABLE "amendment_offer" DROP CONSTRAINT "amendment_offer_objection_id_fkey"`);
    await runner.query(`DROP INDEX "public"."offer_reply_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."offer_reply_person_id_idx"`);
    await runner.query(`DROP INDEX "public"."offer_reply_offer_id_idx"`);
    await runner.query(`DROP TABLE "offer_reply"`);
    await runner.query(`DROP INDEX "public"."amendment_offer_offered_for_id_idx"`);
    await runner.query(`DROP INDEX "public"."amendment_offer_offered_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."amendment_offer_amendment_id_idx"`);
    await runner.query(`DROP INDEX "public"."amendment_offer_objection_id_idx"`);
    await runner.query(`DROP TABLE "amendment_offer"`);
  }
}
