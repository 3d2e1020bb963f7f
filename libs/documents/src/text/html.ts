import { numbersById, placedClauses } from '../clauses/numbers.js';
import { type ContentNode, childrenOf, type DocumentContent, textAttribute } from '../content/content.js';
import { parseContent } from '../content/parse.js';
import { type Numbers, referredNumber } from './lines.js';

interface Frame {
  readonly numbers: Numbers;
  readonly numberOf: ReadonlyMap<ContentNode, string>;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const TAGS: Readonly<Record<string, string>> = {
  title: 'h1',
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  tableRow: 'tr',
  bold: 'strong',
  italic: 'em',
  term: 'dfn',
};

/**
 * A document as semantic HTML that stands by itself: numbers written out, each section and clause with the anchor
 * `clause-<id>`. Everything that people typed is shown as text; nothing of it becomes markup.
 *
 * @throws DocumentError MALFORMED, TOO_DEEP
 */
export function renderHtml(content: DocumentContent): string {
  const parsed = parseContent(content);
  const placed = placedClauses(parsed);
  const numberOf = new Map(placed.map(({ node, number }) => [node, number]));
  const frame: Frame = { numbers: numbersById(placed), numberOf };
  return `<article>${inside(parsed, frame)}</article>`;
}

/** Text as HTML shows it, inside elements and inside quoted attributes alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

function inside(node: ContentNode, frame: Frame): string {
  return childrenOf(node)
    .map((child) => html(child, frame))
    .join('');
}

function html(node: ContentNode, frame: Frame): string {
  switch (node.type) {
    case 'section':
      return sectionHtml(node, frame);
    case 'clause':
      return `<div class="clause"${anchor(node)}>${numberHtml(node, frame)}${inside(node, frame)}</div>`;
    case 'note':
      return `<aside class="note">${inside(node, frame)}</aside>`;
    case 'table':
      return `<table><tbody>${inside(node, frame)}</tbody></table>`;
    case 'tableCell':
      return `<td${spans(node)}>${inside(node, frame)}</td>`;
    case 'tableHeader':
      return `<th${spans(node)}>${inside(node, frame)}</th>`;
    case 'hardBreak':
      return '<br>';
    default:
      return node.type in TAGS ? element(TAGS[node.type], inside(node, frame)) : inlineHtml(node, frame);
  }
}

function sectionHtml(node: ContentNode, frame: Frame): string {
  const [heading, ...rest] = childrenOf(node);
  const words = heading === undefined ? '' : inside(heading, frame);
  const body = rest.map((child) => html(child, frame)).join('');
  return `<section${anchor(node)}><h2>${numberHtml(node, frame)}${words}</h2>${body}</section>`;
}

function inlineHtml(node: ContentNode, frame: Frame): string {
  const marks = node.marks ?? [];
  return marks.reduceRight((text, { type }) => element(TAGS[type], text), leafHtml(node, frame));
}

function leafHtml(node: ContentNode, { numbers }: Frame): string {
  const label = escapeHtml(textAttribute(node, 'label'));
  switch (node.type) {
    case 'text':
      return escapeHtml(node.text ?? '');
    case 'crossReference': {
      const href = escapeHtml(`#clause-${textAttribute(node, 'clauseId')}`);
      return `<a href="${href}">${escapeHtml(referredNumber(node, numbers))}</a>`;
    }
    case 'citation':
      return `<cite${data(node, 'definition', 'definitionId')}${data(node, 'version', 'versionId')}>${label}</cite>`;
    case 'evidenceCitation':
      return `<cite${data(node, 'evidence', 'evidenceId')}>${label}</cite>`;
    default:
      return '';
  }
}

function element(tag: string | undefined, content: string): string {
  return tag === undefined ? content : `<${tag}>${content}</${tag}>`;
}

function numberHtml(node: ContentNode, { numberOf }: Frame): string {
  return `<span class="number">${numberOf.get(node) ?? ''}</span> `;
}

function anchor(node: ContentNode): string {
  const id = textAttribute(node, 'id');
  return id === '' ? '' : ` id="${escapeHtml(`clause-${id}`)}"`;
}

function data(node: ContentNode, name: string, attribute: string): string {
  return ` data-${name}="${escapeHtml(textAttribute(node, attribute))}"`;
}

function spans(node: ContentNode): string {
  return ['colspan', 'rowspan']
    .filter((name) => typeof node.attrs?.[name] === 'number' && node.attrs[name] !== 1)
    .map((name) => ` ${name}="${node.attrs?.[name]}"`)
    .join('');
}
