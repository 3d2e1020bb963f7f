import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SideRooms1795860623758 implements MigrationInterface {
  readonly name = 'SideRooms1795860623758';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "dispute" ADD "side_room_id" uuid`);
    await runner.query(`CREATE INDEX "dispute_side_room_id_idx" ON "dispute"  ("side_room_id") `);
    await runner.query(
      `ALTER TABLE "dispute" ADD CONSTRAINT "dispute_side_room_id_fkey" FOREIGN KEY ("side_room_id") REFERENCES "draft"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    // Where organisations have agreed to one before there were rooms to come into.
    await runner.query(`
      WITH agreed AS MATERIALIZED (
        SELECT dispute.id AS dispute_id, gen_random_uuid() AS room_id, dispute.space_id, dispute.group_id, dispute.matter,
               first.agreed_at, first.person_id
        FROM dispute JOIN LATERAL (
          SELECT agreed_at, person_id FROM dispute_room_agreement
          WHERE dispute_id = dispute.id ORDER BY agreed_at, organisation_id LIMIT 1) AS first ON true
      ), rooms AS (
        INSERT INTO draft (id, kind, space_id, group_id, title, status, latest_number, created_at, created_by_id)
        SELECT room_id, 'side_room', space_id, group_id, matter, 'open', 0, agreed_at, person_id FROM agreed
      ), heads AS (
        INSERT INTO draft_head (draft_id, seq) SELECT room_id, 0 FROM agreed
      )
      UPDATE dispute SET side_room_id = room_id FROM agreed WHERE dispute.id = agreed.dispute_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "dispute" DROP CONSTRAINT "dispute_side_room_id_fkey"`);
    await runner.query(`DROP INDEX "public"."dispute_side_room_id_idx"`);
    await runner.query(`ALTER TABLE "dispute" DROP COLUMN "side_room_id"`);
    await runner.query(
      `DELETE FROM draft_head USING draft WHERE draft.id = draft_id AND draft.kind = 'side_room'`,
    );
    await runner.query(`DELETE FROM draft WHERE kind = 'side_room'`);
  }
}
