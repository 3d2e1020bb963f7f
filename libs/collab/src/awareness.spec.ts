import { person } from '../test/support.js';
import { type Participant, RoomAwareness } from './awareness.js';
import type { AwarenessEntry } from './protocol.js';

const who = (name: string, observer = false): Participant => ({ identity: person(name, { observer }) });
const caret = (
  clientId: number,
  clock: number,
  state: AwarenessEntry['state'] = { caret: 1 },
): AwarenessEntry => ({
  clientId,
  clock,
  state,
});
const nameIn = ({ state }: AwarenessEntry): unknown => {
  const user = state?.user;
  return typeof user === 'object' && user !== null && 'name' in user ? user.name : null;
};
const room = (writers: Record<number, string> = {}): RoomAwareness<Participant> =>
  new RoomAwareness((clientId) => writers[clientId], 200);

describe('RoomAwareness', () => {
  it('shows whoever comes, before they say anything', () => {
    const ann = who('ann', true);
    const [entry, ...more] = room().join(ann);
    expect(more).toEqual([]);
    expect(entry?.state).toEqual({
      user: {
        personId: 'ann',
        name: 'ann',
        organisation: 'ann & Co',
        sector: 'Sector of ann',
        colour: 'hsl(200 65% 32%)',
        observer: true,
      },
    });
  });

  it('puts the session’s name in the place of what the client says', () => {
    const awareness = room();
    const ann = who('ann');
    const shown = awareness.join(ann)[0]?.clientId;
    const told = awareness.announce(ann, [
      caret(5, 3, { caret: 9, user: { name: 'The Minister', observer: false } }),
    ]);
    expect(told.map(({ clientId, state }) => [clientId, state === null])).toEqual([
      [shown, true],
      [5, false],
    ]);
    expect(told[1]?.state).toMatchObject({ caret: 9, user: { name: 'ann', personId: 'ann' } });
  });

  it('tells of nobody with clock 0, of which stock clients take no notice', () => {
    const awareness = room();
    const ann = who('ann');
    awareness.join(ann);
    expect(awareness.announce(ann, [caret(5, 0)]).at(-1)).toMatchObject({ clientId: 5, clock: 1 });
    expect(awareness.announce(ann, [caret(5, 1)]).at(-1)).toMatchObject({ clientId: 5, clock: 2 });
  });

  it('shows who is on another node, until they leave, come here, or their node falls silent', () => {
    const awareness = room({ 8: 'ben' });
    const state = (personId: string) => ({ caret: 1, user: { personId, name: personId } });
    const entry = (clientId: number, clock: number, personId: string) => ({
      clientId,
      clock,
      state: state(personId),
    });
    expect(awareness.hear('n2', [entry(5, 3, 'ann'), entry(6, 0, 'carl')], 100)).toMatchObject([
      { clientId: 5, clock: 3 },
      { clientId: 6, clock: 1 },
    ]);
    expect(awareness.hear('n2', [entry(5, 3, 'ann')], 200)).toEqual([]);
    expect(awareness.hear('n2', [entry(8, 1, 'ann')], 200)).toEqual([]);
    expect(awareness.hear('n3', [{ clientId: 5, clock: 9, state: null }], 200)).toEqual([]);
    expect(awareness.expire(150).map(({ clientId, state: gone }) => [clientId, gone])).toEqual([[6, null]]);
    const ann = who('ann');
    awareness.join(ann);
    expect(awareness.announce(ann, [caret(5, 3)]).at(-1)).toMatchObject({ clientId: 5, clock: 4 });
    expect(awareness.hear('n2', [{ clientId: 5, clock: 4, state: null }], 200)).toEqual([]);
    expect(awareness.others(ann)).toEqual([]);
    const ben = who('ben');
    awareness.join(ben);
    expect(awareness.announce(ben, [caret(6, 1)])).toEqual([]);
  });

  it('passes over what is said of others', () => {
    const awareness = room();
    const [ann, ben] = [who('ann'), who('ben')];
    awareness.join(ann);
    awareness.join(ben);
    awareness.announce(ann, [caret(5, 1)]);
    expect(awareness.announce(ben, [caret(5, 99, { caret: 0 })])).toEqual([]);
    expect(awareness.announce(ben, [caret(5, 99, null)])).toEqual([]);
    awareness.announce(ben, [caret(6, 1)]);
    expect(awareness.announce(ben, [caret(5, 99), caret(5, 100, null), caret(7, 1)])).toEqual([]);
    expect(awareness.others(ben)).toEqual([expect.objectContaining({ clientId: 5, clock: 1 })]);
  });

  it('gives nobody an id under which another writes, was seen, or is shown by us', () => {
    const awareness = room({ 8: 'ann' });
    const [ann, ben] = [who('ann'), who('ben')];
    const shown = awareness.join(ann)[0]?.clientId ?? 0;
    awareness.join(ben);
    expect(awareness.announce(ben, [caret(8, 1)])).toEqual([]);
    expect(awareness.announce(ben, [caret(shown, 5)])).toEqual([]);
    awareness.announce(ann, [caret(9, 1)]);
    awareness.leave(ann);
    expect(awareness.announce(ben, [caret(9, 5)])).toEqual([]);
  });

  it('takes only what is newer', () => {
    const awareness = room();
    const ann = who('ann');
    awareness.join(ann);
    awareness.announce(ann, [caret(5, 3)]);
    expect(awareness.announce(ann, [caret(5, 3), caret(5, 2, null)])).toEqual([]);
    expect(awareness.announce(ann, [caret(5, 4, { caret: 2 })])).toHaveLength(1);
  });

  it('shows under an id of ours again whoever takes theirs back: nobody is here unseen', () => {
    const awareness = room();
    const ann = who('ann', true);
    awareness.join(ann);
    awareness.announce(ann, [caret(5, 3)]);
    const [gone, shown] = awareness.announce(ann, [caret(5, 3, null)]);
    expect(gone).toMatchObject({ clientId: 5, state: null });
    expect(shown && nameIn(shown)).toBe('ann');
  });

  it('tells of who leaves with a clock that is newer than any before', () => {
    const awareness = room();
    const ann = who('ann');
    awareness.join(ann);
    awareness.announce(ann, [caret(5, 3)]);
    expect(awareness.leave(ann)).toEqual([{ clientId: 5, clock: 4, state: null }]);
    expect(awareness.leave(ann)).toEqual([]);
  });

  it('shows who comes back under their old id and an old clock as newer than their leaving', () => {
    const awareness = room();
    const [before, after] = [who('ann'), who('ann')];
    awareness.join(before);
    awareness.announce(before, [caret(5, 3)]);
    awareness.leave(before);
    awareness.join(after);
    expect(awareness.announce(after, [caret(5, 3)]).at(-1)).toMatchObject({ clientId: 5, clock: 5 });
    expect(awareness.announce(after, [caret(5, 4)]).at(-1)).toMatchObject({ clientId: 5, clock: 6 });
  });

  it('moves an id to its person’s new connection while the old one hangs', () => {
    const awareness = room();
    const [before, after, ben] = [who('ann'), who('ann'), who('ben')];
    for (const each of [before, after, ben]) awareness.join(each);
    awareness.announce(before, [caret(5, 3)]);
    expect(awareness.announce(after, [caret(5, 3)]).at(-1)).toMatchObject({ clientId: 5, clock: 4 });
    expect(awareness.leave(before).map(({ clientId }) => clientId)).not.toContain(5);
    expect(awareness.others(ben).map(nameIn)).toEqual(['ann']);
  });

  it('renews those it speaks for, and leaves the others to themselves', () => {
    const awareness = room();
    const [ann, ben] = [who('ann'), who('ben')];
    const first = awareness.join(ann)[0];
    awareness.join(ben);
    awareness.announce(ben, [caret(5, 1)]);
    expect(awareness.renew()).toEqual([{ who: ann, entry: { ...first, clock: (first?.clock ?? 0) + 1 } }]);
  });

  it('passes over states that are too large', () => {
    const awareness = room();
    const ann = who('ann');
    awareness.join(ann);
    expect(awareness.announce(ann, [caret(5, 1, { big: 'x'.repeat(300) })])).toEqual([]);
    expect(awareness.announce(ann, [caret(5, 1, { small: 'x'.repeat(100) })])).toHaveLength(2);
    expect(awareness.announce(ann, [caret(5, 2, { big: 'x'.repeat(300) })])).toEqual([]);
  });
});
