import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import type { LoaderCache } from './loader-cache.js';

/** What every resolver of one request shares; made anew for each request. */
export interface GraphqlContext {
  readonly actor: Actor;
  readonly requestId: string;
  readonly loaders: LoaderCache;
}

const contextOf = (execution: ExecutionContext): GraphqlContext =>
  GqlExecutionContext.create(execution).getContext<GraphqlContext>();

/** Gives a resolver the caller. */
export const CurrentActor = createParamDecorator(
  (_: undefined, execution: ExecutionContext): Actor => contextOf(execution).actor,
);

/** Gives a resolver the request's loaders. */
export const Loaders = createParamDecorator(
  (_: undefined, execution: ExecutionContext): LoaderCache => contextOf(execution).loaders,
);
