import type { Type } from '@nestjs/common';
import { edges } from './edges.js';

const RESOLVER_MARK = 'graphql:resolver_type';

const isResolver = (provider: unknown): provider is Type =>
  typeof provider === 'function' && Reflect.hasMetadata(RESOLVER_MARK, provider);

/** Every resolver of every room's edge. */
export const allResolvers = (): Type[] =>
  edges.flatMap((edge) => (Reflect.getMetadata('providers', edge) as unknown[]).filter(isResolver));
