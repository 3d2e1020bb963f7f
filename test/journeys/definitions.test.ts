import { assembleCast, type Cast, type Part } from '../support/cast.js';
import { LIVING } from '../support/living-space.js';
import { ask, mutate, payloadOf } from '../support/people.js';
import { unchangedBy } from '../support/unchanged.js';

interface Listed {
  readonly id: string;
  readonly term: string;
  readonly ordinal: number;
  readonly parent: { readonly term: string } | null;
  readonly figures: { readonly value: string; readonly unit: string; readonly scope: string }[];
}

const FIELDS = 'id term ordinal parent { term } figures { label value unit scope }';
const FIGURE = { label: 'At most', value: '4.0', unit: 'kg CO2(eq)/m2/year', scope: 'Detached houses' };

let cast: Cast;

beforeAll(async () => {
  cast = await assembleCast();
});

async function found(part: Part, search?: string): Promise<readonly Listed[]> {
  const { data } = await ask<{ definitions: { nodes: Listed[] } }>(
    cast.speakers[part],
    `query ($slug: String!, $search: String) { definitions(spaceSlug: $slug, search: $search) { nodes { ${FIELDS} } } }`,
    { slug: LIVING, search: search ?? null },
  );
  return data?.definitions.nodes ?? [];
}

const input = (more: Readonly<Record<string, unknown>> = {}) => ({
  taskGroupId: cast.living.compliance.groupId,
  term: 'Development average',
  text: 'What the homes of one development emit, taken together.',
  figures: [FIGURE],
  ...more,
});

async function refusal(part: Part, more: Readonly<Record<string, unknown>>) {
  const { errors } = await mutate(cast.speakers[part], 'proposeDefinition', input(more));
  return [errors[0]?.extensions?.code, errors[0]?.extensions?.field];
}

describe('proposing a definition', () => {
  it('adds the term with its figures, in its place among the parts of the larger one', async () => {
    const [parent] = await found('coChair');
    const propose = async (more: Readonly<Record<string, unknown>>) =>
      payloadOf(
        await mutate<{ definition: Listed; act: { sentence: string } }>(
          cast.speakers.coChair,
          'proposeDefinition',
          input({ parentId: parent?.id, ...more }),
          `definition { ${FIELDS} status draft { title } } act { sentence }`,
        ),
      );
    const { definition, act } = await propose({ draftId: cast.living.compliance.draftId });
    expect(definition).toMatchObject({
      term: 'Development average',
      ordinal: 1,
      parent: { term: parent?.term },
      figures: [FIGURE],
      status: 'PROPOSED',
    });
    expect(act.sentence).toContain('proposed a definition of “Development average”');
    const next = await propose({
      term: 'Weather assumption',
      text: 'Which weather is assumed.',
      figures: [],
    });
    expect(next.definition).toMatchObject({ ordinal: 2, parent: { term: parent?.term }, figures: [] });
  });

  it('is for a co-chair or the secretariat, and refuses what does not fit, leaving nothing behind', async () => {
    const none = '0b6f1c1e-5a31-4f0e-9d55-0d3f4ad3a111';
    await unchangedBy(cast.server.database.url, async () => {
      expect(await refusal('member', { term: 'Other' })).toEqual(['FORBIDDEN', undefined]);
      expect(await refusal('public', { term: 'Other' })).toEqual(['NOT_FOUND', undefined]);
      expect(await refusal('coChair', {})).toEqual(['CONFLICT', undefined]);
      expect(await refusal('coChair', { term: '' })).toEqual(['INVALID', 'term']);
      expect(await refusal('coChair', { term: 'Other', parentId: none })).toEqual(['NOT_FOUND', undefined]);
      expect(await refusal('coChair', { term: 'Other', draftId: none })).toEqual(['NOT_FOUND', undefined]);
      const elsewhere = { term: 'Other', draftId: cast.living.fabric.draftId };
      expect(await refusal('coChair', elsewhere)).toEqual(['INVALID', 'draftId']);
      for (const value of ['about 4', '1,5', '']) {
        const figures = [FIGURE, { ...FIGURE, value }];
        expect(await refusal('coChair', { term: 'Other', figures })).toEqual(['INVALID', 'figures.1.value']);
      }
    });
  });

  it('can be searched by term and by text, by whoever may read it', async () => {
    const terms = async (part: Part, search: string) => (await found(part, search)).map(({ term }) => term);
    expect(await terms('member', 'MENT AVER')).toEqual(['Development average']);
    expect(await terms('member', 'homes of one development')).toEqual(['Development average']);
    expect(await terms('public', 'development average')).toEqual([]);
    expect(await terms('member', 'no such words')).toEqual([]);
    expect(await terms('member', '%')).toEqual([]);
    expect((await terms('member', '  ')).length).toBe((await found('member')).length);
  });
});
