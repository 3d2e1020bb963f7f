import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddPeopleAndInterests1795573071080 implements MigrationInterface {
  readonly name = 'AddPeopleAndInterests1795573071080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "affiliation" ADD "funded_by_id" uuid`);
    await runner.query(`ALTER TABLE "affiliation" ADD "ended_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`CREATE INDEX "affiliation_funded_by_id_idx" ON "affiliation"  ("funded_by_id") `);
    await runner.query(
      `ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_funded_by_id_fkey" FOREIGN KEY ("funded_by_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `CREATE TABLE "interest" ("id" uuid NOT NULL, "person_id" uuid, "organisation_id" uuid, "what" text NOT NULL, "since" date NOT NULL, "until" date, "space_id" uuid, "group_id" uuid, "declared_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "declared_by_id" uuid NOT NULL, "withdrawn_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "interest_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "interest_person_id_idx" ON "interest"  ("person_id") `);
    await runner.query(`CREATE INDEX "interest_organisation_id_idx" ON "interest"  ("organisation_id") `);
    await runner.query(`CREATE INDEX "interest_space_id_idx" ON "interest"  ("space_id") `);
    await runner.query(`CREATE INDEX "interest_group_id_idx" ON "interest"  ("group_id") `);
    await runner.query(`CREATE INDEX "interest_declared_by_id_idx" ON "interest"  ("declared_by_id") `);
    await runner.query(
      `CREATE TABLE "substitution" ("id" uuid NOT NULL, "space_id" uuid NOT NULL, "group_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "membership_id" uuid NOT NULL, "member_id" uuid NOT NULL, "substitute_id" uuid NOT NULL, "from" date NOT NULL, "until" date NOT NULL, "ended_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "substitution_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "substitution_space_id_idx" ON "substitution"  ("space_id") `);
    await runner.query(`CREATE INDEX "substitution_group_id_idx" ON "substitution"  ("group_id") `);
    await runner.query(
      `CREATE INDEX "substitution_organisation_id_idx" ON "substitution"  ("organisation_id") `,
    );
    await runner.query(`CREATE INDEX "substitution_membership_id_idx" ON "substitution"  ("membership_id") `);
    await runner.query(`CREATE INDEX "substitution_member_id_idx" ON "substitution"  ("member_id") `);
    await runner.query(`CREATE INDEX "substitution_substitute_id_idx" ON "substitution"  ("substitute_id") `);
    await runner.query(
      `ALTER TABLE "position" ALTER COLUMN "seconded" TYPE text USING CASE WHEN "seconded" THEN 'seconded' ELSE 'member' END`,
    );
    await runner.query(`ALTER TABLE "position" RENAME COLUMN "seconded" TO "spoke_as"`);
    await runner.query(`ALTER TABLE "position" ADD "in_place_of_id" uuid`);
    await runner.query(`ALTER TABLE "organisation" ADD "kind" text NOT NULL DEFAULT 'other'`);
    await runner.query(`ALTER TABLE "organisation" ADD "size_band" text NOT NULL DEFAULT 'not_stated'`);
    await runner.query(`ALTER TABLE "organisation" ADD "web_address" text`);
    await runner.query(`ALTER TABLE "organisation" ADD "contact_address" text`);
    await runner.query(`CREATE INDEX "position_in_place_of_id_idx" ON "position"  ("in_place_of_id") `);
    await runner.query(
      `ALTER TABLE "position" ADD CONSTRAINT "position_in_place_of_id_fkey" FOREIGN KEY ("in_place_of_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "interest" ADD CONSTRAINT "interest_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "interest" ADD CONSTRAINT "interest_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "interest" ADD CONSTRAINT "interest_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "interest" ADD CONSTRAINT "interest_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "task_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "interest" ADD CONSTRAINT "interest_declared_by_id_fkey" FOREIGN KEY ("declared_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "substitution" ADD CONSTRAINT "substitution_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "substitution" ADD CONSTRAINT "substitution_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "task_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "substitution" ADD CONSTRAINT "substitution_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "substitution" ADD CONSTRAINT "substitution_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "substitution" ADD CONSTRAINT "substitution_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "substitution" ADD CONSTRAINT "substitution_substitute_id_fkey" FOREIGN KEY ("substitute_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "substitution" DROP CONSTRAINT "substitution_substitute_id_fkey"`);
    await runner.query(`ALTER TABLE "substitution" DROP CONSTRAINT "substitution_member_id_fkey"`);
    await runner.query(`ALTER TABLE "substitution" DROP CONSTRAINT "substitution_membership_id_fkey"`);
    await runner.query(`ALTER TABLE "substitution" DROP CONSTRAINT "substitution_organisation_id_fkey"`);
    await runner.query(`ALTER TABLE "substitution" DROP CONSTRAINT "substitution_group_id_fkey"`);
    await runner.query(`ALTER TABLE "substitution" DROP CONSTRAINT "substitution_space_id_fkey"`);
    await runner.query(`ALTER TABLE "interest" DROP CONSTRAINT "interest_declared_by_id_fkey"`);
    await runner.query(`ALTER TABLE "interest" DROP CONSTRAINT "interest_group_id_fkey"`);
    await runner.query(`ALTER TABLE "interest" DROP CONSTRAINT "interest_space_id_fkey"`);
    await runner.query(`ALTER TABLE "interest" DROP CONSTRAINT "interest_organisation_id_fkey"`);
    await runner.query(`ALTER TABLE "interest" DROP CONSTRAINT "interest_person_id_fkey"`);
    await runner.query(`ALTER TABLE "position" DROP CONSTRAINT "position_in_place_of_id_fkey"`);
    await runner.query(`DROP INDEX "public"."position_in_place_of_id_idx"`);
    await runner.query(`ALTER TABLE "organisation" DROP COLUMN "contact_address"`);
    await runner.query(`ALTER TABLE "organisation" DROP COLUMN "web_address"`);
    await runner.query(`ALTER TABLE "organisation" DROP COLUMN "size_band"`);
    await runner.query(`ALTER TABLE "organisation" DROP COLUMN "kind"`);
    await runner.query(`ALTER TABLE "position" DROP COLUMN "in_place_of_id"`);
    await runner.query(`ALTER TABLE "position" RENAME COLUMN "spoke_as" TO "seconded"`);
    await runner.query(
      `ALTER TABLE "position" ALTER COLUMN "seconded" TYPE boolean USING "seconded" = 'seconded'`,
    );
    await runner.query(`DROP INDEX "public"."substitution_substitute_id_idx"`);
    await runner.query(`DROP INDEX "public"."substitution_member_id_idx"`);
    await runner.query(`DROP INDEX "public"."substitution_membership_id_idx"`);
    await runner.query(`DROP INDEX "public"."substitution_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."substitution_group_id_idx"`);
    await runner.query(`DROP INDEX "public"."substitution_space_id_idx"`);
    await runner.query(`DROP TABLE "substitution"`);
    await runner.query(`DROP INDEX "public"."interest_declared_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."interest_group_id_idx"`);
    await runner.query(`DROP INDEX "public"."interest_space_id_idx"`);
    await runner.query(`DROP INDEX "public"."interest_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."interest_person_id_idx"`);
    await runner.query(`DROP TABLE "interest"`);
    await runner.query(`ALTER TABLE "affiliation" DROP CONSTRAINT "affiliation_funded_by_id_fkey"`);
    await runner.query(`DROP INDEX "public"."affiliation_funded_by_id_idx"`);
    await runner.query(`ALTER TABLE "affiliation" DROP COLUMN "ended_at"`);
    await runner.query(`ALTER TABLE "affiliation" DROP COLUMN "funded_by_id"`);
  }
}
