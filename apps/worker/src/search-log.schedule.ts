import { Injectable } from '@nestjs/common';
import { ForgetSearches } from '#flows/discovery';
import { systemActor } from '#kernel';
import { Schedule } from '#platform/outbox';

/** Forgets what was searched for longer ago than it is kept, when the worker starts and once an hour. */
@Injectable()
export class SearchLogSchedule extends Schedule {
  readonly name = 'search-log';
  readonly everySeconds = 3_600;

  constructor(private readonly forgetSearches: ForgetSearches) {
    super();
  }

  async run(signal: AbortSignal): Promise<void> {
    const actor = systemActor('search-log');
    while (!signal.aborted && (await this.forgetSearches.run(actor)) > 0);
  }
}
