import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ANONYMOUS } from '#kernel';
import { AppConfig } from '#platform/config';
import { notingRepeats } from '#platform/database';
import { type Caller, RateLimiter, standingHeaders } from '#platform/limits';
import { toldCost } from '#platform/limits/graphql';
import { Metrics } from '#platform/observability';
import { AnswerCache } from './answer-cache.js';
import { answerKey } from './answer-key.js';
import { type KeptAnswer, bodyOf } from './kept-answer.js';
import { making } from './making.js';

const PATH = '/graphql';
const KEPT_HEADERS = ['content-type', 'cache-control', 'vary'];

type Outcome = 'hit' | 'miss' | 'bypass';

const headersOf = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = reply.getHeader(name);
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );

/** Gives kept answers before the GraphQL server is asked, and keeps those that it gives. */
@Injectable()
export class AnswerCacheHooks implements OnModuleInit {
  private readonly outcomes;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly cache: AnswerCache,
    private readonly limiter: RateLimiter,
    private readonly config: AppConfig,
    metrics: Metrics,
  ) {
    this.outcomes = metrics.counter<'outcome'>(
      'answer_cache_requests_total',
      'Requests to the GraphQL door: given a kept answer (hit), a new one (miss), or not for keeping (bypass).',
      { labels: ['outcome'] },
    );
  }

  onModuleInit(): void {
    if (!this.cache.isOn) return;
    const http = this.host.httpAdapter.getInstance<FastifyInstance>();
    http.addHook('preHandler', (request, reply, done) => {
      const key = request.routeOptions.url === PATH ? answerKey(request) : null;
      if (key !== null) return void this.answer(key, request, reply, done).catch(done);
      if (request.routeOptions.url === PATH) this.count('bypass');
      done();
    });
    http.addHook('onSend', (_, reply, payload, done) => {
      const answer = making.getStore();
      if (answer && reply.statusCode === 200 && typeof payload === 'string')
        void this.cache.keep(answer, { body: payload, headers: headersOf(reply) });
      done(null, payload);
    });
  }

  /** Who asks is read at once, as nobody knows it any more when they have gone meanwhile. */
  private async answer(key: string, request: FastifyRequest, reply: FastifyReply, done: () => void): Promise<void> {
    const caller = this.limiter.caller(ANONYMOUS, request.ip);
    const found = await this.cache.find(key);
    if (reply.sent) return;
    if ('key' in found) {
      this.count('miss');
      making.run(found, () => notingRepeats(found.repeats, done));
    } else if (!this.give(found, caller, reply)) {
      this.count('bypass');
      done();
    }
  }

  /** Gives a kept answer for what it costs; one who cannot pay is refused by the GraphQL server as ever. */
  private give(kept: KeptAnswer, caller: Caller, reply: FastifyReply): boolean {
    const standing = this.limiter.take(caller, kept.cost);
    if (standing && !standing.allowed) return false;
    this.count('hit');
    for (const step of kept.steps) step();
    const told = toldCost(kept.cost, this.config.query.maxCost, standing);
    void reply.headers(kept.headers);
    if (standing) void reply.headers(Object.fromEntries(standingHeaders(standing, caller.kind)));
    void reply.send(bodyOf(kept, told));
    return true;
  }

  private count(outcome: Outcome): void {
    this.outcomes.inc({ outcome });
  }
}
