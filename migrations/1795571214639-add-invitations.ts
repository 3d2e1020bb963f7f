import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddInvitations1795571214639 implements MigrationInterface {
  readonly name = 'AddInvitations1795571214639';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "invitation" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "space_id" uuid, "invited_by_id" uuid, "token_hash" bytea NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "sent_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "accepted_at" TIMESTAMP(3) WITH TIME ZONE, "revoked_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "invitation_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "invitation_person_id_idx" ON "invitation"  ("person_id") `);
    await runner.query(`CREATE INDEX "invitation_space_id_idx" ON "invitation"  ("space_id") `);
    await runner.query(`CREATE INDEX "invitation_invited_by_id_idx" ON "invitation"  ("invited_by_id") `);
    await runner.query(`CREATE UNIQUE INDEX "invitation_token_hash_idx" ON "invitation"  ("token_hash") `);
    await runner.query(`ALTER TABLE "person" ADD "email_confirmed_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(
      `UPDATE "person" SET "email_confirmed_at" = "created_at" WHERE "password_hash" IS NOT NULL`,
    );
    await runner.query(
      `ALTER TABLE "invitation" ADD CONSTRAINT "invitation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "invitation" ADD CONSTRAINT "invitation_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "invitation" DROP CONSTRAINT "invitation_invited_by_id_fkey"`);
    await runner.query(`ALTER TABLE "invitation" DROP CONSTRAINT "invitation_space_id_fkey"`);
    await runner.query(`ALTER TABLE "invitation" DROP CONSTRAINT "invitation_person_id_fkey"`);
    await runner.query(`ALTER TABLE "person" DROP COLUMN "email_confirmed_at"`);
    await runner.query(`DROP INDEX "public"."invitation_token_hash_idx"`);
    await runner.query(`DROP INDEX "public"."invitation_invited_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."invitation_space_id_idx"`);
    await runner.query(`DROP INDEX "public"."invitation_person_id_idx"`);
    await runner.query(`DROP TABLE "invitation"`);
  }
}
