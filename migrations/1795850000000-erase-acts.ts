import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What opens an act is emptied by the erasure of a person, or by one that names the act: that one is told of from then on,
 * also where a person's had taken something of it before.
 */
export class EraseActs1795850000000 implements MigrationInterface {
  readonly name = 'EraseActs1795850000000';

  async up(runner: QueryRunner): Promise<void> {
    await changes(runner, `COALESCE(OLD.erased_by_id, NEW.erased_by_id) OR NEW.payload = '{}'`);
    await emptiedBy(
      runner,
      `(kind = 'person.erase' OR kind = 'person.eraseAct'
        AND subjects @> jsonb_build_array(jsonb_build_object('type', 'act', 'id', NEW.act_id::text)))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await emptiedBy(runner, `kind = 'person.erase'`);
    await changes(runner, 'COALESCE(OLD.erased_by_id, NEW.erased_by_id)');
  }
}

/** @param by which act a change may name */
async function changes(runner: QueryRunner, by: string): Promise<void> {
  await runner.query(`
    CREATE OR REPLACE FUNCTION refuse_all_but_forgetting() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      erasable CONSTANT text[] := '{payload,payload_salt,erased_by_id,idempotency_key,request_hash}';
    BEGIN
      IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - erasable = to_jsonb(OLD) - erasable
         AND NEW.idempotency_key IS NULL AND NEW.request_hash IS NULL THEN
        IF (NEW.payload, NEW.payload_salt, NEW.erased_by_id)
           IS NOT DISTINCT FROM (OLD.payload, OLD.payload_salt, OLD.erased_by_id) THEN
          RETURN NEW;
        END IF;
        IF NEW.payload_salt IS NULL AND NEW.erased_by_id IS NOT NULL AND (NEW.erased_by_id = ${by})
           AND NOT EXISTS (SELECT jsonb_object_keys(NEW.payload) EXCEPT SELECT jsonb_object_keys(OLD.payload)) THEN
          RETURN NEW;
        END IF;
      END IF;
      RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
    END $$`);
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
