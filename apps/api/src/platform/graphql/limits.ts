import {
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { PAGE_LIMIT } from './pages.js';

/** How deep a query may nest; fields and inline fragments count. */
export const DEPTH_LIMIT = 14;
/** How much a query may cost: every field counts one, times the page sizes above it. */
export const COST_LIMIT = 20_000;
/** How many lexical tokens a document may have. */
export const TOKEN_LIMIT = 5_000;

/** The largest page that a list gives when it is not told how large. */
const DEFAULT_PAGE = 50;
/** The fields of a connection that hold its items. */
const ITEMS: ReadonlySet<string> = new Set(['nodes', 'edges']);

/** Refuses queries that are too deep or too dear before anything is resolved. */
export const limitsRule: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    const measure = new Measure(context);
    const cost = measure.selections(operation.selectionSet, TOP);
    if (measure.deepest > DEPTH_LIMIT) {
      report(context, `The query nests ${measure.deepest} levels deep; at most ${DEPTH_LIMIT} are allowed.`);
    } else if (cost > COST_LIMIT) {
      report(
        context,
        `The query would cost ${cost}; at most ${COST_LIMIT} is allowed. Ask for smaller pages.`,
      );
    }
  },
});

/** Where in a query one is: how deep, how often it will be resolved, in which fragments, how large the page around is. */
interface Place {
  readonly depth: number;
  readonly times: number;
  readonly within: readonly string[];
  readonly page: number;
}

const TOP: Place = { depth: 1, times: 1, within: [], page: 1 };

class Measure {
  deepest = 0;

  constructor(private readonly context: ValidationContext) {}

  selections(set: SelectionSetNode, place: Place): number {
    const { depth, within } = place;
    this.deepest = Math.max(this.deepest, depth);
    if (depth > DEPTH_LIMIT) return 0;
    let cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) cost += this.field(selection, place);
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        cost += this.selections(selection.selectionSet, { ...place, depth: depth + 1 });
      else if (!within.includes(selection.name.value)) {
        const fragment = this.context.getFragment(selection.name.value);
        const inner = { ...place, within: [...within, selection.name.value] };
        if (fragment) cost += this.selections(fragment.selectionSet, inner);
      }
      if (cost > COST_LIMIT) return cost;
    }
    return cost;
  }

  private field(field: FieldNode, place: Place): number {
    if (field.name.value.startsWith('__')) return this.introspection(field, place);
    if (!field.selectionSet) return place.times;
    const times = ITEMS.has(field.name.value) ? place.times * place.page : place.times;
    const inside = { ...place, depth: place.depth + 1, times, page: pageSize(field) };
    return times + this.selections(field.selectionSet, inside);
  }

  private introspection(field: FieldNode, place: Place): number {
    const introspecting = new Measure(this.context);
    const cost = field.selectionSet
      ? introspecting.selections(field.selectionSet, { ...place, depth: 1 })
      : 0;
    this.deepest = Math.max(this.deepest, place.depth, introspecting.deepest);
    return place.times + cost;
  }
}

/** How many items a list may give: as many as it is asked for, the most there can be where a variable says it. */
function pageSize(field: FieldNode): number {
  const first = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (first === undefined) return DEFAULT_PAGE;
  return first.kind === Kind.INT ? Math.max(1, Number(first.value)) : PAGE_LIMIT;
}

function report(context: ValidationContext, message: string): void {
  context.reportError(new GraphQLError(message, { extensions: { code: 'INVALID' } }));
}
