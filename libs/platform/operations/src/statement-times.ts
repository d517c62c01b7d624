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
    const help =
      'Seconds that a statement took: by its name up to "#", "once" without one, "transaction" for a whole one.';
    const observe = this.metrics.seconds('sql_seconds', help, 'statement');
    this.database.tellTimes((name, seconds) => observe(name.split('#', 1)[0] ?? name, seconds));
  }
}
