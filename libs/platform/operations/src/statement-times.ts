import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '#platform/database';
import { Metrics } from '#platform/observability';

/** Measures the time that statements and transactions take, waiting for a connection included. */
@Injectable()
export class StatementTimes implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    const help = 'Seconds that a statement took: by its name, "once" without one, "transaction" for a whole one.';
    this.database.tellTimes(this.metrics.seconds('sql_seconds', help, 'statement'));
  }
}
