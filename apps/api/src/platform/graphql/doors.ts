import type { ReadAction, WriteAction } from '@concordat/domain';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { RequestContext } from './request-context.js';

const doors = new Map<string, ReadAction | WriteAction>();

/** Declares, on a query method, the read that the policy must allow for what it returns. */
export function Reads(action: ReadAction): MethodDecorator {
  return (_target, method) => void doors.set(`Query.${String(method)}`, action);
}

/** Declares, on a mutation method, the act that it performs. */
export function Performs(act: { readonly action: WriteAction }): MethodDecorator {
  return (_target, method) => void doors.set(`Mutation.${String(method)}`, act.action);
}

/** Every GraphQL door that has declared its action, by `Query.<field>` or `Mutation.<field>`. */
export function declaredDoors(): ReadonlyMap<string, ReadAction | WriteAction> {
  return doors;
}

/** The request's context as the first argument of a resolver. */
export const Ctx = createParamDecorator(
  (_data: unknown, context: ExecutionContext): RequestContext =>
    GqlExecutionContext.create(context).getContext(),
);
