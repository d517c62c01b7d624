import type { IncomingHttpHeaders } from 'node:http';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AppConfig, TrustedProxies } from '#platform/config';
import { requestIdFrom, withRequestId } from '#platform/observability';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import { KeptAnswers } from './answer-cache/kept-answers.js';
import { registerAnswerDeadline } from './answer-deadline.js';
import { AppModule } from './app.module.js';
import { registerGraphiql } from './graphiql/register-graphiql.js';
import { registerPortal } from './portal/register-portal.js';
import { registerOneClick } from './unsubscribe/one-click.js';
import { registerPrivateAnswers } from './sign-in/private-answers.js';

/** Answers what never reaches a route, such as an address that cannot be read, in the form that every error has. */
const frameworkErrors = (_: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  const errors = [{ message: 'This address cannot be read.', extensions: { code: 'BAD_USER_INPUT' } }];
  void reply
    .code(400)
    .header('x-request-id', request.id)
    .header('x-content-type-options', 'nosniff')
    .type('application/json; charset=utf-8')
    .send({ errors });
};

/** The web server counts the proxies from ours outwards. */
const trustOf = (trusted: TrustedProxies): FastifyServerOptions['trustProxy'] => {
  if (typeof trusted === 'number') return (_, hop) => hop < trusted;
  return trusted === false ? false : [...trusted];
};

/** The HTTP process, ready to listen. */
export const createApi = async (config: AppConfig, logger: LoggerService | false): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({
    bodyLimit: config.http.bodyLimit,
    requestTimeout: config.http.timeoutMs,
    trustProxy: trustOf(config.http.trustProxy),
    genReqId: ({ headers }: { headers: IncomingHttpHeaders }) => requestIdFrom(headers['x-request-id']),
    frameworkErrors,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
  });
  const http: FastifyInstance = adapter.getInstance();
  http.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
    withRequestId(request.id, done);
  });
  registerAnswerDeadline(http, config.http.timeoutMs);
  registerPrivateAnswers(http);
  registerOneClick(http);
  registerGraphiql(http);
  await registerPortal(http, config, () => app.get(KeptAnswers));
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config), adapter, {
    logger,
    abortOnError: false,
  });
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  await app.init();
  return app;
};
