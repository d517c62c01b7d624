import { Injectable } from '@nestjs/common';
import { ReleaseEmbargoes } from '#domain/stories';
import { systemActor } from '#kernel';
import { Schedule } from '#platform/outbox';

/** Tells the change feed and the index of stories whose embargo has passed, within a few seconds of it. */
@Injectable()
export class EmbargoSchedule extends Schedule {
  readonly name = 'embargoes';
  readonly everySeconds = 5;

  constructor(private readonly releaseEmbargoes: ReleaseEmbargoes) {
    super();
  }

  async run(signal: AbortSignal): Promise<void> {
    const actor = systemActor('embargoes');
    while (!signal.aborted && (await this.releaseEmbargoes.run(actor)) > 0);
  }
}
