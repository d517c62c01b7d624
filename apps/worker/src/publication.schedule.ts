import { Injectable } from '@nestjs/common';
import { PublishScheduled } from '#domain/stories';
import { systemActor } from '#kernel';
import { Schedule } from '#platform/outbox';

/** Publishes what was to be published by now, within a few seconds of its moment. */
@Injectable()
export class PublicationSchedule extends Schedule {
  readonly name = 'publications';
  readonly everySeconds = 2;

  constructor(private readonly publishScheduled: PublishScheduled) {
    super();
  }

  async run(signal: AbortSignal): Promise<void> {
    const actor = systemActor('publications');
    while (!signal.aborted && (await this.publishScheduled.run(actor)) > 0);
  }
}
