import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import { AppConfig } from '#platform/config';
import { Database } from '#platform/database';
import { ForgetDeadLetters } from '#platform/outbox';
import { MAIL } from './mail-event.js';
import { MailRepository } from './persistence/mail.repository.js';

const DAY_MS = 86_400_000;
const AT_ONCE = 1_000;

/** Forgets mails so many days after they were sent, or given up; those that still wait are kept. */
@Injectable()
export class ForgetMails {
  constructor(
    private readonly database: Database,
    private readonly mails: MailRepository,
    private readonly letters: ForgetDeadLetters,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** Forgets some of them; gives how many, so that whoever asks goes on until there are none. */
  run(actor: Actor): Promise<number> {
    const before = new Date(this.clock.now().getTime() - this.config.mail.days * DAY_MS);
    return this.database.transaction(actor, async (tx) => {
      const givenUp = await this.letters.run(tx, MAIL, before, AT_ONCE);
      await this.mails.forget(tx, givenUp);
      return givenUp.length + (await this.mails.forgetSent(tx, before, AT_ONCE));
    });
  }
}
