import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows are evidence: they are added to, and never changed, deleted or emptied. */
const TABLES = [
  'act',
  'answer',
  'decision_seat',
  'decision_version',
  'disposition',
  'draft_client',
  'draft_update',
  'draft_version',
  'government_response',
  'ledger_entry',
  'milestone_report',
  'position',
  'recommendation',
  'response_comment',
] as const;

/** SHA-256 of nothing: the root of a log without entries. */
const EMPTY_ROOT = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

export class AppendOnly1795559700000 implements MigrationInterface {
  readonly name = 'AppendOnly1795559700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
      END $$`);
    for (const table of TABLES) {
      await runner.query(
        `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
      );
      await runner.query(
        `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }
    await runner.query(
      `INSERT INTO "ledger_head" ("id", "size", "root", "frontier", "at") VALUES (1, 0, decode('${EMPTY_ROOT}', 'hex'), '{}', 'epoch')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "ledger_head"`);
    for (const table of TABLES) {
      await runner.query(`DROP TRIGGER never_emptied ON "${table}"`);
      await runner.query(`DROP TRIGGER append_only ON "${table}"`);
    }
    await runner.query('DROP FUNCTION refuse_change');
  }
}
