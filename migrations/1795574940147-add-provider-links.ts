import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddProviderLinks1795574940147 implements MigrationInterface {
  readonly name = 'AddProviderLinks1795574940147';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "provider_link" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "issuer" text NOT NULL, "subject" text NOT NULL, "email" text NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "last_used_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "provider_link_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "provider_link_person_id_idx" ON "provider_link"  ("person_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "provider_link_person_id_issuer_idx" ON "provider_link"  ("person_id", "issuer") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "provider_link_issuer_subject_idx" ON "provider_link"  ("issuer", "subject") `,
    );
    await runner.query(
      `ALTER TABLE "provider_link" ADD CONSTRAINT "provider_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "provider_link" DROP CONSTRAINT "provider_link_person_id_fkey"`);
    await runner.query(`DROP INDEX "public"."provider_link_issuer_subject_idx"`);
    await runner.query(`DROP INDEX "public"."provider_link_person_id_issuer_idx"`);
    await runner.query(`DROP INDEX "public"."provider_link_person_id_idx"`);
    await runner.query(`DROP TABLE "provider_link"`);
  }
}
