import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddLetterLinks1795573155204 implements MigrationInterface {
  readonly name = 'AddLetterLinks1795573155204';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "email_change" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "old_email" text NOT NULL, "new_email" text NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "confirmed_at" TIMESTAMP(3) WITH TIME ZONE, "stopped_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "email_change_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "email_change_person_id_idx" ON "email_change"  ("person_id") `);
    await runner.query(
      `CREATE TABLE "letter_link" ("id" uuid NOT NULL, "purpose" text NOT NULL, "token_hash" bytea NOT NULL, "person_id" uuid, "email_change_id" uuid, "email" text, "name" text, "path" text, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "letter_link_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "letter_link_token_hash_idx" ON "letter_link"  ("token_hash") `);
    await runner.query(`CREATE INDEX "letter_link_person_id_idx" ON "letter_link"  ("person_id") `);
    await runner.query(
      `CREATE INDEX "letter_link_email_change_id_idx" ON "letter_link"  ("email_change_id") `,
    );
    await runner.query(
      `CREATE TABLE "throttle_tally" ("key_hash" bytea NOT NULL, "count" integer NOT NULL, "last_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "throttle_tally_pkey" PRIMARY KEY ("key_hash"))`,
    );
    await runner.query(
      `ALTER TABLE "email_change" ADD CONSTRAINT "email_change_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "letter_link" ADD CONSTRAINT "letter_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "letter_link" ADD CONSTRAINT "letter_link_email_change_id_fkey" FOREIGN KEY ("email_change_id") REFERENCES "email_change"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "letter_link" DROP CONSTRAINT "letter_link_email_change_id_fkey"`);
    await runner.query(`ALTER TABLE "letter_link" DROP CONSTRAINT "letter_link_person_id_fkey"`);
    await runner.query(`ALTER TABLE "email_change" DROP CONSTRAINT "email_change_person_id_fkey"`);
    await runner.query(`DROP TABLE "throttle_tally"`);
    await runner.query(`DROP INDEX "public"."letter_link_email_change_id_idx"`);
    await runner.query(`DROP INDEX "public"."letter_link_person_id_idx"`);
    await runner.query(`DROP INDEX "public"."letter_link_token_hash_idx"`);
    await runner.query(`DROP TABLE "letter_link"`);
    await runner.query(`DROP INDEX "public"."email_change_person_id_idx"`);
    await runner.query(`DROP TABLE "email_change"`);
  }
}
