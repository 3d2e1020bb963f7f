import { definePersonalData } from '../platform/personal-data.js';
import type { ActSubjectRef } from './entities/act.js';
import { ActOpening } from './entities/act-opening.js';

const PAGE = 500;

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly at: Date;
  readonly space_id: string | null;
  readonly subjects: readonly ActSubjectRef[];
  readonly leaf: string;
  readonly organisation_id: string | null;
  readonly payload: object;
  readonly person_salt: Buffer;
  readonly organisation_salt: Buffer;
  readonly payload_salt: Buffer | null;
}

definePersonalData({
  section: 'acts',
  title: 'Acts in the record',
  covers: [ActOpening],
  async *entries({ tx, personId }) {
    for (let from: [Date, string] = [new Date(0), personId]; ; ) {
      const rows = await tx.query<Row[]>(
        `SELECT act.id, act.kind, act.at, act.space_id, act.subjects, act.leaf, opening.organisation_id, opening.payload,
                opening.person_salt, opening.organisation_salt, opening.payload_salt
         FROM act_opening opening JOIN act ON act.id = opening.act_id
         WHERE opening.person_id = $1 AND (act.at, act.id) > ($2, $3) ORDER BY act.at, act.id LIMIT ${PAGE}`,
        [personId, ...from],
      );
      yield* rows.map(entryOf);
      const last = rows.at(-1);
      if (rows.length < PAGE || last === undefined) return;
      from = [last.at, last.id];
    }
  },
  stays: 'What was done, for which organisation and on which words: it is the record that others rely on.',
});

function entryOf(row: Row): object {
  return {
    id: row.id,
    kind: row.kind,
    at: row.at,
    spaceId: row.space_id,
    subjects: row.subjects,
    organisationId: row.organisation_id,
    payload: row.payload,
    salts: {
      person: row.person_salt.toString('hex'),
      organisation: row.organisation_salt.toString('hex'),
      payload: row.payload_salt?.toString('hex') ?? null,
    },
    leaf: row.leaf,
  };
}
