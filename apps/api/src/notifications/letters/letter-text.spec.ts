import fc from 'fast-check';
import type { LetterDefinition } from '../../acts/messages.js';
import { writeLetter } from './letter-text.js';

const invitation: LetterDefinition = {
  kind: 'test',
  subject: ({ space }) => `Come to ${space}`,
  paragraphs: ({ name }) => [`Dear ${name},`, 'You are invited.\nIt is open until Friday.'],
  link: ({ token }) => ({ label: 'Accept the invitation', path: `/invitation?token=${token}` }),
};
const ORIGIN = 'https://hub.example';
const words = { space: 'Net zero', name: 'Amy', token: 'abc' };

describe('a letter', () => {
  it('says the same in plain text and in HTML', () => {
    const { subject, text, html } = writeLetter(invitation, words, ORIGIN);
    expect(subject).toBe('Come to Net zero');
    for (const form of [text, html]) {
      expect(form).toContain('Dear Amy,');
      expect(form).toContain('It is open until Friday.');
      expect(form).toContain('https://hub.example/invitation?token=abc');
      expect(form).toContain('Accept the invitation');
    }
    expect(html).toContain('<a href="https://hub.example/invitation?token=abc">Accept the invitation</a>');
    expect(html).not.toMatch(/<img|<script|src=/u);
  });

  it('needs no link', () => {
    const { text, html } = writeLetter({ ...invitation, link: null }, words, ORIGIN);
    expect(text).not.toContain('/invitation');
    expect(html).not.toContain('<a ');
  });

  it('keeps its subject in one line and its HTML as text, whatever its words hold', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 60 });
    const hostile = fc.oneof(
      anything,
      fc.constantFrom(
        'a\r\nBcc: all@hub.example',
        '"><script>alert(1)</script>',
        "' onmouseover='x",
        '\u2028x',
      ),
    );
    const plain = tagsOf(writeLetter(invitation, words, ORIGIN).html).filter((tag) => tag !== 'br').length;
    fc.assert(
      fc.property(hostile, hostile, (space, name) => {
        const { subject, html } = writeLetter(invitation, { ...words, space, name }, ORIGIN);
        expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        const tags = tagsOf(html);
        expect(new Set(tags)).toEqual(new Set(TAGS));
        expect(tags.filter((tag) => tag !== 'br')).toHaveLength(plain);
      }),
    );
  });
});

function tagsOf(html: string): (string | undefined)[] {
  return [...html.matchAll(/<(?<tag>\/?[a-z!]+)[^>]*>/giu)].map((match) => match.groups?.tag);
}

const TAGS = [
  ...[
    '!doctype',
    'html',
    'head',
    'meta',
    'title',
    '/title',
    '/head',
    'body',
    'p',
    '/p',
    'br',
    'a',
    '/a',
    'hr',
  ],
  ...['small', '/small', '/body', '/html'],
];
