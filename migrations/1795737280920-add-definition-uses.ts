import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddDefinitionUses1795737280920 implements MigrationInterface {
  readonly name = 'AddDefinitionUses1795737280920';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "definition_agreement" ("id" uuid NOT NULL, "definition_id" uuid NOT NULL, "version_id" uuid NOT NULL, "decision_id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "definition_agreement_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "definition_agreement_definition_id_idx" ON "definition_agreement"  ("definition_id") `,
    );
    await runner.query(
      `CREATE INDEX "definition_agreement_version_id_idx" ON "definition_agreement"  ("version_id") `,
    );
    await runner.query(
      `CREATE INDEX "definition_agreement_decision_id_idx" ON "definition_agreement"  ("decision_id") `,
    );
    await runner.query(
      `CREATE INDEX "definition_agreement_definition_id_at_id_idx" ON "definition_agreement"  ("definition_id", "at", "id") `,
    );
    await runner.query(
      `CREATE TABLE "definition_citation" ("id" uuid NOT NULL, "version_id" uuid NOT NULL, "definition_id" uuid NOT NULL, "cited_version_id" uuid NOT NULL, "frozen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "definition_citation_once_key" UNIQUE ("version_id", "definition_id", "cited_version_id"), CONSTRAINT "definition_citation_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "definition_citation_version_id_idx" ON "definition_citation"  ("version_id") `,
    );
    await runner.query(
      `CREATE INDEX "definition_citation_definition_id_idx" ON "definition_citation"  ("definition_id") `,
    );
    await runner.query(
      `CREATE INDEX "definition_citation_cited_version_id_idx" ON "definition_citation"  ("cited_version_id") `,
    );
    await runner.query(
      `CREATE INDEX "definition_citation_definition_id_frozen_at_id_idx" ON "definition_citation"  ("definition_id", "frozen_at", "id") `,
    );
    await runner.query(
      `CREATE TABLE "definition_translation" ("id" uuid NOT NULL, "definition_id" uuid NOT NULL, "language" text NOT NULL, "term" text NOT NULL, "text" text NOT NULL, "agreed_version_id" uuid, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "definition_translation_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "definition_translation_definition_id_idx" ON "definition_translation"  ("definition_id") `,
    );
    await runner.query(
      `CREATE INDEX "definition_translation_agreed_version_id_idx" ON "definition_translation"  ("agreed_version_id") `,
    );
    await runner.query(
      `CREATE INDEX "definition_translation_definition_id_language_at_id_idx" ON "definition_translation"  ("definition_id", "language", "at", "id") `,
    );
    await runner.query(
      `ALTER TABLE "definition_agreement" ADD CONSTRAINT "definition_agreement_definition_id_fkey" FOREIGN KEY ("definition_id") REFERENCES "definition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "definition_agreement" ADD CONSTRAINT "definition_agreement_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "definition_agreement" ADD CONSTRAINT "definition_agreement_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "definition_citation" ADD CONSTRAINT "definition_citation_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "definition_citation" ADD CONSTRAINT "definition_citation_definition_id_fkey" FOREIGN KEY ("definition_id") REFERENCES "definition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "definition_citation" ADD CONSTRAINT "definition_citation_cited_version_id_fkey" FOREIGN KEY ("cited_version_id") REFERENCES "draft_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "definition_translation" ADD CONSTRAINT "definition_translation_definition_id_fkey" FOREIGN KEY ("definition_id") REFERENCES "definition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "definition_translation" ADD CONSTRAINT "definition_translation_agreed_version_id_fkey" FOREIGN KEY ("agreed_version_id") REFERENCES "draft_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `INSERT INTO "definition_agreement" ("id", "definition_id", "version_id", "decision_id", "at")
       SELECT gen_random_uuid(), definition.id, decision.version_id, decision.id, decision.closed_at
       FROM "definition" JOIN "decision" ON decision.draft_id = definition.draft_id
       WHERE decision.status = 'carried' AND decision.closed_at >= definition.created_at`,
    );
    await runner.query(
      `INSERT INTO "definition_citation" ("id", "version_id", "definition_id", "cited_version_id", "frozen_at")
       SELECT gen_random_uuid(), cites.id, definition.id, cited.id, cites.frozen_at
       FROM (SELECT DISTINCT version.id, version.space_id, version.frozen_at,
                    node -> 'attrs' ->> 'definitionId' AS definition_id, node -> 'attrs' ->> 'versionId' AS version_id
             FROM "draft_version" version,
                  jsonb_path_query(version.canonical_text::jsonb, 'strict $.** ? (@.type == "citation")') node) cites
       JOIN "definition" ON definition.id::text = cites.definition_id AND definition.space_id = cites.space_id
       JOIN "draft_version" cited ON cited.id::text = cites.version_id AND cited.space_id = cites.space_id`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "definition_translation" DROP CONSTRAINT "definition_translation_agreed_version_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "definition_translation" DROP CONSTRAINT "definition_translation_definition_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "definition_citation" DROP CONSTRAINT "definition_citation_cited_version_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "definition_citation" DROP CONSTRAINT "definition_citation_definition_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "definition_citation" DROP CONSTRAINT "definition_citation_version_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "definition_agreement" DROP CONSTRAINT "definition_agreement_decision_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "definition_agreement" DROP CONSTRAINT "definition_agreement_version_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "definition_agreement" DROP CONSTRAINT "definition_agreement_definition_id_fkey"`,
    );
    await runner.query(`DROP INDEX "public"."definition_translation_definition_id_language_at_id_idx"`);
    await runner.query(`DROP INDEX "public"."definition_translation_agreed_version_id_idx"`);
    await runner.query(`DROP INDEX "public"."definition_translation_definition_id_idx"`);
    await runner.query(`DROP TABLE "definition_translation"`);
    await runner.query(`DROP INDEX "public"."definition_citation_definition_id_frozen_at_id_idx"`);
    await runner.query(`DROP INDEX "public"."definition_citation_cited_version_id_idx"`);
    await runner.query(`DROP INDEX "public"."definition_citation_definition_id_idx"`);
    await runner.query(`DROP INDEX "public"."definition_citation_version_id_idx"`);
    await runner.query(`DROP TABLE "definition_citation"`);
    await runner.query(`DROP INDEX "public"."definition_agreement_definition_id_at_id_idx"`);
    await runner.query(`DROP INDEX "public"."definition_agreement_decision_id_idx"`);
    await runner.query(`DROP INDEX "public"."definition_agreement_version_id_idx"`);
    await runner.query(`DROP INDEX "public"."definition_agreement_definition_id_idx"`);
    await runner.query(`DROP TABLE "definition_agreement"`);
  }
}
