import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import type { LoaderCache } from './loader-cache.js';

/** What every resolver of one request shares; made anew for each request. */
export interface GraphqlContext {
  readonly actor: Actor;
  readonly requestId: string;
  readonly loaders: LoaderCache;
  /** In a subscription: {@link Renewal}. */
  readonly renew?: Renewal;
}

/**
 * Asks anew who the caller of a subscription is, before each thing that they are told: the actor as their rights stand now, or
 * null when their session or key is good no longer. What was read for them before is forgotten.
 */
export type Renewal = () => Promise<Actor | null>;

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

/** Gives a subscription the way to ask anew who its caller is. */
export const LiveCaller = createParamDecorator((_: undefined, execution: ExecutionContext): Renewal => {
  const { renew, actor } = contextOf(execution);
  return renew ?? ((): Promise<Actor> => Promise.resolve(actor));
});
