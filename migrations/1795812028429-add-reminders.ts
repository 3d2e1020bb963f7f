import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddReminders1795812028429 implements MigrationInterface {
  readonly name = 'AddReminders1795812028429';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "decision_reminder" ("decision_id" uuid NOT NULL, "reminded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "decision_reminder_pkey" PRIMARY KEY ("decision_id"))`,
    );
    await runner.query(
      `CREATE TABLE "recommendation_reminder" ("recommendation_id" uuid NOT NULL, "due_on" date NOT NULL, "kind" text NOT NULL, "reminded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "recommendation_reminder_pkey" PRIMARY KEY ("recommendation_id", "due_on", "kind"))`,
    );
    await runner.query(
      `ALTER TABLE "decision_reminder" ADD CONSTRAINT "decision_reminder_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recommendation_reminder" ADD CONSTRAINT "recommendation_reminder_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "recommendation_reminder" DROP CONSTRAINT "recommendation_reminder_recommendation_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "decision_reminder" DROP CONSTRAINT "decision_reminder_decision_id_fkey"`,
    );
    await runner.query(`DROP TABLE "recommendation_reminder"`);
    await runner.query(`DROP TABLE "decision_reminder"`);
  }
}
