import type { Action, ReadAction, WriteAction } from '@concordat/domain';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { declareDoor } from '../doors.js';
import type { RequestContext } from './request-context.js';

/** Declares, on a query method, the read that the policy must allow for what it returns. */
export function Reads(action: ReadAction): MethodDecorator {
  return (_target, method) => declareDoor(`Query.${String(method)}`, action);
}

/** Declares, on a mutation method, the act that it performs. */
export function Performs(act: { readonly action: WriteAction }): MethodDecorator {
  return (_target, method) => declareDoor(`Mutation.${String(method)}`, act.action);
}

/** Declares, on a subscription method, the read that the policy must allow for whatever it sends, each time. */
export function Subscribes(action: ReadAction): MethodDecorator {
  return (_target, method) => declareDoor(`Subscription.${String(method)}`, action);
}

/** Declares, on the method that resolves a field of a type, that the field needs an action of its own: mostly a read. */
export function Guards(type: string, action: Action): MethodDecorator {
  return (_target, method) => declareDoor(`${type}.${String(method)}`, action);
}

/** The request's context as the first argument of a resolver. */
export const Ctx = createParamDecorator(
  (_data: unknown, context: ExecutionContext): RequestContext =>
    GqlExecutionContext.create(context).getContext(),
);
