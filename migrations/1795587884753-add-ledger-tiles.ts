import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was signed, and what it was signed over: added to, and never changed, deleted or emptied. */
const EVIDENCE = [
  'ledger_checkpoint',
  'ledger_cosignature',
  'ledger_key',
  'ledger_log',
  'ledger_tile',
] as const;

export class AddLedgerTiles1795587884753 implements MigrationInterface {
  readonly name = 'AddLedgerTiles1795587884753';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."ledger_entry_act_id_idx"`);
    await runner.query(
      `CREATE TABLE "ledger_checkpoint" ("log_id" smallint NOT NULL, "size" bigint NOT NULL, "root" bytea NOT NULL, "note" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "ledger_checkpoint_pkey" PRIMARY KEY ("log_id", "size"))`,
    );
    await runner.query(
      `CREATE TABLE "ledger_cosignature" ("log_id" smallint NOT NULL, "size" bigint NOT NULL, "witness" text NOT NULL, "line" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "ledger_cosignature_pkey" PRIMARY KEY ("log_id", "size", "witness"))`,
    );
    await runner.query(
      `CREATE TABLE "ledger_key" ("log_id" smallint NOT NULL, "vkey" text NOT NULL, "from_size" bigint NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "ledger_key_pkey" PRIMARY KEY ("log_id", "vkey"))`,
    );
    await runner.query(
      `CREATE TABLE "ledger_log" ("id" smallint NOT NULL, "origin" text NOT NULL, "predecessor" text, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "ledger_log_origin_key" UNIQUE ("origin"), CONSTRAINT "ledger_log_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "ledger_tile" ("log_id" smallint NOT NULL, "level" smallint NOT NULL, "index" bigint NOT NULL, "hashes" bytea NOT NULL, "root" bytea NOT NULL, CONSTRAINT "ledger_tile_pkey" PRIMARY KEY ("log_id", "level", "index"))`,
    );
    await runner.query(`ALTER TABLE "ledger_entry" ADD "log_id" smallint NOT NULL DEFAULT '1'`);
    await runner.query(`ALTER TABLE "ledger_entry" DROP CONSTRAINT "ledger_entry_pkey"`);
    await runner.query(
      `ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("log_id", "index")`,
    );
    await runner.query(`ALTER TABLE "ledger_entry" ADD "leaf" text`);
    await runner.query(`ALTER TABLE "ledger_head" ADD "log_id" smallint NOT NULL DEFAULT '1'`);
    await runner.query(`ALTER TABLE "ledger_head" ADD "term" bigint NOT NULL DEFAULT '0'`);
    await runner.query(`ALTER TABLE "draft_head" DROP CONSTRAINT "draft_head_pkey"`);
    await runner.query(`ALTER TABLE "draft_head" ADD CONSTRAINT "draft_head_pkey" PRIMARY KEY ("draft_id")`);
    await runner.query(`ALTER TABLE "ledger_entry" DROP CONSTRAINT "ledger_entry_act_id_fkey"`);
    await runner.query(`ALTER TABLE "ledger_entry" ALTER COLUMN "act_id" DROP NOT NULL`);
    await runner.query(`ALTER TABLE "ledger_head" DROP CONSTRAINT "ledger_head_pkey"`);
    await runner.query(`ALTER TABLE "ledger_head" ADD CONSTRAINT "ledger_head_pkey" PRIMARY KEY ("id")`);
    await runner.query(`CREATE INDEX "ledger_entry_act_id_idx" ON "ledger_entry"  ("act_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "ledger_entry_log_id_act_id_idx" ON "ledger_entry"  ("log_id", "act_id") `,
    );
    await runner.query(
      `ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_of_one" CHECK ((act_id IS NULL) <> (leaf IS NULL))`,
    );
    await runner.query(
      `ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "act"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    for (const table of EVIDENCE) {
      await runner.query(
        `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
      );
      await runner.query(
        `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of EVIDENCE) {
      await runner.query(`DROP TRIGGER never_emptied ON "${table}"`);
      await runner.query(`DROP TRIGGER append_only ON "${table}"`);
    }
    await runner.query(`ALTER TABLE "ledger_entry" DROP CONSTRAINT "ledger_entry_act_id_fkey"`);
    await runner.query(`ALTER TABLE "ledger_entry" DROP CONSTRAINT "ledger_entry_of_one"`);
    await runner.query(`DROP INDEX "public"."ledger_entry_log_id_act_id_idx"`);
    await runner.query(`DROP INDEX "public"."ledger_entry_act_id_idx"`);
    await runner.query(`ALTER TABLE "ledger_head" DROP CONSTRAINT "ledger_head_pkey"`);
    await runner.query(
      `ALTER TABLE "ledger_head" ADD CONSTRAINT "ledger_head_pkey" PRIMARY KEY ("id", "size")`,
    );
    await runner.query(`ALTER TABLE "ledger_entry" ALTER COLUMN "act_id" SET NOT NULL`);
    await runner.query(
      `ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "act"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(`ALTER TABLE "draft_head" DROP CONSTRAINT "draft_head_pkey"`);
    await runner.query(
      `ALTER TABLE "draft_head" ADD CONSTRAINT "draft_head_pkey" PRIMARY KEY ("seq", "draft_id")`,
    );
    await runner.query(`ALTER TABLE "ledger_head" DROP COLUMN "term"`);
    await runner.query(`ALTER TABLE "ledger_head" DROP COLUMN "log_id"`);
    await runner.query(`ALTER TABLE "ledger_entry" DROP COLUMN "leaf"`);
    await runner.query(`ALTER TABLE "ledger_entry" DROP CONSTRAINT "ledger_entry_pkey"`);
    await runner.query(`ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("index")`);
    await runner.query(`ALTER TABLE "ledger_entry" DROP COLUMN "log_id"`);
    await runner.query(`DROP TABLE "ledger_tile"`);
    await runner.query(`DROP TABLE "ledger_log"`);
    await runner.query(`DROP TABLE "ledger_key"`);
    await runner.query(`DROP TABLE "ledger_cosignature"`);
    await runner.query(`DROP TABLE "ledger_checkpoint"`);
    await runner.query(
      `CREATE UNIQUE INDEX "ledger_entry_act_id_idx" ON "ledger_entry" USING btree ("act_id") `,
    );
  }
}
