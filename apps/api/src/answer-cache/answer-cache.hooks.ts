import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notingRepeats } from '#platform/database';
import { standingHeaders } from '#platform/limits';
import { AnswerCache } from './answer-cache.js';
import { answerKey } from './answer-key.js';
import { bodyOf } from './kept-answer.js';
import { type GivenAnswer, KeptAnswers } from './kept-answers.js';
import { making } from './making.js';

const PATH = '/graphql';
const KEPT_HEADERS = ['content-type', 'cache-control', 'vary'];

const headersOf = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = reply.getHeader(name);
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );

const send = ({ kept, caller, standing, told }: GivenAnswer, reply: FastifyReply): void => {
  void reply.headers(kept.headers);
  if (standing) void reply.headers(Object.fromEntries(standingHeaders(standing, caller.kind)));
  void reply.send(bodyOf(kept, told));
};

/** Gives kept answers before the GraphQL server is asked, and keeps those that it gives. */
@Injectable()
export class AnswerCacheHooks implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly cache: AnswerCache,
    private readonly answers: KeptAnswers,
  ) {}

  onModuleInit(): void {
    if (!this.cache.isOn) return;
    const http = this.host.httpAdapter.getInstance<FastifyInstance>();
    http.addHook('preHandler', (request, reply, done) => {
      const key = request.routeOptions.url === PATH ? answerKey(request) : null;
      if (key !== null) return void this.answer(key, request, reply, done).catch(done);
      if (request.routeOptions.url === PATH) this.answers.count('bypass');
      done();
    });
    http.addHook('onSend', (_, reply, payload, done) => {
      const answer = making.getStore();
      if (answer && reply.statusCode === 200 && typeof payload === 'string')
        void this.cache.keep(answer, { body: payload, headers: headersOf(reply) });
      done(null, payload);
    });
  }

  private async answer(key: string, request: FastifyRequest, reply: FastifyReply, done: () => void): Promise<void> {
    const found = await this.answers.answer(key, request.ip);
    if (reply.sent) return;
    if (found && 'kept' in found) return send(found, reply);
    this.answers.count(found ? 'miss' : 'bypass');
    // One who cannot pay is refused by the GraphQL server as ever.
    if (found) making.run(found, () => notingRepeats(found.repeats, done));
    else done();
  }
}
