import type { Type } from '@nestjs/common';
import { isCacheable } from '#platform/graphql-kit';
import { allResolvers } from '../graphql/all-resolvers.js';

const OWNER = 'graphql:resolver_type';
const NAME = 'graphql:resolver_name';
const OF_AN_OBJECT = 'graphql:resolve_property';

const methodsOf = (resolver: Type): readonly (readonly [string, object])[] =>
  Object.entries(Object.getOwnPropertyDescriptors(resolver.prototype as object)).flatMap(([name, { value }]) =>
    typeof value === 'function' && name !== 'constructor' ? [[name, value as object] as const] : [],
  );

const fieldOf = (resolver: Type, name: string, method: object): string | null => {
  const root: unknown = Reflect.getMetadata(OWNER, method);
  const owner: unknown = root ?? (Reflect.hasMetadata(OF_AN_OBJECT, method) && Reflect.getMetadata(OWNER, resolver));
  if (typeof owner !== 'string') return null;
  const said: unknown = Reflect.getMetadata(NAME, method);
  return `${owner}.${typeof said === 'string' ? said : name}`;
};

/** The fields (`Type.field`) that methods of resolvers stand for, each with whether its values may be kept. */
export const resolvedFields = (): ReadonlyMap<string, boolean> =>
  new Map(
    allResolvers().flatMap((resolver) =>
      methodsOf(resolver).flatMap(([name, method]) => {
        const field = fieldOf(resolver, name, method);
        return field === null ? [] : [[field, isCacheable(resolver, method)] as const];
      }),
    ),
  );
