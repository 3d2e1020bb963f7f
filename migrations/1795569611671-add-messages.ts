import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddMessages1795569611671 implements MigrationInterface {
  readonly name = 'AddMessages1795569611671';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "letter" ("id" uuid NOT NULL, "act_id" uuid NOT NULL, "kind" text NOT NULL, "sealed" bytea, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "sent_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "letter_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "letter_act_id_idx" ON "letter"  ("act_id") `);
    await runner.query(
      `CREATE TABLE "notice" ("id" uuid NOT NULL, "act_id" uuid NOT NULL, "person_id" uuid NOT NULL, "kind" text NOT NULL, "path" text NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "read_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "notice_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "notice_act_id_idx" ON "notice"  ("act_id") `);
    await runner.query(`CREATE INDEX "notice_person_id_idx" ON "notice"  ("person_id") `);
    await runner.query(
      `ALTER TABLE "letter" ADD CONSTRAINT "letter_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "act"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "notice" ADD CONSTRAINT "notice_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "act"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "notice" DROP CONSTRAINT "notice_person_id_fkey"`);
    await runner.query(`ALTER TABLE "notice" DROP CONSTRAINT "notice_act_id_fkey"`);
    await runner.query(`ALTER TABLE "letter" DROP CONSTRAINT "letter_act_id_fkey"`);
    await runner.query(`DROP INDEX "public"."notice_person_id_idx"`);
    await runner.query(`DROP INDEX "public"."notice_act_id_idx"`);
    await runner.query(`DROP TABLE "notice"`);
    await runner.query(`DROP INDEX "public"."letter_act_id_idx"`);
    await runner.query(`DROP TABLE "letter"`);
  }
}
