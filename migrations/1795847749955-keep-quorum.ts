import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was counted until now with a quorum of half the seats keeps it. */
export class KeepQuorum1795847749955 implements MigrationInterface {
  readonly name = 'KeepQuorum1795847749955';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "decision" ADD "quorum_percent" integer NOT NULL DEFAULT 50`);
    await runner.query(`ALTER TABLE "decision" ALTER "quorum_percent" DROP DEFAULT`);
    await runner.query(`ALTER TABLE "task_group" ADD "quorum_percent" integer NOT NULL DEFAULT 50`);
    await runner.query(`ALTER TABLE "task_group" ALTER "quorum_percent" DROP DEFAULT`);
    await runner.query(`ALTER TABLE "terms_adoption" ADD "quorum_percent" integer NOT NULL DEFAULT 50`);
    await runner.query(`ALTER TABLE "terms_adoption" ALTER "quorum_percent" DROP DEFAULT`);
    await runner.query(
      `ALTER TABLE "decision" ADD CONSTRAINT "decision_quorum_is_percent" CHECK ("quorum_percent" BETWEEN 0 AND 100)`,
    );
    await runner.query(
      `ALTER TABLE "task_group" ADD CONSTRAINT "task_group_quorum_is_percent" CHECK ("quorum_percent" BETWEEN 0 AND 100)`,
    );
    await runner.query(
      `ALTER TABLE "terms_adoption" ADD CONSTRAINT "terms_adoption_quorum_is_percent" CHECK ("quorum_percent" BETWEEN 0 AND 100)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "terms_adoption" DROP CONSTRAINT "terms_adoption_quorum_is_percent"`);
    await runner.query(`ALTER TABLE "task_group" DROP CONSTRAINT "task_group_quorum_is_percent"`);
    await runner.query(`ALTER TABLE "decision" DROP CONSTRAINT "decision_quorum_is_percent"`);
    await runner.query(`ALTER TABLE "terms_adoption" DROP COLUMN "quorum_percent"`);
    await runner.query(`ALTER TABLE "task_group" DROP COLUMN "quorum_percent"`);
    await runner.query(`ALTER TABLE "decision" DROP COLUMN "quorum_percent"`);
  }
}
