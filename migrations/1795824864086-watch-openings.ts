import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of what opens an act nothing changes but what an erasure takes: a payload loses its salt, and says which act did it. */
export class WatchOpenings1795824864086 implements MigrationInterface {
  readonly name = 'WatchOpenings1795824864086';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_all_but_forgetting() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        erasable CONSTANT text[] := '{payload,payload_salt,erased_by_id,idempotency_key,request_hash}';
      BEGIN
        IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - erasable = to_jsonb(OLD) - erasable
           AND NEW.idempotency_key IS NULL AND NEW.request_hash IS NULL THEN
          IF (NEW.payload, NEW.payload_salt, NEW.erased_by_id)
             IS NOT DISTINCT FROM (OLD.payload, OLD.payload_salt, OLD.erased_by_id) THEN
            RETURN NEW;
          END IF;
          IF NEW.payload_salt IS NULL AND NEW.erased_by_id = COALESCE(OLD.erased_by_id, NEW.erased_by_id)
             AND NOT EXISTS (SELECT jsonb_object_keys(NEW.payload) EXCEPT SELECT jsonb_object_keys(OLD.payload)) THEN
            RETURN NEW;
          END IF;
        END IF;
        RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
      END $$`);
    await runner.query(`
      CREATE FUNCTION require_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM act WHERE id = NEW.erased_by_id AND kind = 'person.erase') THEN
          RETURN NULL;
        END IF;
        RAISE EXCEPTION '% is emptied by acts of erasure alone', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$`);
    await runner.query(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "act_opening" FOR EACH ROW EXECUTE FUNCTION refuse_all_but_forgetting()',
    );
    await runner.query(
      'CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "act_opening" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
    );
    await runner.query(`
      CREATE CONSTRAINT TRIGGER emptied_by_erasure AFTER UPDATE ON "act_opening" DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW WHEN (NEW.erased_by_id IS DISTINCT FROM OLD.erased_by_id) EXECUTE FUNCTION require_erasure()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER emptied_by_erasure ON "act_opening"');
    await runner.query('DROP TRIGGER never_emptied ON "act_opening"');
    await runner.query('DROP TRIGGER append_only ON "act_opening"');
    await runner.query('DROP FUNCTION require_erasure');
    await runner.query('DROP FUNCTION refuse_all_but_forgetting');
  }
}
