import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What opens an act is emptied by the erasure of a person, or of that act. */
export class EraseActs1795850000000 implements MigrationInterface {
  readonly name = 'EraseActs1795850000000';

  up(runner: QueryRunner): Promise<void> {
    return emptiedBy(runner, `kind IN ('person.erase', 'person.eraseAct')`);
  }

  down(runner: QueryRunner): Promise<void> {
    return emptiedBy(runner, `kind = 'person.erase'`);
  }
}

async function emptiedBy(runner: QueryRunner, erasure: string): Promise<void> {
  await runner.query(`
    CREATE OR REPLACE FUNCTION require_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM act WHERE id = NEW.erased_by_id AND ${erasure}) THEN
        RETURN NULL;
      END IF;
      RAISE EXCEPTION '% is emptied by acts of erasure alone', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END $$`);
}
