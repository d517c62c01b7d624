import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { AppConfig } from '#platform/config';

const EVERY_REQUEST: ReadonlySet<string> = new Set(['debug', 'trace']);

/**
 * Writes a line for each request that ended with a fault of ours, and at the level `debug` for every other one. The proxy
 * writes every access with the same request id, so that this process need not.
 */
@Injectable()
export class RequestLog implements OnModuleInit {
  private readonly log = new Logger('Http');

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly config: AppConfig,
  ) {}

  onModuleInit(): void {
    const every = EVERY_REQUEST.has(this.config.log.level);
    this.host.httpAdapter.getInstance<FastifyInstance>().addHook('onResponse', (request, reply, done) => {
      const { statusCode: status } = reply;
      if (every || status >= 500) {
        const { id: requestId, method, routeOptions } = request;
        const ms = Math.round(reply.elapsedTime);
        const line = { msg: 'request', requestId, method, route: routeOptions.url ?? 'none', status, ms };
        if (status >= 500) this.log.warn(line);
        else this.log.debug(line);
      }
      done();
    });
  }
}
