import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Failure, isWithinScope } from '#kernel';
import type { GraphqlContext } from '#platform/graphql-kit';
import { fieldScopes } from './field-scopes.js';

/** Holds callers whose key or token is narrowed to what it was made for, whatever else their roles allow. */
@Injectable()
export class ScopeGuard implements CanActivate {
  canActivate(execution: ExecutionContext): boolean {
    if (execution.getType<string>() !== 'graphql') return true;
    const graphql = GqlExecutionContext.create(execution);
    const { actor } = graphql.getContext<GraphqlContext>();
    if (actor.scopes === undefined) return true;
    const { parentType, fieldName } = graphql.getInfo<GraphQLResolveInfo>();
    const scope = fieldScopes[`${parentType.name}.${fieldName}`];
    if (scope === undefined && parentType.name === 'Mutation')
      throw new Failure('FORBIDDEN', 'This is closed to keys that are narrowed to scopes.');
    if (scope !== undefined && !isWithinScope(actor, scope))
      throw new Failure('FORBIDDEN', `This asks for the scope ${scope}, which you have not.`);
    return true;
  }
}
