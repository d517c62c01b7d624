import { SetMetadata } from '@nestjs/common';

const CACHEABLE = 'ildsjel:cacheable';

/**
 * Marks the fields of a resolver, or one of them, whose values may be kept for callers who have not said who they are:
 * they depend on nothing but the query, the tables that make a new edition when they change, and on time only as embargoes
 * do or by the day. A field that a method resolves and that is not marked makes the whole answer one that is not kept.
 */
export const Cacheable = (): ClassDecorator & MethodDecorator => SetMetadata(CACHEABLE, true);

/** Whether the field that a method of a resolver stands for is marked with {@link Cacheable}. */
export const isCacheable = (resolver: object, method: object): boolean =>
  Reflect.hasMetadata(CACHEABLE, resolver) || Reflect.hasMetadata(CACHEABLE, method);
