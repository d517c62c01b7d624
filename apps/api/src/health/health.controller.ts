import { Controller, Get, Header, HttpCode, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SearchReading } from '#flows/discovery';
import { Readiness, type ReadinessReport } from '#platform/operations';

/** Whether an API process can serve. */
export interface ApiReadiness extends Pick<ReadinessReport, 'status'> {
  /** `reading` while searches would wait for the process to read the stories it searches. */
  readonly parts: ReadinessReport['parts'] & { readonly index: 'up' | 'reading' };
}

/** Tells those who run the product whether this process lives and can serve. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly reading: SearchReading,
  ) {}

  /** The process answers. */
  @Get('live')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can serve; 503 with the part that is not ready when it cannot. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ApiReadiness> {
    const { status, parts } = await this.readiness.report();
    const isRead = this.reading.isDone();
    const report: ApiReadiness = {
      status: isRead ? status : 'unavailable',
      parts: { ...parts, index: isRead ? 'up' : 'reading' },
    };
    void reply.header('cache-control', 'no-store');
    if (report.status === 'unavailable') void reply.code(503).header('retry-after', '5');
    return report;
  }
}
