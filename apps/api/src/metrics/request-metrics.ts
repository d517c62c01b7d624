import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Metrics } from '#platform/observability';

const MILLISECONDS = 1_000;

/** Counts the requests of this process and how long they took, by route and status. */
@Injectable()
export class RequestMetrics implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    const seconds = this.metrics.histogram('http_request_seconds', 'Seconds from a request to the end of its answer.', {
      labels: ['method', 'route', 'status'],
    });
    this.host.httpAdapter.getInstance<FastifyInstance>().addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'none';
      seconds.observe(
        { method: request.method, route, status: String(reply.statusCode) },
        reply.elapsedTime / MILLISECONDS,
      );
      done();
    });
  }
}
