import { Injectable } from '@nestjs/common';
import { ForgetOutlived } from '#domain/identity';
import { systemActor } from '#kernel';
import { Schedule } from '#platform/outbox';

/** Forgets sessions, sign-ins and invitations that are long over, when the worker starts and once an hour. */
@Injectable()
export class OutlivedSchedule extends Schedule {
  readonly name = 'outlived-sign-ins';
  readonly everySeconds = 3_600;

  constructor(private readonly forgetOutlived: ForgetOutlived) {
    super();
  }

  async run(signal: AbortSignal): Promise<void> {
    const actor = systemActor('outlived');
    while (!signal.aborted && (await this.forgetOutlived.run(actor)) > 0);
  }
}
