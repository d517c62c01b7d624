import { HeaderMap } from '@apollo/server';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { ANONYMOUS, type Actor, Failure } from '#kernel';
import { AuthenticateSession } from '#domain/identity';
import { AppConfig } from '#platform/config';
import { type GraphqlContext, LoaderCache } from '#platform/graphql-kit';
import { RateLimiter, standingHeaders } from '#platform/limits';
import { type Asking, rateLimited } from '#platform/limits/graphql';
import { Bearers } from '../sign-in/bearers.js';
import { cookieIn, cookieJar } from '../sign-in/cookies.js';
import { mayUseCookie } from '../sign-in/same-origin.js';

const STATUS: Partial<Record<Failure['code'], number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  UNAVAILABLE: 503,
  RATE_LIMITED: 429,
};

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
    private readonly bearers: Bearers,
    private readonly sessions: AuthenticateSession,
    private readonly limiter: RateLimiter,
    private readonly config: AppConfig,
  ) {}

  /**
   * @throws GraphQLError UNAUTHENTICATED with status 401 when a key or token is given that is not good; FORBIDDEN with status 403 when
   *   a page of somebody else's makes a browser send our cookie, or a token gives nothing here; RATE_LIMITED with status 429
   *   when nothing is left of the caller's budget, or too many keys were tried, before the query is looked at; UNAVAILABLE with
   *   status 503 when it cannot be found out who asks.
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
    try {
      return await (authorization ? this.bearers.actor(authorization, request.ip) : this.signedIn(request));
    } catch (error) {
      throw error instanceof Failure ? refusal(error) : error;
    }
  }

  /** The key of a program wins over a cookie; the cookie of a session that is over stands for nobody. */
  private async signedIn(request: FastifyRequest): Promise<Actor> {
    const secret = cookieIn(request.headers, cookieJar(this.config).session);
    if (secret === null) return ANONYMOUS;
    if (!mayUseCookie(request, this.config.http.publicUrl))
      throw new Failure('FORBIDDEN', 'A signed-in browser asks from a page of this site, with application/json.');
    return (await this.sessions.run(secret)) ?? ANONYMOUS;
  }
}
