import { Box } from '@mantine/core';
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { t } from '../strings/t.js';
import { readContent, spanAttr, type TextNode, tableNumbers, textAttr } from './agreed-nodes.js';
import classes from './agreed-text.module.css';
import { EvidenceMark } from './evidence-mark.js';
import { CitationMark, TermMark } from './term-mark.js';

/** What numbers a clause: the server's own numbering of this version. */
export interface ClauseNumber {
  readonly id: string;
  readonly number: string;
}

interface Frame {
  readonly numberOf: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, number>;
  readonly anchors: boolean;
  readonly tools: ((clause: ClauseNumber) => ReactNode) | undefined;
}

const FrameContext = createContext<Frame>({
  numberOf: new Map(),
  tables: new Map(),
  anchors: true,
  tools: undefined,
});

/**
 * A frozen version as it is read: serif, clauses numbered, each clause with an anchor `clause-<id>`. Everything in
 * the content is shown as text. `tools` puts something of the page's own (a comment button) under each clause.
 */
export function AgreedText(props: {
  readonly content: unknown;
  readonly clauses: readonly ClauseNumber[];
  readonly label?: string;
  /** False where the same text stands twice on a page, so that no id is doubled. */
  readonly anchors?: boolean;
  readonly tools?: ((clause: ClauseNumber) => ReactNode) | undefined;
}) {
  const doc = useMemo(() => readContent(props.content), [props.content]);
  const { anchors = true, tools } = props;
  const frame = useMemo(
    () => ({
      numberOf: new Map(props.clauses.map((each) => [each.id, each.number])),
      tables: tableNumbers(doc),
      anchors,
      tools,
    }),
    [props.clauses, doc, anchors, tools],
  );
  useEffect(() => {
    const target = decodeURIComponent(location.hash.slice(1));
    if (anchors && target.startsWith('clause-')) {
      document.getElementById(target)?.scrollIntoView({ block: 'start' });
    }
  }, [anchors]);
  return (
    <FrameContext value={frame}>
      <article className={classes.text} aria-label={props.label}>
        <Nodes of={doc} />
      </article>
    </FrameContext>
  );
}

function Nodes({ of }: { readonly of: TextNode }) {
  return of.content.map((node) => <Drawn key={node.key} node={node} />);
}

function Drawn({ node }: { readonly node: TextNode }) {
  switch (node.type) {
    case 'title':
      return (
        <h2 className={classes.title}>
          <Nodes of={node} />
        </h2>
      );
    case 'section':
      return <SectionOfText node={node} />;
    case 'clause':
      return <Clause node={node} />;
    case 'paragraph':
      return (
        <p>
          <Nodes of={node} />
        </p>
      );
    case 'bulletList':
      return (
        <ul>
          <Nodes of={node} />
        </ul>
      );
    case 'orderedList':
      return (
        <ol>
          <Nodes of={node} />
        </ol>
      );
    case 'listItem':
      return (
        <li>
          <Nodes of={node} />
        </li>
      );
    case 'note':
      return (
        <aside className={classes.note}>
          <Nodes of={node} />
        </aside>
      );
    case 'table':
      return <TableOfText node={node} />;
    case 'hardBreak':
      return <br />;
    case 'text':
      return <Marked node={node} />;
    case 'citation':
      return (
        <CitationMark
          definitionId={textAttr(node, 'definitionId')}
          versionId={textAttr(node, 'versionId')}
          label={textAttr(node, 'label')}
        />
      );
    case 'evidenceCitation':
      return <EvidenceMark evidenceId={textAttr(node, 'evidenceId')} label={textAttr(node, 'label')} />;
    case 'crossReference':
      return <CrossReference clauseId={textAttr(node, 'clauseId')} />;
    default:
      return <Nodes of={node} />;
  }
}

function SectionOfText({ node }: { readonly node: TextNode }) {
  const { numberOf, anchors } = useContext(FrameContext);
  const id = textAttr(node, 'id');
  const number = numberOf.get(id) ?? '';
  const heading = node.content.find((each) => each.type === 'heading');
  const rest = { ...node, content: node.content.filter((each) => each !== heading) };
  return (
    <section className={classes.section} {...(anchors ? { id: `clause-${id}` } : {})}>
      <h3 className={classes.heading}>
        <NumberMark id={id} number={number} label={t('components.sectionAnchor', { number })} />
        <span>{heading && <Nodes of={heading} />}</span>
      </h3>
      <Nodes of={rest} />
    </section>
  );
}

function Clause({ node }: { readonly node: TextNode }) {
  const { numberOf, anchors, tools } = useContext(FrameContext);
  const id = textAttr(node, 'id');
  const number = numberOf.get(id) ?? '';
  const inside = node.content.findIndex((each) => each.type === 'clause');
  const end = inside === -1 ? node.content.length : inside;
  return (
    <div className={classes.clause} {...(anchors ? { id: `clause-${id}` } : {})}>
      <NumberMark id={id} number={number} label={t('components.clauseAnchor', { number })} />
      <div className={classes.body}>
        <Nodes of={{ ...node, content: node.content.slice(0, end) }} />
        {tools && <div className={classes.tools}>{tools({ id, number })}</div>}
        <Nodes of={{ ...node, content: node.content.slice(end) }} />
      </div>
    </div>
  );
}

/** The number as it stands at its level: "1.2" for a clause, "(a)" for one inside it. */
function NumberMark(props: { readonly id: string; readonly number: string; readonly label: string }) {
  const { anchors } = useContext(FrameContext);
  const shown = /\([^()]*\)$/.exec(props.number)?.[0] ?? props.number;
  if (!anchors) return <span className={classes.number}>{shown}</span>;
  return (
    <a className={classes.number} href={`#clause-${props.id}`} aria-label={props.label}>
      {shown}
    </a>
  );
}

function CrossReference({ clauseId }: { readonly clauseId: string }) {
  const { numberOf, anchors } = useContext(FrameContext);
  const number = numberOf.get(clauseId) ?? '?';
  return anchors ? <a href={`#clause-${clauseId}`}>{number}</a> : <span>{number}</span>;
}

function TableOfText({ node }: { readonly node: TextNode }) {
  const { tables } = useContext(FrameContext);
  return (
    <Box
      component="section"
      className={classes.scroller}
      tabIndex={0}
      aria-label={t('components.tableRegion', { n: tables.get(node.key) ?? 1 })}
    >
      <table>
        <tbody>
          {node.content.map((row) => (
            <tr key={row.key}>
              {row.content.map((cell) => (
                <Cell key={cell.key} node={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}

function Cell({ node }: { readonly node: TextNode }) {
  const spans = { colSpan: spanAttr(node, 'colspan'), rowSpan: spanAttr(node, 'rowspan') };
  return node.type === 'tableHeader' ? (
    <th {...spans}>
      <Nodes of={node} />
    </th>
  ) : (
    <td {...spans}>
      <Nodes of={node} />
    </td>
  );
}

function Marked({ node }: { readonly node: TextNode }) {
  return node.marks.reduceRight<ReactNode>((inside, mark) => inMark(mark.type, inside, node.text), node.text);
}

function inMark(type: string, inside: ReactNode, words: string): ReactNode {
  if (type === 'bold') return <strong>{inside}</strong>;
  if (type === 'italic') return <em>{inside}</em>;
  if (type === 'term') return <TermMark words={words}>{inside}</TermMark>;
  return inside;
}
