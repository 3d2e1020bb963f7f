import {
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** How deep a query may nest; fields and inline fragments count. */
export const DEPTH_LIMIT = 14;
/** How much a query may cost: every field counts one, times the page sizes above it. */
export const COST_LIMIT = 20_000;
/** How many lexical tokens a document may have. */
export const TOKEN_LIMIT = 5_000;

const PAGE_GUESS = 20;

/** Refuses queries that are too deep or too dear before anything is resolved. */
export const limitsRule: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    const measure = new Measure(context);
    const cost = measure.selections(operation.selectionSet, 1, 1, []);
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

class Measure {
  deepest = 0;

  constructor(private readonly context: ValidationContext) {}

  selections(set: SelectionSetNode, depth: number, times: number, within: readonly string[]): number {
    this.deepest = Math.max(this.deepest, depth);
    if (depth > DEPTH_LIMIT) return 0;
    let cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) cost += this.field(selection, depth, times, within);
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        cost += this.selections(selection.selectionSet, depth + 1, times, within);
      else if (!within.includes(selection.name.value)) {
        const fragment = this.context.getFragment(selection.name.value);
        const inner = [...within, selection.name.value];
        if (fragment) cost += this.selections(fragment.selectionSet, depth, times, inner);
      }
      if (cost > COST_LIMIT) return cost;
    }
    return cost;
  }

  private field(field: FieldNode, depth: number, times: number, within: readonly string[]): number {
    if (field.name.value.startsWith('__')) return this.introspection(field, depth, times, within);
    if (!field.selectionSet) return times;
    return times + this.selections(field.selectionSet, depth + 1, times * pageSize(field), within);
  }

  private introspection(field: FieldNode, depth: number, times: number, within: readonly string[]): number {
    const introspecting = new Measure(this.context);
    const cost = field.selectionSet ? introspecting.selections(field.selectionSet, 1, times, within) : 0;
    this.deepest = Math.max(this.deepest, depth, introspecting.deepest);
    return times + cost;
  }
}

function pageSize(field: FieldNode): number {
  const first = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (first?.kind === Kind.INT) return Math.max(1, Number(first.value));
  return first ? PAGE_GUESS : 1;
}

function report(context: ValidationContext, message: string): void {
  context.reportError(new GraphQLError(message, { extensions: { code: 'INVALID' } }));
}
