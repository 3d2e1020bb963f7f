import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoticeChoices1795574772493 implements MigrationInterface {
  readonly name = 'NoticeChoices1795574772493';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "digest_run" ("person_id" uuid NOT NULL, "day" date NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "sent" boolean NOT NULL, CONSTRAINT "digest_run_pkey" PRIMARY KEY ("person_id", "day"))`,
    );
    await runner.query(
      `CREATE TABLE "notice_choice" ("person_id" uuid NOT NULL, "kind" text NOT NULL, "channel" text NOT NULL, CONSTRAINT "notice_choice_pkey" PRIMARY KEY ("person_id", "kind"))`,
    );
    await runner.query(
      `CREATE INDEX "notice_person_id_created_at_id_idx" ON "notice"  ("person_id", "created_at", "id") `,
    );
    await runner.query(
      `ALTER TABLE "digest_run" ADD CONSTRAINT "digest_run_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "notice_choice" ADD CONSTRAINT "notice_choice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "notice_choice" DROP CONSTRAINT "notice_choice_person_id_fkey"`);
    await runner.query(`ALTER TABLE "digest_run" DROP CONSTRAINT "digest_run_person_id_fkey"`);
    await runner.query(`DROP INDEX "public"."notice_person_id_created_at_id_idx"`);
    await runner.query(`DROP TABLE "notice_choice"`);
    await runner.query(`DROP TABLE "digest_run"`);
  }
}
