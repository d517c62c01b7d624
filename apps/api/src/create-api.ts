import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '#kernel';
import type { AppConfig } from '#platform/config';
import { AppModule } from './app.module.js';
import { registerGraphiql } from './graphiql/register-graphiql.js';

/** The HTTP process, ready to listen. */
export const createApi = async (config: AppConfig, logger: LoggerService | false): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({
    bodyLimit: config.http.bodyLimit,
    requestTimeout: config.http.timeoutMs,
    trustProxy: config.http.trustProxy,
    genReqId: () => newId(),
    forceCloseConnections: 'idle',
    return503OnClosing: true,
  });
  registerGraphiql(adapter.getInstance());
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config), adapter, { logger, abortOnError: false });
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  await app.init();
  return app;
};
