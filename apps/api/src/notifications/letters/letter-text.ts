import type { LetterDefinition } from '../../acts/messages.js';

/** A letter as it is read: the same words in plain text and in HTML. */
export interface LetterText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const SUBJECT_LIMIT = 200;
const FOOTER = 'This letter was written by Concordat. Nobody reads answers to it.';

/**
 * Writes a letter. Whatever the words hold, the subject stays one line and the HTML stays text.
 *
 * @param origin where the link leads, without a trailing slash
 */
export function writeLetter(
  definition: LetterDefinition,
  words: Readonly<Record<string, string>>,
  origin: string,
): LetterText {
  const subject = oneLine(definition.subject(words)).slice(0, SUBJECT_LIMIT);
  const paragraphs = definition.paragraphs(words);
  const link = definition.link?.(words) ?? null;
  const address = link === null ? null : `${origin}${link.path}`;
  const footer = `${FOOTER} ${origin}`;
  const text = [
    ...paragraphs,
    ...(link === null ? [] : [`${link.label}:\n${address}`]),
    `-- \n${footer}`,
  ].join('\n\n');
  const html = [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body style="font-family: sans-serif; line-height: 1.5; max-width: 40em">',
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>\n')}</p>`),
    ...(link === null || address === null
      ? []
      : [
          `<p><a href="${escaped(address)}">${escaped(link.label)}</a></p>`,
          `<p>If the link does not open, copy this address: ${escaped(address)}</p>`,
        ]),
    `<hr><p><small>${escaped(footer)}</small></p>`,
    '</body></html>',
  ].join('\n');
  return { subject, text: `${text}\n`, html: `${html}\n` };
}

/** No line break and no other control character: nothing that a header would end with. */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/ {2,}/gu, ' ')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}
