import fc from 'fast-check';
import {
  decodeVerifierKey,
  encodeVerifierKey,
  LedgerError,
  noteOf,
  openNote,
  parseNote,
  signNote,
} from './index.js';
import { flipped, keyOf, LOG, LOG_KEY, LOG_VERIFIER } from './keys.fixture.js';

/** The example of the specification. */
const SPEC_KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const SPEC_NOTE = `This is an example message.

\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`;

const bytes = (text: string) => new TextEncoder().encode(text);
const line = '\u2014 example.com/bar 5555555555555555\n';

describe('signed note', () => {
  it('opens the example of the specification', () => {
    const { text, signatures, others } = openNote(SPEC_NOTE, [SPEC_KEY]);
    expect(text).toBe('This is an example message.\n');
    expect(signatures).toMatchObject([{ name: 'example.com/foo', id: '530d903a', time: null }]);
    expect(others).toEqual([]);
    expect(openNote(bytes(SPEC_NOTE), [decodeVerifierKey(SPEC_KEY)]).text).toBe(text);
  });

  it('writes the verifier key of the specification as it is', () => {
    expect(encodeVerifierKey(decodeVerifierKey(SPEC_KEY))).toBe(SPEC_KEY);
  });

  it('does not open once a single bit of it is another', () => {
    const whole = bytes(SPEC_NOTE);
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      expect(() => openNote(flipped(whole, bit), [SPEC_KEY])).toThrow(LedgerError);
    }
  });

  it('keeps signatures of unknown keys apart, and refuses a known one that is wrong', () => {
    expect(openNote(SPEC_NOTE + line, [SPEC_KEY]).others).toMatchObject([{ name: 'example.com/bar' }]);
    const wrong = SPEC_NOTE.replace('Uw2QOkn8', 'Uw2QOkn9').slice(SPEC_NOTE.indexOf('\u2014'));
    expect(() => openNote(`This is an example message.\n\n${wrong}`, [SPEC_KEY])).toThrow(
      'is not that of its key',
    );
    expect(() => openNote(SPEC_NOTE, [LOG_VERIFIER])).toThrow('No known key has signed the note');
    expect(() => openNote(SPEC_NOTE, [])).toThrow(LedgerError);
  });

  it('counts a key once, however often it has signed', () => {
    const signature = SPEC_NOTE.slice(SPEC_NOTE.indexOf('\u2014'));
    expect(openNote(SPEC_NOTE + signature, [SPEC_KEY]).signatures).toHaveLength(1);
  });

  it('takes 16 signatures and more', () => {
    expect(openNote(SPEC_NOTE + line.repeat(40), [SPEC_KEY]).others).toHaveLength(40);
    expect(() => openNote(SPEC_NOTE + line.repeat(101), [SPEC_KEY])).toThrow('at most 100');
  });

  it('opens what was signed, whatever the text', async () => {
    const texts = fc.string({ unit: 'grapheme' }).map((text) => `${text.replaceAll(/\p{Cc}/gu, '\n')}\n`);
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const other = await signNote(text, 'other.example', keyOf(7));
        const note = noteOf(text, [other, await signNote(text, LOG, LOG_KEY)]);
        const opened = openNote(note, [LOG_VERIFIER]);
        expect(opened.text).toBe(text);
        expect(opened.others).toEqual([other]);
      }),
    );
  });

  it.each([
    ['no signature', 'text\n'],
    ['an empty list of signatures', 'text\n\n'],
    ['no line feed at the end', SPEC_NOTE.slice(0, -1)],
    ['a control character', SPEC_NOTE.replace('example message', 'example\tmessage')],
    ['a carriage return', SPEC_NOTE.replaceAll('\n', '\r\n')],
    ['a plus in a name', SPEC_NOTE + line.replace('bar', 'b+r')],
    ['a space in a name', SPEC_NOTE + line.replace('bar', 'b\u2003r')],
    ['no name', SPEC_NOTE + line.replace('example.com/bar', '')],
    ['another dash', SPEC_NOTE + line.replace('\u2014', '-')],
    ['base64 of another kind', SPEC_NOTE + line.replace('5555555555555555', '_-8555555555')],
    ['base64 that is not in its one spelling', SPEC_NOTE + line.replace('5555555555555555', 'AAAAAAB=')],
    ['an id without a signature', SPEC_NOTE + line.replace('5555555555555555', 'AAAAAA==')],
    ['a lone surrogate', SPEC_NOTE.replace('example message', '\ud800')],
  ])('refuses %s', (_what, note) => {
    expect(() => parseNote(note)).toThrow(LedgerError);
  });

  it('refuses what is not UTF-8', () => {
    expect(() => openNote(Uint8Array.of(0xff, 0x0a, 0x0a), [SPEC_KEY])).toThrow('UTF-8');
  });

  it.each(['text', '', 'a\tb\n', 'a\r\n', '\ud800\n'])(
    'signs no text that a note cannot have: %j',
    async (text) => {
      await expect(signNote(text, LOG, LOG_KEY)).rejects.toThrow(LedgerError);
      expect(() => noteOf(text, [])).toThrow(LedgerError);
    },
  );
});

describe('verifier key', () => {
  it.each([
    ['an id of another key', SPEC_KEY.replace('530d903a', '530d903b')],
    ['an id in capitals', SPEC_KEY.replace('530d903a', '530D903A')],
    ['a type that is not Ed25519', SPEC_KEY.replace('Aeky', 'Auky')],
    ['a key that is too short', SPEC_KEY.slice(0, -4)],
    ['no name', SPEC_KEY.slice('example.com/foo'.length)],
    ['nothing', ''],
  ])('is refused with %s', (_what, vkey) => {
    expect(() => decodeVerifierKey(vkey)).toThrow(LedgerError);
  });

  it('is another for a cosigner of the same name and key', () => {
    const encoded = encodeVerifierKey(LOG_VERIFIER);
    expect(decodeVerifierKey(encoded)).toEqual(LOG_VERIFIER);
    expect(encoded).toMatch(/^log\.example\/ledger\+[0-9a-f]{8}\+A/u);
  });
});
