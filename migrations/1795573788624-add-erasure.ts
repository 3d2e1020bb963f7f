import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of evidence whose words are a person's own: nothing of a row changes but that its words are erased. */
const ERASABLE = ['answer', 'response_comment'] as const;

export class AddErasure1795573788624 implements MigrationInterface {
  readonly name = 'AddErasure1795573788624';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "erasure_request" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "reason" text, "status" text NOT NULL, "requested_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "answered_at" TIMESTAMP(3) WITH TIME ZONE, "answer" text, CONSTRAINT "erasure_request_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "erasure_request_person_id_idx" ON "erasure_request"  ("person_id") `);
    await runner.query(
      `CREATE INDEX "erasure_request_requested_at_id_idx" ON "erasure_request"  ("requested_at", "id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "erasure_request_one_waiting" ON "erasure_request"  ("person_id") WHERE status = 'waiting'`,
    );
    await runner.query(`ALTER TABLE "act_opening" ADD "erased_by_id" uuid`);
    await runner.query(`ALTER TABLE "answer" ADD "erased_by_id" uuid`);
    await runner.query(`ALTER TABLE "response_comment" ADD "erased_by_id" uuid`);
    await runner.query(`ALTER TABLE "act_opening" ALTER COLUMN "payload_salt" DROP NOT NULL`);
    await runner.query(`CREATE INDEX "act_opening_erased_by_id_idx" ON "act_opening"  ("erased_by_id") `);
    await runner.query(`CREATE INDEX "answer_erased_by_id_idx" ON "answer"  ("erased_by_id") `);
    await runner.query(
      `CREATE INDEX "response_comment_erased_by_id_idx" ON "response_comment"  ("erased_by_id") `,
    );
    await runner.query(
      `ALTER TABLE "act_opening" ADD CONSTRAINT "act_opening_erased_by_id_fkey" FOREIGN KEY ("erased_by_id") REFERENCES "act"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED`,
    );
    await runner.query(
      `ALTER TABLE "answer" ADD CONSTRAINT "answer_erased_by_id_fkey" FOREIGN KEY ("erased_by_id") REFERENCES "act"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED`,
    );
    await runner.query(
      `ALTER TABLE "response_comment" ADD CONSTRAINT "response_comment_erased_by_id_fkey" FOREIGN KEY ("erased_by_id") REFERENCES "act"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED`,
    );
    await runner.query(
      `ALTER TABLE "erasure_request" ADD CONSTRAINT "erasure_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(`
      CREATE FUNCTION refuse_all_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.erased_by_id IS NULL AND NEW.erased_by_id IS NOT NULL AND NEW.text = ''
           AND to_jsonb(NEW) - 'text' - 'erased_by_id' = to_jsonb(OLD) - 'text' - 'erased_by_id' THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
      END $$`);
    for (const table of ERASABLE) {
      await runner.query(`DROP TRIGGER append_only ON "${table}"`);
      await runner.query(
        `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION refuse_all_but_erasure()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ERASABLE) {
      await runner.query(`DROP TRIGGER append_only ON "${table}"`);
      await runner.query(
        `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
      );
    }
    await runner.query('DROP FUNCTION refuse_all_but_erasure');
    await runner.query(`ALTER TABLE "erasure_request" DROP CONSTRAINT "erasure_request_person_id_fkey"`);
    await runner.query(`ALTER TABLE "response_comment" DROP CONSTRAINT "response_comment_erased_by_id_fkey"`);
    await runner.query(`ALTER TABLE "answer" DROP CONSTRAINT "answer_erased_by_id_fkey"`);
    await runner.query(`ALTER TABLE "act_opening" DROP CONSTRAINT "act_opening_erased_by_id_fkey"`);
    await runner.query(`DROP INDEX "public"."response_comment_erased_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."answer_erased_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."act_opening_erased_by_id_idx"`);
    await runner.query(`ALTER TABLE "act_opening" ALTER COLUMN "payload_salt" SET NOT NULL`);
    await runner.query(`ALTER TABLE "response_comment" DROP COLUMN "erased_by_id"`);
    await runner.query(`ALTER TABLE "answer" DROP COLUMN "erased_by_id"`);
    await runner.query(`ALTER TABLE "act_opening" DROP COLUMN "erased_by_id"`);
    await runner.query(`DROP INDEX "public"."erasure_request_one_waiting"`);
    await runner.query(`DROP INDEX "public"."erasure_request_requested_at_id_idx"`);
    await runner.query(`DROP INDEX "public"."erasure_request_person_id_idx"`);
    await runner.query(`DROP TABLE "erasure_request"`);
  }
}
