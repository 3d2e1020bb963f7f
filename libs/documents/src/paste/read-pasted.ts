import type { ContentNode } from '../content/content.js';
import { type Block, blocksOf, paragraph } from './blocks.js';
import type { PastedNode } from './pasted-element.js';

/** What a page that was copied comes to in the schema; identities are given when it is put in. */
export interface Pasted {
  /** Paragraphs, lists, tables and notes to put where the caret is; none where there are clauses or sections. */
  readonly blocks: readonly ContentNode[];
  /** Clauses to put after the one with the caret: what stands before the first heading. */
  readonly clauses: readonly ContentNode[];
  /** Sections to put after the one with the caret, one for each heading. */
  readonly sections: readonly ContentNode[];
}

/**
 * Reads what was copied from Word or from a web page: headings become sections, numbered paragraphs clauses inside one
 * another as they were, lists and tables what they are. Fonts, colours, pictures, comments and scripts are left out.
 *
 * @param root the body of the copied page
 */
export function readPasted(root: PastedNode): Pasted {
  const blocks = blocksOf(root);
  const structured = blocks.some(({ kind }) => kind === 'heading' || kind === 'numbered');
  if (!structured) return { blocks: joined(blocks), clauses: [], sections: [] };
  const [before = [], ...parts] = parted(blocks);
  return { blocks: [], clauses: clausesOf(before), sections: parts.map(sectionOf) };
}

/** The blocks before the first heading, then for each heading it and what follows it. */
function parted(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'heading') parts.push([block]);
    else parts.at(-1)?.push(block);
  }
  return parts;
}

function sectionOf(blocks: readonly Block[]): ContentNode {
  const [first, ...rest] = blocks;
  const words = first?.kind === 'heading' ? first.content : [];
  const clauses = clausesOf(rest);
  const heading: ContentNode = { type: 'heading', ...(words.length > 0 ? { content: words } : {}) };
  return { type: 'section', content: [heading, ...(clauses.length > 0 ? clauses : [clauseOf([])])] };
}

interface OpenClause {
  readonly level: number;
  readonly body: (ContentNode | OpenClause)[];
}

/** Each paragraph a clause, numbered ones inside one another; what is no paragraph goes with the clause before it. */
function clausesOf(blocks: readonly Block[]): ContentNode[] {
  const top: (ContentNode | OpenClause)[] = [];
  let path: OpenClause[] = [];
  const open = (level: number, body: ContentNode[]) => {
    path = path.filter((each) => each.level < level);
    const made: OpenClause = { level, body };
    (path.at(-1)?.body ?? top).push(made);
    path.push(made);
  };
  for (const block of mergedBullets(blocks)) {
    if (block.kind === 'heading') continue;
    const within = block.kind === 'numbered' ? undefined : block.within;
    if (within !== undefined) path = path.filter((each) => each.level <= within);
    const last = path.at(-1);
    const continues = block.kind === 'other' || (block.kind === 'paragraph' && block.continues);
    if (continues && last) last.body.push(block.node);
    else if (within === 0 && block.node.type === 'note') top.push(block.node);
    else if (block.kind === 'other') open(1, [paragraph([]), block.node]);
    else open(block.kind === 'numbered' ? block.level : 1, [block.node]);
  }
  return top.map(closed);
}

function closed(each: ContentNode | OpenClause): ContentNode {
  return 'body' in each ? clauseOf(each.body.map(closed)) : each;
}

function clauseOf(content: readonly ContentNode[]): ContentNode {
  return { type: 'clause', content: content.length > 0 ? content : [paragraph([])] };
}

function joined(blocks: readonly Block[]): ContentNode[] {
  return mergedBullets(blocks).flatMap((block) => (block.kind === 'heading' ? [] : [block.node]));
}

/** Word's bullets that follow one another as one list, those of a deeper level in the item before. */
function mergedBullets(blocks: readonly Block[]): Exclude<Block, { kind: 'bullet' }>[] {
  const merged: Exclude<Block, { kind: 'bullet' }>[] = [];
  let items: { level: number; node: ContentNode }[] = [];
  const flush = () => {
    if (items.length > 0) merged.push({ kind: 'other', node: bulletList(items) });
    items = [];
  };
  for (const block of blocks) {
    if (block.kind === 'bullet') items.push(block);
    else {
      flush();
      merged.push(block);
    }
  }
  flush();
  return merged;
}

function bulletList(items: readonly { readonly level: number; readonly node: ContentNode }[]): ContentNode {
  const level = Math.min(...items.map((item) => item.level));
  const groups: (typeof items)[number][][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last === undefined || item.level === level) groups.push([item]);
    else last.push(item);
  }
  const content = groups.map(([first, ...deeper]): ContentNode => {
    const own = first === undefined ? [] : [first.node];
    return { type: 'listItem', content: deeper.length > 0 ? [...own, bulletList(deeper)] : own };
  });
  return { type: 'bulletList', content };
}
