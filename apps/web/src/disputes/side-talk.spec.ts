import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { REMARK_MAX, SideTalk } from './side-talk.js';

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** Somebody in the room, under the name that the server gives them. */
function somebody(name: string) {
  const awareness = new Awareness(new Y.Doc());
  const talk = new SideTalk(awareness);
  ends.push(talk.open(), () => awareness.destroy());
  const tell = (other: { readonly awareness: Awareness }) => {
    const { clientID } = awareness;
    const user = { personId: name, name };
    awareness.setLocalStateField('user', user);
    applyAwarenessUpdate(other.awareness, encodeAwarenessUpdate(awareness, [clientID]), 'wire');
  };
  return { awareness, talk, tell };
}

const words = ({ talk }: { readonly talk: SideTalk }) =>
  talk.heard().map(({ who, text }) => `${who?.name ?? 'oneself'}: ${text}`);

describe('what is said in a side-room', () => {
  it('is heard once, in the order in which it came, under the name of who said it', () => {
    const [ann, bob] = [somebody('Ann'), somebody('Bob')];
    ann.talk.say('  Good day. ');
    ann.tell(bob);
    bob.talk.say('Good day to you.');
    ann.talk.say('Shall we begin?');
    ann.tell(bob);
    ann.tell(bob);
    expect(words(bob)).toEqual(['Ann: Good day.', 'oneself: Good day to you.', 'Ann: Shall we begin?']);
    expect(words(ann)).toEqual(['oneself: Good day.', 'oneself: Shall we begin?']);
  });

  it('is told to whoever listens, and stays on the page when who said it has gone', () => {
    const [ann, bob] = [somebody('Ann'), somebody('Bob')];
    let told = 0;
    const end = bob.talk.subscribe(() => {
      told += 1;
    });
    ann.talk.say('One.');
    ann.tell(bob);
    expect(told).toBe(1);
    ann.awareness.setLocalState(null);
    applyAwarenessUpdate(
      bob.awareness,
      encodeAwarenessUpdate(ann.awareness, [ann.awareness.clientID]),
      'wire',
    );
    expect(words(bob)).toEqual(['Ann: One.']);
    end();
    bob.talk.say('Two.');
    expect(told).toBe(1);
  });

  it('goes with who said it as far as it fits: the newest of it always does', () => {
    const [ann, bob] = [somebody('Ann'), somebody('Bob')];
    for (let count = 1; count <= 40; count += 1) ann.talk.say(`${count} ${'x'.repeat(REMARK_MAX)}`);
    ann.tell(bob);
    const heard = words(bob);
    expect(heard.length).toBeGreaterThan(5);
    expect(heard.length).toBeLessThan(13);
    expect(heard.at(-1)).toMatch(/^Ann: 40 x/u);
    expect(heard.every((each) => each.length <= REMARK_MAX + 'Ann: '.length)).toBe(true);
    expect(JSON.stringify(ann.awareness.getLocalState()).length).toBeLessThan(16 * 1024);
  });

  it('is nothing where somebody says nothing, or sends what is no remark', () => {
    const [ann, bob] = [somebody('Ann'), somebody('Bob')];
    ann.talk.say('   ');
    for (const said of [
      'words',
      [null, 'words', { number: 'one', text: 'a' }, { number: 1 }],
      { number: 1 },
    ]) {
      ann.awareness.setLocalStateField('said', said);
      ann.tell(bob);
    }
    expect(words(bob)).toEqual([]);
    const unsigned = somebody('Nobody');
    unsigned.talk.say('Who am I?');
    const update = encodeAwarenessUpdate(unsigned.awareness, [unsigned.awareness.clientID]);
    applyAwarenessUpdate(bob.awareness, update, 'wire');
    expect(words(bob)).toEqual([]);
  });
});
