import { HeaderMap } from '@apollo/server';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { ANONYMOUS, type Actor, Failure } from '#kernel';
import { Authenticate } from '#domain/identity';
import { type GraphqlContext, LoaderCache } from '#platform/graphql-kit';

const STATUS: Partial<Record<Failure['code'], number>> = { UNAUTHENTICATED: 401, UNAVAILABLE: 503, RATE_LIMITED: 429 };

const headersOf = ({ code, retryAfterSeconds }: Failure): HeaderMap =>
  new HeaderMap([
    ...(code === 'UNAUTHENTICATED' ? [['www-authenticate', 'Bearer'] as const] : []),
    ...(retryAfterSeconds ? [['retry-after', String(retryAfterSeconds)] as const] : []),
  ]);

const refusal = (failure: Failure): GraphQLError =>
  new GraphQLError(failure.message, {
    extensions: {
      code: failure.code,
      http: { status: STATUS[failure.code] ?? 400, headers: headersOf(failure) },
      ...(failure.retryAfterSeconds && { retryAfterSeconds: failure.retryAfterSeconds }),
    },
  });

/** Makes what the resolvers of one request share: who is asking, and fresh loaders. */
@Injectable()
export class RequestContext {
  constructor(private readonly authenticate: Authenticate) {}

  /** @throws GraphQLError UNAUTHENTICATED with status 401 when a key is given that is not good. */
  async of(request: FastifyRequest): Promise<GraphqlContext> {
    return { actor: await this.actor(request), requestId: request.id, loaders: new LoaderCache() };
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
