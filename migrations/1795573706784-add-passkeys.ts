import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddPasskeys1795573706784 implements MigrationInterface {
  readonly name = 'AddPasskeys1795573706784';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "passkey" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "name" text NOT NULL, "credential_id" text NOT NULL, "public_key" bytea NOT NULL, "counter" bigint NOT NULL, "transports" text array NOT NULL, "backed_up" boolean NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "last_used_at" TIMESTAMP(3) WITH TIME ZONE, "removed_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "passkey_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "passkey_person_id_idx" ON "passkey"  ("person_id") `);
    await runner.query(`CREATE UNIQUE INDEX "passkey_credential_id_idx" ON "passkey"  ("credential_id") `);
    await runner.query(
      `CREATE INDEX "passkey_person_id_created_at_id_idx" ON "passkey"  ("person_id", "created_at", "id") `,
    );
    await runner.query(
      `CREATE TABLE "spent_challenge" ("hash" bytea NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "spent_challenge_pkey" PRIMARY KEY ("hash"))`,
    );
    await runner.query(`CREATE INDEX "spent_challenge_expires_at_idx" ON "spent_challenge"  ("expires_at") `);
    await runner.query(
      `ALTER TABLE "passkey" ADD CONSTRAINT "passkey_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "passkey" DROP CONSTRAINT "passkey_person_id_fkey"`);
    await runner.query(`DROP INDEX "public"."spent_challenge_expires_at_idx"`);
    await runner.query(`DROP TABLE "spent_challenge"`);
    await runner.query(`DROP INDEX "public"."passkey_person_id_created_at_id_idx"`);
    await runner.query(`DROP INDEX "public"."passkey_credential_id_idx"`);
    await runner.query(`DROP INDEX "public"."passkey_person_id_idx"`);
    await runner.query(`DROP TABLE "passkey"`);
  }
}
