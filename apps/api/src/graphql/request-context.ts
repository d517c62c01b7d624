import { HeaderMap } from '@apollo/server';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { ANONYMOUS, type Actor, Failure } from '#kernel';
import { Authenticate } from '#domain/identity';
import { type GraphqlContext, LoaderCache } from '#platform/graphql-kit';
import { RateLimiter, standingHeaders } from '#platform/limits';
import { type Asking, rateLimited } from '#platform/limits/graphql';

const STATUS: Partial<Record<Failure['code'], number>> = { UNAUTHENTICATED: 401, UNAVAILABLE: 503, RATE_LIMITED: 429 };

const headersOf = ({ code, retryAfterSeconds }: Failure): HeaderMap =>
  new HeaderMap([
    ...(code === 'UNAUTHENTICATED' ? [['www-authenticate', 'Bearer'] as const] : []),
    ...(retryAfterSeconds ? [['retry-after', String(retryAfterSeconds)] as const] : []),
  ]);

const refusal = (failure: Failure, headers = headersOf(failure)): GraphQLError =>
  new GraphQLError(failure.message, {
    extensions: {
      code: failure.code,
      http: { status: STATUS[failure.code] ?? 400, headers },
      ...(failure.retryAfterSeconds && { retryAfterSeconds: failure.retryAfterSeconds }),
    },
  });

/** Makes what the resolvers of one request share: who is asking, and fresh loaders. */
@Injectable()
export class RequestContext {
  constructor(
    private readonly authenticate: Authenticate,
    private readonly limiter: RateLimiter,
  ) {}

  /**
   * @throws GraphQLError UNAUTHENTICATED with status 401 when a key is given that is not good; RATE_LIMITED with status 429
   *   when nothing is left of the caller's budget, before the query is looked at.
   */
  async of(request: FastifyRequest): Promise<GraphqlContext & Asking> {
    const actor = await this.actor(request);
    const caller = this.limiter.caller(actor, request.ip);
    const standing = this.limiter.look(caller);
    if (standing && !standing.allowed) {
      throw refusal(rateLimited(standing, 1), new HeaderMap(standingHeaders(standing, caller.kind)));
    }
    return { actor, caller, requestId: request.id, loaders: new LoaderCache() };
  }

  private async actor(request: FastifyRequest): Promise<Actor> {
    const { authorization } = request.headers;
    if (!authorization) return ANONYMOUS;
    try {
      const token = /^Bearer +([\x21-\x7e]+)$/i.exec(authorization.trim())?.[1];
      if (!token) throw new Failure('UNAUTHENTICATED', 'The Authorization header must read: Bearer <key>.');
      return await this.authenticate.run(token);
    } catch (error) {
      throw error instanceof Failure ? refusal(error) : error;
    }
  }
}
