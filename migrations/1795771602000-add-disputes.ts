import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddDisputes1795771602000 implements MigrationInterface {
  readonly name = 'AddDisputes1795771602000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "dispute" ("id" uuid NOT NULL, "space_id" uuid NOT NULL, "group_id" uuid NOT NULL, "decision_id" uuid NOT NULL, "objection_id" uuid NOT NULL, "matter" text NOT NULL, "status" text NOT NULL, "deadline" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "opened_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "opened_by_id" uuid NOT NULL, "opened_for_id" uuid, "facilitator_id" uuid, "statement_revision" integer NOT NULL, "escalated_at" TIMESTAMP(3) WITH TIME ZONE, "settled_at" TIMESTAMP(3) WITH TIME ZONE, "settled_by_id" uuid, "settled_why" text, "version_id" uuid, CONSTRAINT "dispute_of_objection" UNIQUE ("objection_id"), CONSTRAINT "dispute_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "dispute_space_id_idx" ON "dispute"  ("space_id") `);
    await runner.query(`CREATE INDEX "dispute_group_id_idx" ON "dispute"  ("group_id") `);
    await runner.query(`CREATE INDEX "dispute_decision_id_idx" ON "dispute"  ("decision_id") `);
    await runner.query(`CREATE INDEX "dispute_objection_id_idx" ON "dispute"  ("objection_id") `);
    await runner.query(`CREATE INDEX "dispute_opened_by_id_idx" ON "dispute"  ("opened_by_id") `);
    await runner.query(`CREATE INDEX "dispute_opened_for_id_idx" ON "dispute"  ("opened_for_id") `);
    await runner.query(`CREATE INDEX "dispute_facilitator_id_idx" ON "dispute"  ("facilitator_id") `);
    await runner.query(`CREATE INDEX "dispute_settled_by_id_idx" ON "dispute"  ("settled_by_id") `);
    await runner.query(`CREATE INDEX "dispute_version_id_idx" ON "dispute"  ("version_id") `);
    await runner.query(`CREATE INDEX "dispute_due" ON "dispute"  ("deadline") WHERE status = 'open'`);
    await runner.query(
      `CREATE INDEX "dispute_space_id_opened_at_id_idx" ON "dispute"  ("space_id", "opened_at", "id") `,
    );
    await runner.query(
      `CREATE TABLE "dispute_dissent" ("id" uuid NOT NULL, "dispute_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "ordinal" integer NOT NULL, "person_id" uuid NOT NULL, "text" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "dispute_dissent_ordinal" UNIQUE ("dispute_id", "organisation_id", "ordinal"), CONSTRAINT "dispute_dissent_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "dispute_dissent_dispute_id_idx" ON "dispute_dissent"  ("dispute_id") `);
    await runner.query(
      `CREATE INDEX "dispute_dissent_organisation_id_idx" ON "dispute_dissent"  ("organisation_id") `,
    );
    await runner.query(`CREATE INDEX "dispute_dissent_person_id_idx" ON "dispute_dissent"  ("person_id") `);
    await runner.query(
      `CREATE TABLE "dispute_option" ("id" uuid NOT NULL, "dispute_id" uuid NOT NULL, "number" integer NOT NULL, "text" text NOT NULL, "offered_by_id" uuid NOT NULL, "offered_for_id" uuid, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "dispute_option_number" UNIQUE ("dispute_id", "number"), CONSTRAINT "dispute_option_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "dispute_option_dispute_id_idx" ON "dispute_option"  ("dispute_id") `);
    await runner.query(
      `CREATE INDEX "dispute_option_offered_by_id_idx" ON "dispute_option"  ("offered_by_id") `,
    );
    await runner.query(
      `CREATE INDEX "dispute_option_offered_for_id_idx" ON "dispute_option"  ("offered_for_id") `,
    );
    await runner.query(
      `CREATE TABLE "dispute_option_answer" ("id" uuid NOT NULL, "option_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "ordinal" integer NOT NULL, "person_id" uuid NOT NULL, "answer" text NOT NULL, "words" text, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "dispute_option_answer_ordinal" UNIQUE ("option_id", "organisation_id", "ordinal"), CONSTRAINT "dispute_option_answer_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "dispute_option_answer_option_id_idx" ON "dispute_option_answer"  ("option_id") `,
    );
    await runner.query(
      `CREATE INDEX "dispute_option_answer_organisation_id_idx" ON "dispute_option_answer"  ("organisation_id") `,
    );
    await runner.query(
      `CREATE INDEX "dispute_option_answer_person_id_idx" ON "dispute_option_answer"  ("person_id") `,
    );
    await runner.query(
      `CREATE TABLE "dispute_room_agreement" ("dispute_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "person_id" uuid NOT NULL, "agreed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "dispute_room_agreement_pkey" PRIMARY KEY ("dispute_id", "organisation_id"))`,
    );
    await runner.query(
      `CREATE INDEX "dispute_room_agreement_organisation_id_idx" ON "dispute_room_agreement"  ("organisation_id") `,
    );
    await runner.query(
      `CREATE INDEX "dispute_room_agreement_person_id_idx" ON "dispute_room_agreement"  ("person_id") `,
    );
    await runner.query(
      `CREATE TABLE "dispute_side" ("dispute_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "ordinal" integer NOT NULL, "name" text NOT NULL, CONSTRAINT "dispute_side_pkey" PRIMARY KEY ("dispute_id", "organisation_id"))`,
    );
    await runner.query(
      `CREATE INDEX "dispute_side_organisation_id_idx" ON "dispute_side"  ("organisation_id") `,
    );
    await runner.query(
      `CREATE TABLE "dispute_statement" ("id" uuid NOT NULL, "dispute_id" uuid NOT NULL, "number" integer NOT NULL, "text" text NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "dispute_statement_number" UNIQUE ("dispute_id", "number"), CONSTRAINT "dispute_statement_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "dispute_statement_dispute_id_idx" ON "dispute_statement"  ("dispute_id") `,
    );
    await runner.query(
      `CREATE INDEX "dispute_statement_person_id_idx" ON "dispute_statement"  ("person_id") `,
    );
    await runner.query(
      `CREATE INDEX "dispute_statement_organisation_id_idx" ON "dispute_statement"  ("organisation_id") `,
    );
    await runner.query(
      `CREATE TABLE "dispute_step" ("id" uuid NOT NULL, "dispute_id" uuid NOT NULL, "day" date NOT NULL, "what" text NOT NULL, "recorded_by_id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "dispute_step_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "dispute_step_dispute_id_idx" ON "dispute_step"  ("dispute_id") `);
    await runner.query(
      `CREATE INDEX "dispute_step_recorded_by_id_idx" ON "dispute_step"  ("recorded_by_id") `,
    );
    await runner.query(
      `CREATE INDEX "dispute_step_dispute_id_day_id_idx" ON "dispute_step"  ("dispute_id", "day", "id") `,
    );
    await runner.query(
      `ALTER TABLE "dispute" ADD CONSTRAINT "dispute_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute" ADD CONSTRAINT "dispute_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "task_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute" ADD CONSTRAINT "dispute_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute" ADD CONSTRAINT "dispute_objection_id_fkey" FOREIGN KEY ("objection_id") REFERENCES "objection"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute" ADD CONSTRAINT "dispute_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute" ADD CONSTRAINT "dispute_opened_for_id_fkey" FOREIGN KEY ("opened_for_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute" ADD CONSTRAINT "dispute_facilitator_id_fkey" FOREIGN KEY ("facilitator_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute" ADD CONSTRAINT "dispute_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute" ADD CONSTRAINT "dispute_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_dissent" ADD CONSTRAINT "dispute_dissent_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_dissent" ADD CONSTRAINT "dispute_dissent_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_dissent" ADD CONSTRAINT "dispute_dissent_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_option" ADD CONSTRAINT "dispute_option_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_option" ADD CONSTRAINT "dispute_option_offered_by_id_fkey" FOREIGN KEY ("offered_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_option" ADD CONSTRAINT "dispute_option_offered_for_id_fkey" FOREIGN KEY ("offered_for_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_option_answer" ADD CONSTRAINT "dispute_option_answer_option_id_fkey" FOREIGN KEY ("option_id") REFERENCES "dispute_option"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_option_answer" ADD CONSTRAINT "dispute_option_answer_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_option_answer" ADD CONSTRAINT "dispute_option_answer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_room_agreement" ADD CONSTRAINT "dispute_room_agreement_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_room_agreement" ADD CONSTRAINT "dispute_room_agreement_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_room_agreement" ADD CONSTRAINT "dispute_room_agreement_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_side" ADD CONSTRAINT "dispute_side_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_side" ADD CONSTRAINT "dispute_side_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_statement" ADD CONSTRAINT "dispute_statement_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_statement" ADD CONSTRAINT "dispute_statement_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_statement" ADD CONSTRAINT "dispute_statement_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_step" ADD CONSTRAINT "dispute_step_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dispute_step" ADD CONSTRAINT "dispute_step_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "dispute_statement" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "dispute_statement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "dispute_option" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "dispute_option" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "dispute_option_answer" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "dispute_option_answer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "dispute_step" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "dispute_step" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "dispute_room_agreement" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "dispute_room_agreement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "dispute_dissent" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "dispute_dissent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER never_emptied ON "dispute_dissent"`);
    await runner.query(`DROP TRIGGER append_only ON "dispute_dissent"`);
    await runner.query(`DROP TRIGGER never_emptied ON "dispute_room_agreement"`);
    await runner.query(`DROP TRIGGER append_only ON "dispute_room_agreement"`);
    await runner.query(`DROP TRIGGER never_emptied ON "dispute_step"`);
    await runner.query(`DROP TRIGGER append_only ON "dispute_step"`);
    await runner.query(`DROP TRIGGER never_emptied ON "dispute_option_answer"`);
    await runner.query(`DROP TRIGGER append_only ON "dispute_option_answer"`);
    await runner.query(`DROP TRIGGER never_emptied ON "dispute_option"`);
    await runner.query(`DROP TRIGGER append_only ON "dispute_option"`);
    await runner.query(`DROP TRIGGER never_emptied ON "dispute_statement"`);
    await runner.query(`DROP TRIGGER append_only ON "dispute_statement"`);

    await runner.query(`ALTER TABLE "dispute_step" DROP CONSTRAINT "dispute_step_recorded_by_id_fkey"`);
    await runner.query(`ALTER TABLE "dispute_step" DROP CONSTRAINT "dispute_step_dispute_id_fkey"`);
    await runner.query(
      `ALTER TABLE "dispute_statement" DROP CONSTRAINT "dispute_statement_organisation_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "dispute_statement" DROP CONSTRAINT "dispute_statement_person_id_fkey"`);
    await runner.query(`ALTER TABLE "dispute_statement" DROP CONSTRAINT "dispute_statement_dispute_id_fkey"`);
    await runner.query(`ALTER TABLE "dispute_side" DROP CONSTRAINT "dispute_side_organisation_id_fkey"`);
    await runner.query(`ALTER TABLE "dispute_side" DROP CONSTRAINT "dispute_side_dispute_id_fkey"`);
    await runner.query(
      `ALTER TABLE "dispute_room_agreement" DROP CONSTRAINT "dispute_room_agreement_person_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "dispute_room_agreement" DROP CONSTRAINT "dispute_room_agreement_organisation_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "dispute_room_agreement" DROP CONSTRAINT "dispute_room_agreement_dispute_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "dispute_option_answer" DROP CONSTRAINT "dispute_option_answer_person_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "dispute_option_answer" DROP CONSTRAINT "dispute_option_answer_organisation_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "dispute_option_answer" DROP CONSTRAINT "dispute_option_answer_option_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "dispute_option" DROP CONSTRAINT "dispute_option_offered_for_id_fkey"`);
    await runner.query(`ALTER TABLE "dispute_option" DROP CONSTRAINT "dispute_option_offered_by_id_fkey"`);
    await runner.query(`ALTER TABLE "dispute_option" DROP CONSTRAINT "dispute_option_dispute_id_fkey"`);
    await runner.query(`ALTER TABLE "dispute_dissent" DROP CONSTRAINT "dispute_dissent_person_id_fkey"`);
    await runner.query(
      `ALTER TABLE "dispute_dissent" DROP CONSTRAINT "dispute_dissent_organisation_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "dispute_dissent" DROP CONSTRAINT "dispute_dissent_dispute_id_fkey"`);
    await runner.query(`ALTER TABLE "dispute" DROP CONSTRAINT "dispute_version_id_fkey"`);
    await runner.query(`ALTER TABLE "dispute" DROP CONSTRAINT "dispute_settled_by_id_fkey"`);
    await runner.query(`ALTER TABLE "dispute" DROP CONSTRAINT "dispute_facilitator_id_fkey"`);
    await runner.query(`ALTER TABLE "dispute" DROP CONSTRAINT "dispute_opened_for_id_fkey"`);
    await runner.query(`ALTER TABLE "dispute" DROP CONSTRAINT "dispute_opened_by_id_fkey"`);
    await runner.query(`ALTER TABLE "dispute" DROP CONSTRAINT "dispute_objection_id_fkey"`);
    await runner.query(`ALTER TABLE "dispute" DROP CONSTRAINT "dispute_decision_id_fkey"`);
    await runner.query(`ALTER TABLE "dispute" DROP CONSTRAINT "dispute_group_id_fkey"`);
    await runner.query(`ALTER TABLE "dispute" DROP CONSTRAINT "dispute_space_id_fkey"`);
    await runner.query(`DROP INDEX "public"."dispute_step_dispute_id_day_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_step_recorded_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_step_dispute_id_idx"`);
    await runner.query(`DROP TABLE "dispute_step"`);
    await runner.query(`DROP INDEX "public"."dispute_statement_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_statement_person_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_statement_dispute_id_idx"`);
    await runner.query(`DROP TABLE "dispute_statement"`);
    await runner.query(`DROP INDEX "public"."dispute_side_organisation_id_idx"`);
    await runner.query(`DROP TABLE "dispute_side"`);
    await runner.query(`DROP INDEX "public"."dispute_room_agreement_person_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_room_agreement_organisation_id_idx"`);
    await runner.query(`DROP TABLE "dispute_room_agreement"`);
    await runner.query(`DROP INDEX "public"."dispute_option_answer_person_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_option_answer_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_option_answer_option_id_idx"`);
    await runner.query(`DROP TABLE "dispute_option_answer"`);
    await runner.query(`DROP INDEX "public"."dispute_option_offered_for_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_option_offered_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_option_dispute_id_idx"`);
    await runner.query(`DROP TABLE "dispute_option"`);
    await runner.query(`DROP INDEX "public"."dispute_dissent_person_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_dissent_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_dissent_dispute_id_idx"`);
    await runner.query(`DROP TABLE "dispute_dissent"`);
    await runner.query(`DROP INDEX "public"."dispute_space_id_opened_at_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_due"`);
    await runner.query(`DROP INDEX "public"."dispute_version_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_settled_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_facilitator_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_opened_for_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_opened_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_objection_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_decision_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_group_id_idx"`);
    await runner.query(`DROP INDEX "public"."dispute_space_id_idx"`);
    await runner.query(`DROP TABLE "dispute"`);
  }
}
