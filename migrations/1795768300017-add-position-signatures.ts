import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddPositionSignatures1795768300017 implements MigrationInterface {
  readonly name = 'AddPositionSignatures1795768300017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "position_signature" ("position_id" uuid NOT NULL, "act_id" uuid NOT NULL, "registration_id" uuid NOT NULL, "stated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "nonce" bytea NOT NULL, "authenticator_data" bytea NOT NULL, "client_data_json" bytea NOT NULL, "signature" bytea NOT NULL, "public_key" bytea NOT NULL, CONSTRAINT "position_signature_pkey" PRIMARY KEY ("position_id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "position_signature_act_id_idx" ON "position_signature"  ("act_id") `,
    );
    await runner.query(
      `CREATE INDEX "position_signature_registration_id_idx" ON "position_signature"  ("registration_id") `,
    );
    await runner.query(`ALTER TABLE "passkey" ADD "registration_id" uuid`);
    await runner.query(`CREATE INDEX "passkey_registration_id_idx" ON "passkey"  ("registration_id") `);
    await runner.query(
      `ALTER TABLE "position_signature" ADD CONSTRAINT "position_signature_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "position_signature" ADD CONSTRAINT "position_signature_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "act"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED`,
    );
    await runner.query(
      `ALTER TABLE "position_signature" ADD CONSTRAINT "position_signature_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "act"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "passkey" ADD CONSTRAINT "passkey_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "act"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "position_signature" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "position_signature" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER never_emptied ON "position_signature"`);
    await runner.query(`DROP TRIGGER append_only ON "position_signature"`);
    await runner.query(`ALTER TABLE "passkey" DROP CONSTRAINT "passkey_registration_id_fkey"`);
    await runner.query(
      `ALTER TABLE "position_signature" DROP CONSTRAINT "position_signature_registration_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "position_signature" DROP CONSTRAINT "position_signature_act_id_fkey"`);
    await runner.query(
      `ALTER TABLE "position_signature" DROP CONSTRAINT "position_signature_position_id_fkey"`,
    );
    await runner.query(`DROP INDEX "public"."passkey_registration_id_idx"`);
    await runner.query(`ALTER TABLE "passkey" DROP COLUMN "registration_id"`);
    await runner.query(`DROP INDEX "public"."position_signature_registration_id_idx"`);
    await runner.query(`DROP INDEX "public"."position_signature_act_id_idx"`);
    await runner.query(`DROP TABLE "position_signature"`);
  }
}
