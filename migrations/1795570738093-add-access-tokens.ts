import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddAccessTokens1795570738093 implements MigrationInterface {
  readonly name = 'AddAccessTokens1795570738093';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "access_token" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "name" text NOT NULL, "token_hash" bytea NOT NULL, "scope" text array NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "last_used_at" TIMESTAMP(3) WITH TIME ZONE, "revoked_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "access_token_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "access_token_person_id_idx" ON "access_token"  ("person_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "access_token_token_hash_idx" ON "access_token"  ("token_hash") `,
    );
    await runner.query(
      `CREATE INDEX "access_token_person_id_created_at_id_idx" ON "access_token"  ("person_id", "created_at", "id") `,
    );
    await runner.query(
      `ALTER TABLE "access_token" ADD CONSTRAINT "access_token_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "access_token" DROP CONSTRAINT "access_token_person_id_fkey"`);
    await runner.query(`DROP INDEX "public"."access_token_person_id_created_at_id_idx"`);
    await runner.query(`DROP INDEX "public"."access_token_token_hash_idx"`);
    await runner.query(`DROP INDEX "public"."access_token_person_id_idx"`);
    await runner.query(`DROP TABLE "access_token"`);
  }
}
