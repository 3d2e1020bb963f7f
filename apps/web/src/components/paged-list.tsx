import type { ReactNode } from 'react';
import { EmptyState } from './empty-state.js';
import { Loaded } from './loaded.js';
import { RecordList } from './record-list.js';
import { ShowMore } from './show-more.js';
import type { Connection, Pages } from './use-pages.js';

/** A list that grows by "Show more", or what there will be when there is nothing yet. `children` draws one entry. */
export function PagedList<Data, Node extends { readonly id: string }>(props: {
  readonly pages: Pages<Data, Node>;
  readonly pick: (data: Data) => Connection<Node> | null | undefined;
  readonly label: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly children: (node: Node) => ReactNode;
}) {
  const { pages } = props;
  return (
    <Loaded result={pages.result} pick={props.pick} onRetry={pages.refresh}>
      {() =>
        pages.nodes.length === 0 ? (
          <EmptyState title={props.emptyTitle}>
            <p>{props.emptyText}</p>
          </EmptyState>
        ) : (
          <>
            <RecordList label={props.label}>{pages.nodes.map(props.children)}</RecordList>
            <ShowMore pages={pages} />
          </>
        )
      }
    </Loaded>
  );
}
