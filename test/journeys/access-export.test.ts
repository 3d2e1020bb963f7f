import { assembleCast, type Cast, type Part } from '../support/cast.js';
import { LIVING } from '../support/living-space.js';
import { query } from '../support/stored.js';

let cast: Cast;

beforeAll(async () => {
  cast = await assembleCast();
});

describe('what is shown of what happened', () => {
  /** The reads by which acts of the living space are seen, of those whose content is opened to a part. */
  async function openedTo(part: Part): Promise<{ opened: string[]; texts: number }> {
    const response = await fetch(new URL(`/ledger/export?space=${LIVING}`, cast.server.url), {
      headers: { cookie: cast.speakers[part].cookie },
    });
    expect(response.status).toBe(200);
    const lines = (await response.text()).trimEnd().split('\n').slice(1);
    const entries = lines.map(
      (line): { leaf?: string; opened?: { payload: object | null }; version?: object } => JSON.parse(line),
    );
    const opened = entries.flatMap(({ leaf, opened }) =>
      leaf !== undefined && opened?.payload ? [String(JSON.parse(leaf).act)] : [],
    );
    const rows = await query<{ read_action: string }>(
      cast.server.database.url,
      'SELECT DISTINCT read_action FROM act WHERE id = ANY($1) ORDER BY read_action',
      [opened],
    );
    return {
      opened: rows.map(({ read_action }) => read_action),
      texts: entries.filter(({ version }) => version !== undefined).length,
    };
  }

  const IN_PUBLIC = ['organisation.read', 'space.read'];
  const TO_THOSE_IN_SPACE = [
    'consultation.read',
    'decision.read',
    'definition.read',
    'evidence.read',
    'group.read',
    'recommendation.read',
    'space.read',
    'version.read',
  ];

  it('to the public: only what everybody may see, and no text', async () => {
    const { opened, texts } = await openedTo('public');
    expect(opened.length).toBeGreaterThan(0);
    expect(opened.filter((action) => !IN_PUBLIC.includes(action))).toEqual([]);
    expect(texts).toBe(0);
  });

  it('to a sponsor: not what people responded', async () => {
    const { opened, texts } = await openedTo('sponsor');
    expect(opened).toEqual(
      expect.arrayContaining(TO_THOSE_IN_SPACE.filter((action) => action !== 'organisation.read')),
    );
    expect(opened).not.toContain('response.read');
    expect(texts).toBeGreaterThan(0);
  });

  it('to an auditor and a co-chair: that too', async () => {
    for (const part of ['auditor', 'coChair'] as const) {
      expect((await openedTo(part)).opened).toContain('response.read');
    }
  });

  it('to everybody: every leaf, so that the root can be checked', async () => {
    const sizes = await Promise.all(
      (['public', 'coChair'] as const).map(async (part) => {
        const response = await fetch(new URL('/ledger/export', cast.server.url), {
          headers: { cookie: cast.speakers[part].cookie },
        });
        return (await response.text()).trimEnd().split('\n').length;
      }),
    );
    expect(sizes[0]).toBeGreaterThan(300);
    expect(sizes[1]).toBe(sizes[0]);
  });

  it('a space that is not there is NOT_FOUND', async () => {
    const response = await fetch(new URL('/ledger/export?space=nowhere', cast.server.url));
    expect([response.status, await response.json()]).toMatchObject([
      404,
      { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
    ]);
  });
});
