import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddGroupLife1795572138601 implements MigrationInterface {
  readonly name = 'AddGroupLife1795572138601';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "join_request" ("id" uuid NOT NULL, "group_id" uuid NOT NULL, "space_id" uuid NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "reasons" text NOT NULL, "status" text NOT NULL, "requested_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "answered_at" TIMESTAMP(3) WITH TIME ZONE, "answered_by_id" uuid, "answer" text, CONSTRAINT "join_request_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "join_request_group_id_idx" ON "join_request"  ("group_id") `);
    await runner.query(`CREATE INDEX "join_request_space_id_idx" ON "join_request"  ("space_id") `);
    await runner.query(`CREATE INDEX "join_request_person_id_idx" ON "join_request"  ("person_id") `);
    await runner.query(
      `CREATE INDEX "join_request_organisation_id_idx" ON "join_request"  ("organisation_id") `,
    );
    await runner.query(
      `CREATE INDEX "join_request_answered_by_id_idx" ON "join_request"  ("answered_by_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "join_request_group_id_person_id_idx" ON "join_request"  ("group_id", "person_id") WHERE status = 'open'`,
    );
    await runner.query(
      `CREATE TABLE "terms_adoption" ("id" uuid NOT NULL, "group_id" uuid NOT NULL, "version_id" uuid NOT NULL, "silence_is_consent" boolean NOT NULL, "adopted_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "adopted_by_id" uuid NOT NULL, "adopted_for_id" uuid, CONSTRAINT "terms_adoption_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "terms_adoption_group_id_idx" ON "terms_adoption"  ("group_id") `);
    await runner.query(`CREATE INDEX "terms_adoption_version_id_idx" ON "terms_adoption"  ("version_id") `);
    await runner.query(
      `CREATE INDEX "terms_adoption_adopted_by_id_idx" ON "terms_adoption"  ("adopted_by_id") `,
    );
    await runner.query(
      `CREATE INDEX "terms_adoption_adopted_for_id_idx" ON "terms_adoption"  ("adopted_for_id") `,
    );
    await runner.query(
      `CREATE TABLE "action_reminder" ("action_id" uuid NOT NULL, "person_id" uuid NOT NULL, "due_date" date NOT NULL, "kind" text NOT NULL, "reminded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "action_reminder_pkey" PRIMARY KEY ("action_id", "person_id", "due_date", "kind"))`,
    );
    await runner.query(
      `CREATE TABLE "agenda_item" ("id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "ordinal" integer NOT NULL, "title" text NOT NULL, "lead_id" uuid, "minutes" integer, "draft_id" uuid, "decision_id" uuid, "consultation_id" uuid, CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "agenda_item_meeting_id_idx" ON "agenda_item"  ("meeting_id") `);
    await runner.query(`CREATE INDEX "agenda_item_lead_id_idx" ON "agenda_item"  ("lead_id") `);
    await runner.query(`CREATE INDEX "agenda_item_draft_id_idx" ON "agenda_item"  ("draft_id") `);
    await runner.query(`CREATE INDEX "agenda_item_decision_id_idx" ON "agenda_item"  ("decision_id") `);
    await runner.query(
      `CREATE INDEX "agenda_item_consultation_id_idx" ON "agenda_item"  ("consultation_id") `,
    );
    await runner.query(
      `CREATE TABLE "attendance" ("id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "ordinal" integer NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid, "kind" text NOT NULL, CONSTRAINT "attendance_meeting_id_person_id_key" UNIQUE ("meeting_id", "person_id"), CONSTRAINT "attendance_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "attendance_meeting_id_idx" ON "attendance"  ("meeting_id") `);
    await runner.query(`CREATE INDEX "attendance_person_id_idx" ON "attendance"  ("person_id") `);
    await runner.query(`CREATE INDEX "attendance_organisation_id_idx" ON "attendance"  ("organisation_id") `);
    await runner.query(
      `CREATE TABLE "calendar_feed" ("person_id" uuid NOT NULL, "token_hash" bytea NOT NULL, "made_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("person_id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "calendar_feed_token_hash_idx" ON "calendar_feed"  ("token_hash") `,
    );
    await runner.query(
      `CREATE TABLE "group_action" ("id" uuid NOT NULL, "group_id" uuid NOT NULL, "space_id" uuid NOT NULL, "what" text NOT NULL, "owner_id" uuid NOT NULL, "due_date" date NOT NULL, "meeting_id" uuid, "status" text NOT NULL, "note" text, "sequence" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by_id" uuid NOT NULL, "changed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "group_action_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "group_action_group_id_idx" ON "group_action"  ("group_id") `);
    await runner.query(`CREATE INDEX "group_action_space_id_idx" ON "group_action"  ("space_id") `);
    await runner.query(`CREATE INDEX "group_action_owner_id_idx" ON "group_action"  ("owner_id") `);
    await runner.query(`CREATE INDEX "group_action_meeting_id_idx" ON "group_action"  ("meeting_id") `);
    await runner.query(`CREATE INDEX "group_action_created_by_id_idx" ON "group_action"  ("created_by_id") `);
    await runner.query(
      `CREATE TABLE "meeting" ("id" uuid NOT NULL, "group_id" uuid NOT NULL, "space_id" uuid NOT NULL, "title" text NOT NULL, "starts_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "time_zone" text NOT NULL, "place" text, "link" text, "status" text NOT NULL, "cancel_reason" text, "sequence" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by_id" uuid NOT NULL, "changed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "minutes_draft_id" uuid, "minutes_version_id" uuid, "minutes_approved_at" TIMESTAMP(3) WITH TIME ZONE, "minutes_approved_in_id" uuid, CONSTRAINT "meeting_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "meeting_group_id_idx" ON "meeting"  ("group_id") `);
    await runner.query(`CREATE INDEX "meeting_space_id_idx" ON "meeting"  ("space_id") `);
    await runner.query(`CREATE INDEX "meeting_created_by_id_idx" ON "meeting"  ("created_by_id") `);
    await runner.query(`CREATE INDEX "meeting_minutes_draft_id_idx" ON "meeting"  ("minutes_draft_id") `);
    await runner.query(`CREATE INDEX "meeting_minutes_version_id_idx" ON "meeting"  ("minutes_version_id") `);
    await runner.query(
      `CREATE INDEX "meeting_minutes_approved_in_id_idx" ON "meeting"  ("minutes_approved_in_id") `,
    );
    await runner.query(`ALTER TABLE "draft" ADD "purpose" text NOT NULL DEFAULT 'policy_text'`);
    await runner.query(`ALTER TABLE "membership" ADD "ended_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "membership" ADD "end_reason" text`);
    await runner.query(`ALTER TABLE "membership" ADD "held_at_close" boolean NOT NULL DEFAULT false`);
    await runner.query(
      `ALTER TABLE "task_group" ADD "co_chairs_from_two_sectors" boolean NOT NULL DEFAULT true`,
    );
    await runner.query(`ALTER TABLE "task_group" ADD "closed_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "task_group" ADD "final_report" text`);
    await runner.query(`ALTER TABLE "task_group" ADD "concluded_version_id" uuid`);
    await runner.query(
      `CREATE INDEX "task_group_concluded_version_id_idx" ON "task_group"  ("concluded_version_id") `,
    );
    await runner.query(
      `ALTER TABLE "join_request" ADD CONSTRAINT "join_request_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "task_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "join_request" ADD CONSTRAINT "join_request_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "join_request" ADD CONSTRAINT "join_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "join_request" ADD CONSTRAINT "join_request_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "join_request" ADD CONSTRAINT "join_request_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "task_group" ADD CONSTRAINT "task_group_concluded_version_id_fkey" FOREIGN KEY ("concluded_version_id") REFERENCES "draft_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "terms_adoption" ADD CONSTRAINT "terms_adoption_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "task_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "terms_adoption" ADD CONSTRAINT "terms_adoption_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "terms_adoption" ADD CONSTRAINT "terms_adoption_adopted_by_id_fkey" FOREIGN KEY ("adopted_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "terms_adoption" ADD CONSTRAINT "terms_adoption_adopted_for_id_fkey" FOREIGN KEY ("adopted_for_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action_reminder" ADD CONSTRAINT "action_reminder_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "group_action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action_reminder" ADD CONSTRAINT "action_reminder_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attendance" ADD CONSTRAINT "attendance_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attendance" ADD CONSTRAINT "attendance_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attendance" ADD CONSTRAINT "attendance_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "group_action" ADD CONSTRAINT "group_action_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "task_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "group_action" ADD CONSTRAINT "group_action_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "group_action" ADD CONSTRAINT "group_action_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "group_action" ADD CONSTRAINT "group_action_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "group_action" ADD CONSTRAINT "group_action_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meeting" ADD CONSTRAINT "meeting_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "task_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meeting" ADD CONSTRAINT "meeting_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meeting" ADD CONSTRAINT "meeting_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meeting" ADD CONSTRAINT "meeting_minutes_draft_id_fkey" FOREIGN KEY ("minutes_draft_id") REFERENCES "draft"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meeting" ADD CONSTRAINT "meeting_minutes_version_id_fkey" FOREIGN KEY ("minutes_version_id") REFERENCES "draft_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meeting" ADD CONSTRAINT "meeting_minutes_approved_in_id_fkey" FOREIGN KEY ("minutes_approved_in_id") REFERENCES "meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "terms_adoption" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "terms_adoption" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER never_emptied ON "terms_adoption"`);
    await runner.query(`DROP TRIGGER append_only ON "terms_adoption"`);
    await runner.query(`ALTER TABLE "meeting" DROP CONSTRAINT "meeting_minutes_approved_in_id_fkey"`);
    await runner.query(`ALTER TABLE "meeting" DROP CONSTRAINT "meeting_minutes_version_id_fkey"`);
    await runner.query(`ALTER TABLE "meeting" DROP CONSTRAINT "meeting_minutes_draft_id_fkey"`);
    await runner.query(`ALTER TABLE "meeting" DROP CONSTRAINT "meeting_created_by_id_fkey"`);
    await runner.query(`ALTER TABLE "meeting" DROP CONSTRAINT "meeting_space_id_fkey"`);
    await runner.query(`ALTER TABLE "meeting" DROP CONSTRAINT "meeting_group_id_fkey"`);
    await runner.query(`ALTER TABLE "group_action" DROP CONSTRAINT "group_action_created_by_id_fkey"`);
    await runner.query(`ALTER TABLE "group_action" DROP CONSTRAINT "group_action_meeting_id_fkey"`);
    await runner.query(`ALTER TABLE "group_action" DROP CONSTRAINT "group_action_owner_id_fkey"`);
    await runner.query(`ALTER TABLE "group_action" DROP CONSTRAINT "group_action_space_id_fkey"`);
    await runner.query(`ALTER TABLE "group_action" DROP CONSTRAINT "group_action_group_id_fkey"`);
    await runner.query(`ALTER TABLE "calendar_feed" DROP CONSTRAINT "calendar_feed_person_id_fkey"`);
    await runner.query(`ALTER TABLE "attendance" DROP CONSTRAINT "attendance_organisation_id_fkey"`);
    await runner.query(`ALTER TABLE "attendance" DROP CONSTRAINT "attendance_person_id_fkey"`);
    await runner.query(`ALTER TABLE "attendance" DROP CONSTRAINT "attendance_meeting_id_fkey"`);
    await runner.query(`ALTER TABLE "agenda_item" DROP CONSTRAINT "agenda_item_consultation_id_fkey"`);
    await runner.query(`ALTER TABLE "agenda_item" DROP CONSTRAINT "agenda_item_decision_id_fkey"`);
    await runner.query(`ALTER TABLE "agenda_item" DROP CONSTRAINT "agenda_item_draft_id_fkey"`);
    await runner.query(`ALTER TABLE "agenda_item" DROP CONSTRAINT "agenda_item_lead_id_fkey"`);
    await runner.query(`ALTER TABLE "agenda_item" DROP CONSTRAINT "agenda_item_meeting_id_fkey"`);
    await runner.query(`ALTER TABLE "action_reminder" DROP CONSTRAINT "action_reminder_person_id_fkey"`);
    await runner.query(`ALTER TABLE "action_reminder" DROP CONSTRAINT "action_reminder_action_id_fkey"`);
    await runner.query(`ALTER TABLE "terms_adoption" DROP CONSTRAINT "terms_adoption_adopted_for_id_fkey"`);
    await runner.query(`ALTER TABLE "terms_adoption" DROP CONSTRAINT "terms_adoption_adopted_by_id_fkey"`);
    await runner.query(`ALTER TABLE "terms_adoption" DROP CONSTRAINT "terms_adoption_version_id_fkey"`);
    await runner.query(`ALTER TABLE "terms_adoption" DROP CONSTRAINT "terms_adoption_group_id_fkey"`);
    await runner.query(`ALTER TABLE "task_group" DROP CONSTRAINT "task_group_concluded_version_id_fkey"`);
    await runner.query(`ALTER TABLE "join_request" DROP CONSTRAINT "join_request_answered_by_id_fkey"`);
    await runner.query(`ALTER TABLE "join_request" DROP CONSTRAINT "join_request_organisation_id_fkey"`);
    await runner.query(`ALTER TABLE "join_request" DROP CONSTRAINT "join_request_person_id_fkey"`);
    await runner.query(`ALTER TABLE "join_request" DROP CONSTRAINT "join_request_space_id_fkey"`);
    await runner.query(`ALTER TABLE "join_request" DROP CONSTRAINT "join_request_group_id_fkey"`);
    await runner.query(`DROP INDEX "public"."task_group_concluded_version_id_idx"`);
    await runner.query(`ALTER TABLE "task_group" DROP COLUMN "concluded_version_id"`);
    await runner.query(`ALTER TABLE "task_group" DROP COLUMN "final_report"`);
    await runner.query(`ALTER TABLE "task_group" DROP COLUMN "closed_at"`);
    await runner.query(`ALTER TABLE "task_group" DROP COLUMN "co_chairs_from_two_sectors"`);
    await runner.query(`ALTER TABLE "membership" DROP COLUMN "held_at_close"`);
    await runner.query(`ALTER TABLE "membership" DROP COLUMN "end_reason"`);
    await runner.query(`ALTER TABLE "membership" DROP COLUMN "ended_at"`);
    await runner.query(`ALTER TABLE "draft" DROP COLUMN "purpose"`);
    await runner.query(`DROP INDEX "public"."meeting_minutes_approved_in_id_idx"`);
    await runner.query(`DROP INDEX "public"."meeting_minutes_version_id_idx"`);
    await runner.query(`DROP INDEX "public"."meeting_minutes_draft_id_idx"`);
    await runner.query(`DROP INDEX "public"."meeting_created_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."meeting_space_id_idx"`);
    await runner.query(`DROP INDEX "public"."meeting_group_id_idx"`);
    await runner.query(`DROP TABLE "meeting"`);
    await runner.query(`DROP INDEX "public"."group_action_created_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."group_action_meeting_id_idx"`);
    await runner.query(`DROP INDEX "public"."group_action_owner_id_idx"`);
    await runner.query(`DROP INDEX "public"."group_action_space_id_idx"`);
    await runner.query(`DROP INDEX "public"."group_action_group_id_idx"`);
    await runner.query(`DROP TABLE "group_action"`);
    await runner.query(`DROP INDEX "public"."calendar_feed_token_hash_idx"`);
    await runner.query(`DROP TABLE "calendar_feed"`);
    await runner.query(`DROP INDEX "public"."attendance_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."attendance_person_id_idx"`);
    await runner.query(`DROP INDEX "public"."attendance_meeting_id_idx"`);
    await runner.query(`DROP TABLE "attendance"`);
    await runner.query(`DROP INDEX "public"."agenda_item_consultation_id_idx"`);
    await runner.query(`DROP INDEX "public"."agenda_item_decision_id_idx"`);
    await runner.query(`DROP INDEX "public"."agenda_item_draft_id_idx"`);
    await runner.query(`DROP INDEX "public"."agenda_item_lead_id_idx"`);
    await runner.query(`DROP INDEX "public"."agenda_item_meeting_id_idx"`);
    await runner.query(`DROP TABLE "agenda_item"`);
    await runner.query(`DROP TABLE "action_reminder"`);
    await runner.query(`DROP INDEX "public"."terms_adoption_adopted_for_id_idx"`);
    await runner.query(`DROP INDEX "public"."terms_adoption_adopted_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."terms_adoption_version_id_idx"`);
    await runner.query(`DROP INDEX "public"."terms_adoption_group_id_idx"`);
    await runner.query(`DROP TABLE "terms_adoption"`);
    await runner.query(`DROP INDEX "public"."join_request_group_id_person_id_idx"`);
    await runner.query(`DROP INDEX "public"."join_request_answered_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."join_request_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."join_request_person_id_idx"`);
    await runner.query(`DROP INDEX "public"."join_request_space_id_idx"`);
    await runner.query(`DROP INDEX "public"."join_request_group_id_idx"`);
    await runner.query(`DROP TABLE "join_request"`);
  }
}
