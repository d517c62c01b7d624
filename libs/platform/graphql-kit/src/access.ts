import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, Failure, type Role, holdsRole, notAllowed, worksSomewhere } from '#kernel';
import type { GraphqlContext } from './context.js';

/** Where the access rule of a root field is kept. */
export const ACCESS_RULE = 'ildsjel:access';

/** The access rule of a root field: the least role the caller must hold somewhere, or why everybody may call it. */
export type AccessRule = { readonly role: Role } | { readonly publicBecause: string };

/** Marks a root field that asks for at least this role, held somewhere; the verb's policy decides about the object. */
export const Access = (role: Role): MethodDecorator => SetMetadata<string, AccessRule>(ACCESS_RULE, { role });

/** Marks a root field that everybody may call, and says why. */
export const PublicAccess = (publicBecause: string): MethodDecorator =>
  SetMetadata<string, AccessRule>(ACCESS_RULE, { publicBecause });

/** Whoever writes one story together with a body writes as its contributors do. */
const isMet = (actor: Actor, role: Role): boolean =>
  role === 'CONTRIBUTOR' ? worksSomewhere(actor) : holdsRole(actor, role);

/**
 * Holds every root field to its access rule; one without a rule is closed. Before each mutation the request's loaders
 * forget what they read, so that a later one never shows what an earlier one has changed.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    if (execution.getType<string>() !== 'graphql') return true;
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, execution.getHandler());
    if (!rule) throw new Failure('FORBIDDEN', 'This field is closed.');
    const graphql = GqlExecutionContext.create(execution);
    const { actor, loaders } = graphql.getContext<GraphqlContext>();
    if (graphql.getInfo<GraphQLResolveInfo>().parentType.name === 'Mutation') loaders.clear();
    if ('publicBecause' in rule) return true;
    if (!isMet(actor, rule.role)) throw notAllowed(actor.kind, 'do this');
    return true;
  }
}
