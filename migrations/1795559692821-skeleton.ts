import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Skeleton1795559692821 implements MigrationInterface {
  readonly name = 'Skeleton1795559692821';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "act" ("id" uuid NOT NULL, "kind" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "space_id" uuid, "group_id" uuid, "read_action" text NOT NULL, "subjects" jsonb NOT NULL, "version_hashes" text array NOT NULL, "leaf" text NOT NULL, "leaf_hash" bytea NOT NULL, CONSTRAINT "act_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "act_space_id_idx" ON "act"  ("space_id") `);
    await runner.query(`CREATE INDEX "act_group_id_idx" ON "act"  ("group_id") `);
    await runner.query(`CREATE INDEX "act_kind_at_idx" ON "act"  ("kind", "at") `);
    await runner.query(`CREATE INDEX "act_space_id_at_id_idx" ON "act"  ("space_id", "at", "id") `);
    await runner.query(
      `CREATE TABLE "act_opening" ("act_id" uuid NOT NULL, "person_id" uuid, "organisation_id" uuid, "payload" jsonb NOT NULL, "person_salt" bytea NOT NULL, "organisation_salt" bytea NOT NULL, "payload_salt" bytea NOT NULL, "idempotency_key" text, "request_hash" bytea, "result" jsonb NOT NULL, CONSTRAINT "act_opening_pkey" PRIMARY KEY ("act_id"))`,
    );
    await runner.query(`CREATE INDEX "act_opening_person_id_idx" ON "act_opening"  ("person_id") `);
    await runner.query(
      `CREATE INDEX "act_opening_organisation_id_idx" ON "act_opening"  ("organisation_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "act_opening_person_id_idempotency_key_idx" ON "act_opening"  ("person_id", "idempotency_key") WHERE idempotency_key IS NOT NULL`,
    );
    await runner.query(
      `CREATE TABLE "act_outbox" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "act_id" uuid NOT NULL, CONSTRAINT "act_outbox_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "act_outbox_act_id_idx" ON "act_outbox"  ("act_id") `);
    await runner.query(
      `CREATE TABLE "answer" ("id" uuid NOT NULL, "response_id" uuid NOT NULL, "question_id" uuid NOT NULL, "text" text NOT NULL, CONSTRAINT "answer_response_id_question_id_key" UNIQUE ("response_id", "question_id"), CONSTRAINT "answer_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "answer_response_id_idx" ON "answer"  ("response_id") `);
    await runner.query(`CREATE INDEX "answer_question_id_idx" ON "answer"  ("question_id") `);
    await runner.query(
      `CREATE TABLE "consultation" ("id" uuid NOT NULL, "space_id" uuid NOT NULL, "group_id" uuid NOT NULL, "version_id" uuid NOT NULL, "title" text NOT NULL, "introduction" text NOT NULL, "open_to_all" boolean NOT NULL, "opened_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "opened_by_id" uuid NOT NULL, "opened_for_id" uuid, CONSTRAINT "consultation_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "consultation_space_id_idx" ON "consultation"  ("space_id") `);
    await runner.query(`CREATE INDEX "consultation_group_id_idx" ON "consultation"  ("group_id") `);
    await runner.query(`CREATE INDEX "consultation_version_id_idx" ON "consultation"  ("version_id") `);
    await runner.query(`CREATE INDEX "consultation_opened_by_id_idx" ON "consultation"  ("opened_by_id") `);
    await runner.query(`CREATE INDEX "consultation_opened_for_id_idx" ON "consultation"  ("opened_for_id") `);
    await runner.query(
      `CREATE INDEX "consultation_space_id_opened_at_id_idx" ON "consultation"  ("space_id", "opened_at", "id") `,
    );
    await runner.query(
      `CREATE TABLE "response" ("id" uuid NOT NULL, "round_id" uuid NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid, "status" text NOT NULL, "submitted_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "receipt" text NOT NULL, CONSTRAINT "response_round_id_person_id_key" UNIQUE ("round_id", "person_id"), CONSTRAINT "response_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "response_round_id_idx" ON "response"  ("round_id") `);
    await runner.query(`CREATE INDEX "response_person_id_idx" ON "response"  ("person_id") `);
    await runner.query(`CREATE INDEX "response_organisation_id_idx" ON "response"  ("organisation_id") `);
    await runner.query(
      `CREATE INDEX "response_round_id_submitted_at_id_idx" ON "response"  ("round_id", "submitted_at", "id") `,
    );
    await runner.query(
      `CREATE TABLE "disposition" ("id" uuid NOT NULL, "answer_id" uuid, "comment_id" uuid, "outcome" text NOT NULL, "reasons" text NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by_id" uuid NOT NULL, "recorded_for_id" uuid, CONSTRAINT "disposition_of_one" CHECK (num_nonnulls("answer_id", "comment_id") = 1), CONSTRAINT "disposition_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "disposition_answer_id_idx" ON "disposition"  ("answer_id") `);
    await runner.query(`CREATE INDEX "disposition_comment_id_idx" ON "disposition"  ("comment_id") `);
    await runner.query(`CREATE INDEX "disposition_recorded_by_id_idx" ON "disposition"  ("recorded_by_id") `);
    await runner.query(
      `CREATE INDEX "disposition_recorded_for_id_idx" ON "disposition"  ("recorded_for_id") `,
    );
    await runner.query(
      `CREATE TABLE "question" ("id" uuid NOT NULL, "round_id" uuid NOT NULL, "ordinal" integer NOT NULL, "text" text NOT NULL, CONSTRAINT "question_round_id_ordinal_key" UNIQUE ("round_id", "ordinal"), CONSTRAINT "question_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "question_round_id_idx" ON "question"  ("round_id") `);
    await runner.query(
      `CREATE TABLE "response_comment" ("id" uuid NOT NULL, "response_id" uuid NOT NULL, "ordinal" integer NOT NULL, "clause_id" text NOT NULL, "text" text NOT NULL, CONSTRAINT "response_comment_response_id_ordinal_key" UNIQUE ("response_id", "ordinal"), CONSTRAINT "response_comment_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "response_comment_response_id_idx" ON "response_comment"  ("response_id") `,
    );
    await runner.query(
      `CREATE TABLE "round" ("id" uuid NOT NULL, "consultation_id" uuid NOT NULL, "number" integer NOT NULL, "kind" text NOT NULL, "status" text NOT NULL, "opens_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "closes_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "closed_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "round_consultation_id_number_key" UNIQUE ("consultation_id", "number"), CONSTRAINT "round_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "round_consultation_id_idx" ON "round"  ("consultation_id") `);
    await runner.query(
      `CREATE TABLE "decision" ("id" uuid NOT NULL, "space_id" uuid NOT NULL, "group_id" uuid NOT NULL, "draft_id" uuid NOT NULL, "version_id" uuid NOT NULL, "question" text NOT NULL, "rule" text NOT NULL, "by_sector" boolean NOT NULL, "silence_is_consent" boolean NOT NULL, "status" text NOT NULL, "deadline" TIMESTAMP(3) WITH TIME ZONE, "opened_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "opened_by_id" uuid NOT NULL, "opened_for_id" uuid, "closed_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "decision_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "decision_space_id_idx" ON "decision"  ("space_id") `);
    await runner.query(`CREATE INDEX "decision_group_id_idx" ON "decision"  ("group_id") `);
    await runner.query(`CREATE INDEX "decision_draft_id_idx" ON "decision"  ("draft_id") `);
    await runner.query(`CREATE INDEX "decision_version_id_idx" ON "decision"  ("version_id") `);
    await runner.query(`CREATE INDEX "decision_opened_by_id_idx" ON "decision"  ("opened_by_id") `);
    await runner.query(`CREATE INDEX "decision_opened_for_id_idx" ON "decision"  ("opened_for_id") `);
    await runner.query(
      `CREATE INDEX "decision_space_id_opened_at_id_idx" ON "decision"  ("space_id", "opened_at", "id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "decision_one_open_on_draft" ON "decision"  ("draft_id") WHERE status = 'open'`,
    );
    await runner.query(
      `CREATE TABLE "decision_seat" ("decision_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "sector_key" text NOT NULL, CONSTRAINT "decision_seat_pkey" PRIMARY KEY ("decision_id", "organisation_id"))`,
    );
    await runner.query(
      `CREATE INDEX "decision_seat_organisation_id_idx" ON "decision_seat"  ("organisation_id") `,
    );
    await runner.query(
      `CREATE TABLE "decision_version" ("decision_id" uuid NOT NULL, "version_id" uuid NOT NULL, "put_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "decision_version_pkey" PRIMARY KEY ("decision_id", "version_id"))`,
    );
    await runner.query(
      `CREATE INDEX "decision_version_version_id_idx" ON "decision_version"  ("version_id") `,
    );
    await runner.query(
      `CREATE TABLE "objection" ("id" uuid NOT NULL, "decision_id" uuid NOT NULL, "position_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "version_id" uuid NOT NULL, "clause_ids" text array NOT NULL, "reasons" text NOT NULL, "would_resolve" text NOT NULL, "status" text NOT NULL, "raised_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "objection_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "objection_decision_id_idx" ON "objection"  ("decision_id") `);
    await runner.query(`CREATE INDEX "objection_position_id_idx" ON "objection"  ("position_id") `);
    await runner.query(`CREATE INDEX "objection_organisation_id_idx" ON "objection"  ("organisation_id") `);
    await runner.query(`CREATE INDEX "objection_version_id_idx" ON "objection"  ("version_id") `);
    await runner.query(
      `CREATE TABLE "position" ("id" uuid NOT NULL, "decision_id" uuid NOT NULL, "ordinal" integer NOT NULL, "organisation_id" uuid NOT NULL, "person_id" uuid NOT NULL, "seconded" boolean NOT NULL, "version_id" uuid NOT NULL, "version_sha256" text NOT NULL, "answer" text NOT NULL, "reasons" text, "taken_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "read_to_end_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "position_decision_id_ordinal_key" UNIQUE ("decision_id", "ordinal"), CONSTRAINT "position_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "position_decision_id_idx" ON "position"  ("decision_id") `);
    await runner.query(`CREATE INDEX "position_organisation_id_idx" ON "position"  ("organisation_id") `);
    await runner.query(`CREATE INDEX "position_person_id_idx" ON "position"  ("person_id") `);
    await runner.query(`CREATE INDEX "position_version_id_idx" ON "position"  ("version_id") `);
    await runner.query(
      `CREATE TABLE "definition" ("id" uuid NOT NULL, "space_id" uuid NOT NULL, "group_id" uuid NOT NULL, "term" text NOT NULL, "text" text NOT NULL, "parent_id" uuid, "ordinal" integer NOT NULL, "draft_id" uuid, "agreed_version_id" uuid, "status" text NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "definition_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "definition_space_id_idx" ON "definition"  ("space_id") `);
    await runner.query(`CREATE INDEX "definition_group_id_idx" ON "definition"  ("group_id") `);
    await runner.query(`CREATE INDEX "definition_parent_id_idx" ON "definition"  ("parent_id") `);
    await runner.query(`CREATE INDEX "definition_draft_id_idx" ON "definition"  ("draft_id") `);
    await runner.query(
      `CREATE INDEX "definition_agreed_version_id_idx" ON "definition"  ("agreed_version_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "definition_space_id_term_idx" ON "definition"  ("space_id", "term") `,
    );
    await runner.query(
      `CREATE TABLE "figure" ("id" uuid NOT NULL, "definition_id" uuid NOT NULL, "ordinal" integer NOT NULL, "label" text NOT NULL, "value" text NOT NULL, "unit" text NOT NULL, "scope" text NOT NULL, CONSTRAINT "figure_definition_id_ordinal_key" UNIQUE ("definition_id", "ordinal"), CONSTRAINT "figure_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "figure_definition_id_idx" ON "figure"  ("definition_id") `);
    await runner.query(
      `CREATE TABLE "draft" ("id" uuid NOT NULL, "space_id" uuid NOT NULL, "group_id" uuid NOT NULL, "title" text NOT NULL, "status" text NOT NULL, "latest_number" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by_id" uuid NOT NULL, CONSTRAINT "draft_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "draft_space_id_idx" ON "draft"  ("space_id") `);
    await runner.query(`CREATE INDEX "draft_group_id_idx" ON "draft"  ("group_id") `);
    await runner.query(`CREATE INDEX "draft_created_by_id_idx" ON "draft"  ("created_by_id") `);
    await runner.query(
      `CREATE TABLE "draft_client" ("draft_id" uuid NOT NULL, "client_id" bigint NOT NULL, "person_id" uuid NOT NULL, CONSTRAINT "draft_client_pkey" PRIMARY KEY ("draft_id", "client_id"))`,
    );
    await runner.query(`CREATE INDEX "draft_client_person_id_idx" ON "draft_client"  ("person_id") `);
    await runner.query(
      `CREATE TABLE "draft_head" ("draft_id" uuid NOT NULL, "seq" bigint NOT NULL, CONSTRAINT "draft_head_pkey" PRIMARY KEY ("draft_id", "seq"))`,
    );
    await runner.query(
      `CREATE TABLE "draft_snapshot" ("draft_id" uuid NOT NULL, "up_to" bigint NOT NULL, "state" bytea NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "draft_snapshot_pkey" PRIMARY KEY ("draft_id", "up_to"))`,
    );
    await runner.query(
      `CREATE TABLE "draft_update" ("draft_id" uuid NOT NULL, "seq" bigint NOT NULL, "update" bytea NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "draft_update_pkey" PRIMARY KEY ("draft_id", "seq"))`,
    );
    await runner.query(`CREATE INDEX "draft_update_person_id_idx" ON "draft_update"  ("person_id") `);
    await runner.query(
      `CREATE INDEX "draft_update_organisation_id_idx" ON "draft_update"  ("organisation_id") `,
    );
    await runner.query(
      `CREATE TABLE "draft_version" ("id" uuid NOT NULL, "draft_id" uuid NOT NULL, "group_id" uuid NOT NULL, "space_id" uuid NOT NULL, "number" integer NOT NULL, "title" text NOT NULL, "canonical_text" text NOT NULL, "sha256" text NOT NULL, "summary" text NOT NULL, "state_vector" bytea NOT NULL, "frozen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "frozen_by_id" uuid NOT NULL, "frozen_for_id" uuid, CONSTRAINT "draft_version_draft_id_number_key" UNIQUE ("draft_id", "number"), CONSTRAINT "draft_version_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "draft_version_draft_id_idx" ON "draft_version"  ("draft_id") `);
    await runner.query(`CREATE INDEX "draft_version_group_id_idx" ON "draft_version"  ("group_id") `);
    await runner.query(`CREATE INDEX "draft_version_space_id_idx" ON "draft_version"  ("space_id") `);
    await runner.query(`CREATE INDEX "draft_version_frozen_by_id_idx" ON "draft_version"  ("frozen_by_id") `);
    await runner.query(
      `CREATE INDEX "draft_version_frozen_for_id_idx" ON "draft_version"  ("frozen_for_id") `,
    );
    await runner.query(
      `CREATE TABLE "reading" ("version_id" uuid NOT NULL, "session_id" uuid NOT NULL, "person_id" uuid NOT NULL, "served_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "read_to_end_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "reading_pkey" PRIMARY KEY ("version_id", "session_id", "person_id"))`,
    );
    await runner.query(`CREATE INDEX "reading_person_id_idx" ON "reading"  ("person_id") `);
    await runner.query(
      `CREATE TABLE "version_publication" ("version_id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "reason" text NOT NULL, CONSTRAINT "version_publication_pkey" PRIMARY KEY ("version_id"))`,
    );
    await runner.query(
      `CREATE TABLE "membership" ("id" uuid NOT NULL, "group_id" uuid NOT NULL, "space_id" uuid NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid, "role" text NOT NULL, "seconded" boolean NOT NULL, "from" date NOT NULL, "until" date, CONSTRAINT "membership_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "membership_group_id_idx" ON "membership"  ("group_id") `);
    await runner.query(`CREATE INDEX "membership_space_id_idx" ON "membership"  ("space_id") `);
    await runner.query(`CREATE INDEX "membership_person_id_idx" ON "membership"  ("person_id") `);
    await runner.query(`CREATE INDEX "membership_organisation_id_idx" ON "membership"  ("organisation_id") `);
    await runner.query(
      `CREATE TABLE "task_group" ("id" uuid NOT NULL, "space_id" uuid NOT NULL, "title" text NOT NULL, "purpose" text NOT NULL, "terms_of_reference" text NOT NULL, "silence_is_consent" boolean NOT NULL, "status" text NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "task_group_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "task_group_space_id_idx" ON "task_group"  ("space_id") `);
    await runner.query(
      `CREATE TABLE "person" ("id" uuid NOT NULL, "name" text NOT NULL, "email" text NOT NULL, "password_hash" text, "demonstration" boolean NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "deactivated_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "person_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "person_email_idx" ON "person"  ("email") `);
    await runner.query(
      `CREATE TABLE "session" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "token_hash" bytea NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "last_seen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP(3) WITH TIME ZONE, "user_agent" text NOT NULL, CONSTRAINT "session_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "session_person_id_idx" ON "session"  ("person_id") `);
    await runner.query(`CREATE UNIQUE INDEX "session_token_hash_idx" ON "session"  ("token_hash") `);
    await runner.query(
      `CREATE TABLE "ledger_entry" ("index" bigint NOT NULL, "act_id" uuid NOT NULL, "leaf_hash" bytea NOT NULL, CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("index"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "ledger_entry_act_id_idx" ON "ledger_entry"  ("act_id") `);
    await runner.query(
      `CREATE TABLE "ledger_head" ("id" smallint NOT NULL, "size" bigint NOT NULL, "root" bytea NOT NULL, "frontier" text array NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "ledger_head_single" CHECK (id = 1), CONSTRAINT "ledger_head_pkey" PRIMARY KEY ("id", "size"))`,
    );
    await runner.query(
      `CREATE TABLE "affiliation" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "kind" text NOT NULL, "lent_to_id" uuid, "from" date NOT NULL, "until" date, CONSTRAINT "affiliation_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "affiliation_person_id_idx" ON "affiliation"  ("person_id") `);
    await runner.query(
      `CREATE INDEX "affiliation_organisation_id_idx" ON "affiliation"  ("organisation_id") `,
    );
    await runner.query(`CREATE INDEX "affiliation_lent_to_id_idx" ON "affiliation"  ("lent_to_id") `);
    await runner.query(
      `CREATE TABLE "organisation" ("id" uuid NOT NULL, "slug" text NOT NULL, "name" text NOT NULL, "sector_key" text NOT NULL, "illustrative" boolean NOT NULL, "description" text NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "organisation_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "organisation_slug_idx" ON "organisation"  ("slug") `);
    await runner.query(`CREATE INDEX "organisation_sector_key_idx" ON "organisation"  ("sector_key") `);
    await runner.query(
      `CREATE TABLE "sector" ("key" text NOT NULL, "name" text NOT NULL, "ordinal" integer NOT NULL, CONSTRAINT "sector_pkey" PRIMARY KEY ("key"))`,
    );
    await runner.query(
      `CREATE TABLE "government_response" ("id" uuid NOT NULL, "recommendation_id" uuid NOT NULL, "answer" text NOT NULL, "statement" text NOT NULL, "statement_url" text, "deferred_to" date, "answered_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "answered_by_id" uuid NOT NULL, "answered_for_id" uuid, CONSTRAINT "government_response_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "government_response_recommendation_id_idx" ON "government_response"  ("recommendation_id") `,
    );
    await runner.query(
      `CREATE INDEX "government_response_answered_by_id_idx" ON "government_response"  ("answered_by_id") `,
    );
    await runner.query(
      `CREATE INDEX "government_response_answered_for_id_idx" ON "government_response"  ("answered_for_id") `,
    );
    await runner.query(
      `CREATE TABLE "recommendation" ("id" uuid NOT NULL, "space_id" uuid NOT NULL, "group_id" uuid NOT NULL, "decision_id" uuid NOT NULL, "version_id" uuid NOT NULL, "title" text NOT NULL, "text" text NOT NULL, "sent_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "sent_by_id" uuid NOT NULL, "sent_for_id" uuid, CONSTRAINT "recommendation_decision_id_key" UNIQUE ("decision_id"), CONSTRAINT "recommendation_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "recommendation_space_id_idx" ON "recommendation"  ("space_id") `);
    await runner.query(`CREATE INDEX "recommendation_group_id_idx" ON "recommendation"  ("group_id") `);
    await runner.query(`CREATE INDEX "recommendation_decision_id_idx" ON "recommendation"  ("decision_id") `);
    await runner.query(`CREATE INDEX "recommendation_version_id_idx" ON "recommendation"  ("version_id") `);
    await runner.query(`CREATE INDEX "recommendation_sent_by_id_idx" ON "recommendation"  ("sent_by_id") `);
    await runner.query(`CREATE INDEX "recommendation_sent_for_id_idx" ON "recommendation"  ("sent_for_id") `);
    await runner.query(
      `CREATE INDEX "recommendation_space_id_sent_at_id_idx" ON "recommendation"  ("space_id", "sent_at", "id") `,
    );
    await runner.query(
      `CREATE TABLE "milestone" ("id" uuid NOT NULL, "space_id" uuid NOT NULL, "title" text NOT NULL, "due_date" date NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "milestone_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "milestone_space_id_idx" ON "milestone"  ("space_id") `);
    await runner.query(
      `CREATE TABLE "milestone_report" ("id" uuid NOT NULL, "milestone_id" uuid NOT NULL, "status" text NOT NULL, "note" text NOT NULL, "done" boolean NOT NULL, "reported_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid, CONSTRAINT "milestone_report_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "milestone_report_milestone_id_idx" ON "milestone_report"  ("milestone_id") `,
    );
    await runner.query(`CREATE INDEX "milestone_report_person_id_idx" ON "milestone_report"  ("person_id") `);
    await runner.query(
      `CREATE INDEX "milestone_report_organisation_id_idx" ON "milestone_report"  ("organisation_id") `,
    );
    await runner.query(
      `CREATE TABLE "space" ("id" uuid NOT NULL, "slug" text NOT NULL, "title" text NOT NULL, "goal" text NOT NULL, "vision" text NOT NULL, "target_date" date NOT NULL, "status" text NOT NULL, "illustrative" boolean NOT NULL, "opened_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "closed_at" TIMESTAMP(3) WITH TIME ZONE, "ending" text, CONSTRAINT "space_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "space_slug_idx" ON "space"  ("slug") `);
    await runner.query(
      `CREATE TABLE "space_organisation" ("space_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "admitted_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "space_organisation_pkey" PRIMARY KEY ("space_id", "organisation_id"))`,
    );
    await runner.query(
      `CREATE INDEX "space_organisation_organisation_id_idx" ON "space_organisation"  ("organisation_id") `,
    );
    await runner.query(
      `CREATE TABLE "space_role" ("id" uuid NOT NULL, "space_id" uuid, "person_id" uuid NOT NULL, "role" text NOT NULL, "organisation_id" uuid, "from" date NOT NULL, "until" date, CONSTRAINT "space_role_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "space_role_space_id_idx" ON "space_role"  ("space_id") `);
    await runner.query(`CREATE INDEX "space_role_person_id_idx" ON "space_role"  ("person_id") `);
    await runner.query(`CREATE INDEX "space_role_organisation_id_idx" ON "space_role"  ("organisation_id") `);
    await runner.query(
      `ALTER TABLE "act" ADD CONSTRAINT "act_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "act" ADD CONSTRAINT "act_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "task_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "act_opening" ADD CONSTRAINT "act_opening_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "act"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "act_opening" ADD CONSTRAINT "act_opening_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "act_opening" ADD CONSTRAINT "act_opening_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "act_outbox" ADD CONSTRAINT "act_outbox_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "act"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "answer" ADD CONSTRAINT "answer_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "answer" ADD CONSTRAINT "answer_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "consultation" ADD CONSTRAINT "consultation_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "consultation" ADD CONSTRAINT "consultation_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "task_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "consultation" ADD CONSTRAINT "consultation_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "consultation" ADD CONSTRAINT "consultation_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "consultation" ADD CONSTRAINT "consultation_opened_for_id_fkey" FOREIGN KEY ("opened_for_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "response" ADD CONSTRAINT "response_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "response" ADD CONSTRAINT "response_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "response" ADD CONSTRAINT "response_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "disposition" ADD CONSTRAINT "disposition_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answer"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "disposition" ADD CONSTRAINT "disposition_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "response_comment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "disposition" ADD CONSTRAINT "disposition_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "disposition" ADD CONSTRAINT "disposition_recorded_for_id_fkey" FOREIGN KEY ("recorded_for_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "question" ADD CONSTRAINT "question_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "response_comment" ADD CONSTRAINT "response_comment_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "round" ADD CONSTRAINT "round_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "decision" ADD CONSTRAINT "decision_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "decision" ADD CONSTRAINT "decision_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "task_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "decision" ADD CONSTRAINT "decision_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "decision" ADD CONSTRAINT "decision_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "decision" ADD CONSTRAINT "decision_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "decision" ADD CONSTRAINT "decision_opened_for_id_fkey" FOREIGN KEY ("opened_for_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "decision_seat" ADD CONSTRAINT "decision_seat_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "decision_seat" ADD CONSTRAINT "decision_seat_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "decision_seat" ADD CONSTRAINT "decision_seat_sector_key_fkey" FOREIGN KEY ("sector_key") REFERENCES "sector"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "decision_version" ADD CONSTRAINT "decision_version_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "decision_version" ADD CONSTRAINT "decision_version_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "objection" ADD CONSTRAINT "objection_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "objection" ADD CONSTRAINT "objection_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "objection" ADD CONSTRAINT "objection_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "objection" ADD CONSTRAINT "objection_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "position" ADD CONSTRAINT "position_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "position" ADD CONSTRAINT "position_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "position" ADD CONSTRAINT "position_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "position" ADD CONSTRAINT "position_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "definition" ADD CONSTRAINT "definition_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "definition" ADD CONSTRAINT "definition_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "task_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "definition" ADD CONSTRAINT "definition_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "definition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "definition" ADD CONSTRAINT "definition_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "definition" ADD CONSTRAINT "definition_agreed_version_id_fkey" FOREIGN KEY ("agreed_version_id") REFERENCES "draft_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "figure" ADD CONSTRAINT "figure_definition_id_fkey" FOREIGN KEY ("definition_id") REFERENCES "definition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "draft" ADD CONSTRAINT "draft_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "draft" ADD CONSTRAINT "draft_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "task_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "draft" ADD CONSTRAINT "draft_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "draft_client" ADD CONSTRAINT "draft_client_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "draft_client" ADD CONSTRAINT "draft_client_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "draft_head" ADD CONSTRAINT "draft_head_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "draft_snapshot" ADD CONSTRAINT "draft_snapshot_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "draft_update" ADD CONSTRAINT "draft_update_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "draft_update" ADD CONSTRAINT "draft_update_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "draft_update" ADD CONSTRAINT "draft_update_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "draft_version" ADD CONSTRAINT "draft_version_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "draft_version" ADD CONSTRAINT "draft_version_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "task_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "draft_version" ADD CONSTRAINT "draft_version_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "draft_version" ADD CONSTRAINT "draft_version_frozen_by_id_fkey" FOREIGN KEY ("frozen_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "draft_version" ADD CONSTRAINT "draft_version_frozen_for_id_fkey" FOREIGN KEY ("frozen_for_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "reading" ADD CONSTRAINT "reading_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "reading" ADD CONSTRAINT "reading_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "reading" ADD CONSTRAINT "reading_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "version_publication" ADD CONSTRAINT "version_publication_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "membership_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "task_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "membership_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "task_group" ADD CONSTRAINT "task_group_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "act"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_lent_to_id_fkey" FOREIGN KEY ("lent_to_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "organisation" ADD CONSTRAINT "organisation_sector_key_fkey" FOREIGN KEY ("sector_key") REFERENCES "sector"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "government_response" ADD CONSTRAINT "government_response_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "government_response" ADD CONSTRAINT "government_response_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "government_response" ADD CONSTRAINT "government_response_answered_for_id_fkey" FOREIGN KEY ("answered_for_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "task_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_sent_by_id_fkey" FOREIGN KEY ("sent_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_sent_for_id_fkey" FOREIGN KEY ("sent_for_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "milestone" ADD CONSTRAINT "milestone_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "milestone_report" ADD CONSTRAINT "milestone_report_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "milestone_report" ADD CONSTRAINT "milestone_report_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "milestone_report" ADD CONSTRAINT "milestone_report_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "space_organisation" ADD CONSTRAINT "space_organisation_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "space_organisation" ADD CONSTRAINT "space_organisation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "space_role" ADD CONSTRAINT "space_role_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "space_role" ADD CONSTRAINT "space_role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "space_role" ADD CONSTRAINT "space_role_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "space_role" DROP CONSTRAINT "space_role_organisation_id_fkey"`);
    await runner.query(`ALTER TABLE "space_role" DROP CONSTRAINT "space_role_person_id_fkey"`);
    await runner.query(`ALTER TABLE "space_role" DROP CONSTRAINT "space_role_space_id_fkey"`);
    await runner.query(
      `ALTER TABLE "space_organisation" DROP CONSTRAINT "space_organisation_organisation_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "space_organisation" DROP CONSTRAINT "space_organisation_space_id_fkey"`);
    await runner.query(
      `ALTER TABLE "milestone_report" DROP CONSTRAINT "milestone_report_organisation_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "milestone_report" DROP CONSTRAINT "milestone_report_person_id_fkey"`);
    await runner.query(`ALTER TABLE "milestone_report" DROP CONSTRAINT "milestone_report_milestone_id_fkey"`);
    await runner.query(`ALTER TABLE "milestone" DROP CONSTRAINT "milestone_space_id_fkey"`);
    await runner.query(`ALTER TABLE "recommendation" DROP CONSTRAINT "recommendation_sent_for_id_fkey"`);
    await runner.query(`ALTER TABLE "recommendation" DROP CONSTRAINT "recommendation_sent_by_id_fkey"`);
    await runner.query(`ALTER TABLE "recommendation" DROP CONSTRAINT "recommendation_version_id_fkey"`);
    await runner.query(`ALTER TABLE "recommendation" DROP CONSTRAINT "recommendation_decision_id_fkey"`);
    await runner.query(`ALTER TABLE "recommendation" DROP CONSTRAINT "recommendation_group_id_fkey"`);
    await runner.query(`ALTER TABLE "recommendation" DROP CONSTRAINT "recommendation_space_id_fkey"`);
    await runner.query(
      `ALTER TABLE "government_response" DROP CONSTRAINT "government_response_answered_for_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "government_response" DROP CONSTRAINT "government_response_answered_by_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "government_response" DROP CONSTRAINT "government_response_recommendation_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "organisation" DROP CONSTRAINT "organisation_sector_key_fkey"`);
    await runner.query(`ALTER TABLE "affiliation" DROP CONSTRAINT "affiliation_lent_to_id_fkey"`);
    await runner.query(`ALTER TABLE "affiliation" DROP CONSTRAINT "affiliation_organisation_id_fkey"`);
    await runner.query(`ALTER TABLE "affiliation" DROP CONSTRAINT "affiliation_person_id_fkey"`);
    await runner.query(`ALTER TABLE "ledger_entry" DROP CONSTRAINT "ledger_entry_act_id_fkey"`);
    await runner.query(`ALTER TABLE "session" DROP CONSTRAINT "session_person_id_fkey"`);
    await runner.query(`ALTER TABLE "task_group" DROP CONSTRAINT "task_group_space_id_fkey"`);
    await runner.query(`ALTER TABLE "membership" DROP CONSTRAINT "membership_organisation_id_fkey"`);
    await runner.query(`ALTER TABLE "membership" DROP CONSTRAINT "membership_person_id_fkey"`);
    await runner.query(`ALTER TABLE "membership" DROP CONSTRAINT "membership_space_id_fkey"`);
    await runner.query(`ALTER TABLE "membership" DROP CONSTRAINT "membership_group_id_fkey"`);
    await runner.query(
      `ALTER TABLE "version_publication" DROP CONSTRAINT "version_publication_version_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "reading" DROP CONSTRAINT "reading_person_id_fkey"`);
    await runner.query(`ALTER TABLE "reading" DROP CONSTRAINT "reading_session_id_fkey"`);
    await runner.query(`ALTER TABLE "reading" DROP CONSTRAINT "reading_version_id_fkey"`);
    await runner.query(`ALTER TABLE "draft_version" DROP CONSTRAINT "draft_version_frozen_for_id_fkey"`);
    await runner.query(`ALTER TABLE "draft_version" DROP CONSTRAINT "draft_version_frozen_by_id_fkey"`);
    await runner.query(`ALTER TABLE "draft_version" DROP CONSTRAINT "draft_version_space_id_fkey"`);
    await runner.query(`ALTER TABLE "draft_version" DROP CONSTRAINT "draft_version_group_id_fkey"`);
    await runner.query(`ALTER TABLE "draft_version" DROP CONSTRAINT "draft_version_draft_id_fkey"`);
    await runner.query(`ALTER TABLE "draft_update" DROP CONSTRAINT "draft_update_organisation_id_fkey"`);
    await runner.query(`ALTER TABLE "draft_update" DROP CONSTRAINT "draft_update_person_id_fkey"`);
    await runner.query(`ALTER TABLE "draft_update" DROP CONSTRAINT "draft_update_draft_id_fkey"`);
    await runner.query(`ALTER TABLE "draft_snapshot" DROP CONSTRAINT "draft_snapshot_draft_id_fkey"`);
    await runner.query(`ALTER TABLE "draft_head" DROP CONSTRAINT "draft_head_draft_id_fkey"`);
    await runner.query(`ALTER TABLE "draft_client" DROP CONSTRAINT "draft_client_person_id_fkey"`);
    await runner.query(`ALTER TABLE "draft_client" DROP CONSTRAINT "draft_client_draft_id_fkey"`);
    await runner.query(`ALTER TABLE "draft" DROP CONSTRAINT "draft_created_by_id_fkey"`);
    await runner.query(`ALTER TABLE "draft" DROP CONSTRAINT "draft_group_id_fkey"`);
    await runner.query(`ALTER TABLE "draft" DROP CONSTRAINT "draft_space_id_fkey"`);
    await runner.query(`ALTER TABLE "figure" DROP CONSTRAINT "figure_definition_id_fkey"`);
    await runner.query(`ALTER TABLE "definition" DROP CONSTRAINT "definition_agreed_version_id_fkey"`);
    await runner.query(`ALTER TABLE "definition" DROP CONSTRAINT "definition_draft_id_fkey"`);
    await runner.query(`ALTER TABLE "definition" DROP CONSTRAINT "definition_parent_id_fkey"`);
    await runner.query(`ALTER TABLE "definition" DROP CONSTRAINT "definition_group_id_fkey"`);
    await runner.query(`ALTER TABLE "definition" DROP CONSTRAINT "definition_space_id_fkey"`);
    await runner.query(`ALTER TABLE "position" DROP CONSTRAINT "position_version_id_fkey"`);
    await runner.query(`ALTER TABLE "position" DROP CONSTRAINT "position_person_id_fkey"`);
    await runner.query(`ALTER TABLE "position" DROP CONSTRAINT "position_organisation_id_fkey"`);
    await runner.query(`ALTER TABLE "position" DROP CONSTRAINT "position_decision_id_fkey"`);
    await runner.query(`ALTER TABLE "objection" DROP CONSTRAINT "objection_version_id_fkey"`);
    await runner.query(`ALTER TABLE "objection" DROP CONSTRAINT "objection_organisation_id_fkey"`);
    await runner.query(`ALTER TABLE "objection" DROP CONSTRAINT "objection_position_id_fkey"`);
    await runner.query(`ALTER TABLE "objection" DROP CONSTRAINT "objection_decision_id_fkey"`);
    await runner.query(`ALTER TABLE "decision_version" DROP CONSTRAINT "decision_version_version_id_fkey"`);
    await runner.query(`ALTER TABLE "decision_version" DROP CONSTRAINT "decision_version_decision_id_fkey"`);
    await runner.query(`ALTER TABLE "decision_seat" DROP CONSTRAINT "decision_seat_sector_key_fkey"`);
    await runner.query(`ALTER TABLE "decision_seat" DROP CONSTRAINT "decision_seat_organisation_id_fkey"`);
    await runner.query(`ALTER TABLE "decision_seat" DROP CONSTRAINT "decision_seat_decision_id_fkey"`);
    await runner.query(`ALTER TABLE "decision" DROP CONSTRAINT "decision_opened_for_id_fkey"`);
    await runner.query(`ALTER TABLE "decision" DROP CONSTRAINT "decision_opened_by_id_fkey"`);
    await runner.query(`ALTER TABLE "decision" DROP CONSTRAINT "decision_version_id_fkey"`);
    await runner.query(`ALTER TABLE "decision" DROP CONSTRAINT "decision_draft_id_fkey"`);
    await runner.query(`ALTER TABLE "decision" DROP CONSTRAINT "decision_group_id_fkey"`);
    await runner.query(`ALTER TABLE "decision" DROP CONSTRAINT "decision_space_id_fkey"`);
    await runner.query(`ALTER TABLE "round" DROP CONSTRAINT "round_consultation_id_fkey"`);
    await runner.query(`ALTER TABLE "response_comment" DROP CONSTRAINT "response_comment_response_id_fkey"`);
    await runner.query(`ALTER TABLE "question" DROP CONSTRAINT "question_round_id_fkey"`);
    await runner.query(`ALTER TABLE "disposition" DROP CONSTRAINT "disposition_recorded_for_id_fkey"`);
    await runner.query(`ALTER TABLE "disposition" DROP CONSTRAINT "disposition_recorded_by_id_fkey"`);
    await runner.query(`ALTER TABLE "disposition" DROP CONSTRAINT "disposition_comment_id_fkey"`);
    await runner.query(`ALTER TABLE "disposition" DROP CONSTRAINT "disposition_answer_id_fkey"`);
    await runner.query(`ALTER TABLE "response" DROP CONSTRAINT "response_organisation_id_fkey"`);
    await runner.query(`ALTER TABLE "response" DROP CONSTRAINT "response_person_id_fkey"`);
    await runner.query(`ALTER TABLE "response" DROP CONSTRAINT "response_round_id_fkey"`);
    await runner.query(`ALTER TABLE "consultation" DROP CONSTRAINT "consultation_opened_for_id_fkey"`);
    await runner.query(`ALTER TABLE "consultation" DROP CONSTRAINT "consultation_opened_by_id_fkey"`);
    await runner.query(`ALTER TABLE "consultation" DROP CONSTRAINT "consultation_version_id_fkey"`);
    await runner.query(`ALTER TABLE "consultation" DROP CONSTRAINT "consultation_group_id_fkey"`);
    await runner.query(`ALTER TABLE "consultation" DROP CONSTRAINT "consultation_space_id_fkey"`);
    await runner.query(`ALTER TABLE "answer" DROP CONSTRAINT "answer_question_id_fkey"`);
    await runner.query(`ALTER TABLE "answer" DROP CONSTRAINT "answer_response_id_fkey"`);
    await runner.query(`ALTER TABLE "act_outbox" DROP CONSTRAINT "act_outbox_act_id_fkey"`);
    await runner.query(`ALTER TABLE "act_opening" DROP CONSTRAINT "act_opening_organisation_id_fkey"`);
    await runner.query(`ALTER TABLE "act_opening" DROP CONSTRAINT "act_opening_person_id_fkey"`);
    await runner.query(`ALTER TABLE "act_opening" DROP CONSTRAINT "act_opening_act_id_fkey"`);
    await runner.query(`ALTER TABLE "act" DROP CONSTRAINT "act_group_id_fkey"`);
    await runner.query(`ALTER TABLE "act" DROP CONSTRAINT "act_space_id_fkey"`);
    await runner.query(`DROP INDEX "public"."space_role_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."space_role_person_id_idx"`);
    await runner.query(`DROP INDEX "public"."space_role_space_id_idx"`);
    await runner.query(`DROP TABLE "space_role"`);
    await runner.query(`DROP INDEX "public"."space_organisation_organisation_id_idx"`);
    await runner.query(`DROP TABLE "space_organisation"`);
    await runner.query(`DROP INDEX "public"."space_slug_idx"`);
    await runner.query(`DROP TABLE "space"`);
    await runner.query(`DROP INDEX "public"."milestone_report_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."milestone_report_person_id_idx"`);
    await runner.query(`DROP INDEX "public"."milestone_report_milestone_id_idx"`);
    await runner.query(`DROP TABLE "milestone_report"`);
    await runner.query(`DROP INDEX "public"."milestone_space_id_idx"`);
    await runner.query(`DROP TABLE "milestone"`);
    await runner.query(`DROP INDEX "public"."recommendation_space_id_sent_at_id_idx"`);
    await runner.query(`DROP INDEX "public"."recommendation_sent_for_id_idx"`);
    await runner.query(`DROP INDEX "public"."recommendation_sent_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."recommendation_version_id_idx"`);
    await runner.query(`DROP INDEX "public"."recommendation_decision_id_idx"`);
    await runner.query(`DROP INDEX "public"."recommendation_group_id_idx"`);
    await runner.query(`DROP INDEX "public"."recommendation_space_id_idx"`);
    await runner.query(`DROP TABLE "recommendation"`);
    await runner.query(`DROP INDEX "public"."government_response_answered_for_id_idx"`);
    await runner.query(`DROP INDEX "public"."government_response_answered_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."government_response_recommendation_id_idx"`);
    await runner.query(`DROP TABLE "government_response"`);
    await runner.query(`DROP TABLE "sector"`);
    await runner.query(`DROP INDEX "public"."organisation_sector_key_idx"`);
    await runner.query(`DROP INDEX "public"."organisation_slug_idx"`);
    await runner.query(`DROP TABLE "organisation"`);
    await runner.query(`DROP INDEX "public"."affiliation_lent_to_id_idx"`);
    await runner.query(`DROP INDEX "public"."affiliation_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."affiliation_person_id_idx"`);
    await runner.query(`DROP TABLE "affiliation"`);
    await runner.query(`DROP TABLE "ledger_head"`);
    await runner.query(`DROP INDEX "public"."ledger_entry_act_id_idx"`);
    await runner.query(`DROP TABLE "ledger_entry"`);
    await runner.query(`DROP INDEX "public"."session_token_hash_idx"`);
    await runner.query(`DROP INDEX "public"."session_person_id_idx"`);
    await runner.query(`DROP TABLE "session"`);
    await runner.query(`DROP INDEX "public"."person_email_idx"`);
    await runner.query(`DROP TABLE "person"`);
    await runner.query(`DROP INDEX "public"."task_group_space_id_idx"`);
    await runner.query(`DROP TABLE "task_group"`);
    await runner.query(`DROP INDEX "public"."membership_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."membership_person_id_idx"`);
    await runner.query(`DROP INDEX "public"."membership_space_id_idx"`);
    await runner.query(`DROP INDEX "public"."membership_group_id_idx"`);
    await runner.query(`DROP TABLE "membership"`);
    await runner.query(`DROP TABLE "version_publication"`);
    await runner.query(`DROP INDEX "public"."reading_person_id_idx"`);
    await runner.query(`DROP TABLE "reading"`);
    await runner.query(`DROP INDEX "public"."draft_version_frozen_for_id_idx"`);
    await runner.query(`DROP INDEX "public"."draft_version_frozen_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."draft_version_space_id_idx"`);
    await runner.query(`DROP INDEX "public"."draft_version_group_id_idx"`);
    await runner.query(`DROP INDEX "public"."draft_version_draft_id_idx"`);
    await runner.query(`DROP TABLE "draft_version"`);
    await runner.query(`DROP INDEX "public"."draft_update_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."draft_update_person_id_idx"`);
    await runner.query(`DROP TABLE "draft_update"`);
    await runner.query(`DROP TABLE "draft_snapshot"`);
    await runner.query(`DROP TABLE "draft_head"`);
    await runner.query(`DROP INDEX "public"."draft_client_person_id_idx"`);
    await runner.query(`DROP TABLE "draft_client"`);
    await runner.query(`DROP INDEX "public"."draft_created_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."draft_group_id_idx"`);
    await runner.query(`DROP INDEX "public"."draft_space_id_idx"`);
    await runner.query(`DROP TABLE "draft"`);
    await runner.query(`DROP INDEX "public"."figure_definition_id_idx"`);
    await runner.query(`DROP TABLE "figure"`);
    await runner.query(`DROP INDEX "public"."definition_space_id_term_idx"`);
    await runner.query(`DROP INDEX "public"."definition_agreed_version_id_idx"`);
    await runner.query(`DROP INDEX "public"."definition_draft_id_idx"`);
    await runner.query(`DROP INDEX "public"."definition_parent_id_idx"`);
    await runner.query(`DROP INDEX "public"."definition_group_id_idx"`);
    await runner.query(`DROP INDEX "public"."definition_space_id_idx"`);
    await runner.query(`DROP TABLE "definition"`);
    await runner.query(`DROP INDEX "public"."position_version_id_idx"`);
    await runner.query(`DROP INDEX "public"."position_person_id_idx"`);
    await runner.query(`DROP INDEX "public"."position_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."position_decision_id_idx"`);
    await runner.query(`DROP TABLE "position"`);
    await runner.query(`DROP INDEX "public"."objection_version_id_idx"`);
    await runner.query(`DROP INDEX "public"."objection_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."objection_position_id_idx"`);
    await runner.query(`DROP INDEX "public"."objection_decision_id_idx"`);
    await runner.query(`DROP TABLE "objection"`);
    await runner.query(`DROP INDEX "public"."decision_version_version_id_idx"`);
    await runner.query(`DROP TABLE "decision_version"`);
    await runner.query(`DROP INDEX "public"."decision_seat_organisation_id_idx"`);
    await runner.query(`DROP TABLE "decision_seat"`);
    await runner.query(`DROP INDEX "public"."decision_one_open_on_draft"`);
    await runner.query(`DROP INDEX "public"."decision_space_id_opened_at_id_idx"`);
    await runner.query(`DROP INDEX "public"."decision_opened_for_id_idx"`);
    await runner.query(`DROP INDEX "public"."decision_opened_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."decision_version_id_idx"`);
    await runner.query(`DROP INDEX "public"."decision_draft_id_idx"`);
    await runner.query(`DROP INDEX "public"."decision_group_id_idx"`);
    await runner.query(`DROP INDEX "public"."decision_space_id_idx"`);
    await runner.query(`DROP TABLE "decision"`);
    await runner.query(`DROP INDEX "public"."round_consultation_id_idx"`);
    await runner.query(`DROP TABLE "round"`);
    await runner.query(`DROP INDEX "public"."response_comment_response_id_idx"`);
    await runner.query(`DROP TABLE "response_comment"`);
    await runner.query(`DROP INDEX "public"."question_round_id_idx"`);
    await runner.query(`DROP TABLE "question"`);
    await runner.query(`DROP INDEX "public"."disposition_recorded_for_id_idx"`);
    await runner.query(`DROP INDEX "public"."disposition_recorded_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."disposition_comment_id_idx"`);
    await runner.query(`DROP INDEX "public"."disposition_answer_id_idx"`);
    await runner.query(`DROP TABLE "disposition"`);
    await runner.query(`DROP INDEX "public"."response_round_id_submitted_at_id_idx"`);
    await runner.query(`DROP INDEX "public"."response_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."response_person_id_idx"`);
    await runner.query(`DROP INDEX "public"."response_round_id_idx"`);
    await runner.query(`DROP TABLE "response"`);
    await runner.query(`DROP INDEX "public"."consultation_space_id_opened_at_id_idx"`);
    await runner.query(`DROP INDEX "public"."consultation_opened_for_id_idx"`);
    await runner.query(`DROP INDEX "public"."consultation_opened_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."consultation_version_id_idx"`);
    await runner.query(`DROP INDEX "public"."consultation_group_id_idx"`);
    await runner.query(`DROP INDEX "public"."consultation_space_id_idx"`);
    await runner.query(`DROP TABLE "consultation"`);
    await runner.query(`DROP INDEX "public"."answer_question_id_idx"`);
    await runner.query(`DROP INDEX "public"."answer_response_id_idx"`);
    await runner.query(`DROP TABLE "answer"`);
    await runner.query(`DROP INDEX "public"."act_outbox_act_id_idx"`);
    await runner.query(`DROP TABLE "act_outbox"`);
    await runner.query(`DROP INDEX "public"."act_opening_person_id_idempotency_key_idx"`);
    await runner.query(`DROP INDEX "public"."act_opening_organisation_id_idx"`);
    await runner.query(`DROP INDEX "public"."act_opening_person_id_idx"`);
    await runner.query(`DROP TABLE "act_opening"`);
    await runner.query(`DROP INDEX "public"."act_space_id_at_id_idx"`);
    await runner.query(`DROP INDEX "public"."act_kind_at_idx"`);
    await runner.query(`DROP INDEX "public"."act_group_id_idx"`);
    await runner.query(`DROP INDEX "public"."act_space_id_idx"`);
    await runner.query(`DROP TABLE "act"`);
  }
}
