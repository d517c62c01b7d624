import { Injectable } from '@nestjs/common';
import { AskForFollowUps } from '#domain/follow-ups';
import { systemActor } from '#kernel';
import { Schedule } from '#platform/outbox';

/** Asks about published stories whose day to be followed up has come, within a quarter of an hour of it. */
@Injectable()
export class FollowUpSchedule extends Schedule {
  readonly name = 'follow-ups';
  readonly everySeconds = 900;

  constructor(private readonly askForFollowUps: AskForFollowUps) {
    super();
  }

  async run(signal: AbortSignal): Promise<void> {
    const actor = systemActor('follow-ups');
    while (!signal.aborted && (await this.askForFollowUps.run(actor)) > 0);
  }
}
