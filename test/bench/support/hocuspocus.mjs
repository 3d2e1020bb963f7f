// Hocuspocus with its documents in PostgreSQL, as its own documentation has it: whole documents, some time after.
import { Server } from '@hocuspocus/server';
import pg from 'pg';
import * as Y from 'yjs';

const database = new pg.Pool({ connectionString: process.env.HOCUSPOCUS_DATABASE });
await database.query('CREATE TABLE IF NOT EXISTS hocuspocus (name text PRIMARY KEY, data bytea NOT NULL)');

const server = new Server({
  port: Number(process.env.PORT),
  address: '127.0.0.1',
  quiet: true,
  async onLoadDocument({ documentName, document }) {
    const { rows } = await database.query('SELECT data FROM hocuspocus WHERE name = $1', [documentName]);
    if (rows[0]) Y.applyUpdate(document, rows[0].data);
  },
  async onStoreDocument({ documentName, document }) {
    await database.query(
      'INSERT INTO hocuspocus VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET data = excluded.data',
      [documentName, Buffer.from(Y.encodeStateAsUpdate(document))],
    );
  },
});
await server.listen();
console.log('running at', process.env.PORT);
