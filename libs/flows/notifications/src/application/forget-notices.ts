import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import { AppConfig } from '#platform/config';
import { Database } from '#platform/database';
import { NoticeMailRepository } from '../persistence/notice-mail.repository.js';
import { NoticeRepository } from '../persistence/notice.repository.js';

const DAY_MS = 86_400_000;
const AT_ONCE = 1_000;

/** Forgets notices so many days after they were given, read or not. */
@Injectable()
export class ForgetNotices {
  constructor(
    private readonly database: Database,
    private readonly notices: NoticeRepository,
    private readonly mails: NoticeMailRepository,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** Forgets some of them; gives how many, so that whoever asks goes on until there are none. */
  run(actor: Actor): Promise<number> {
    const before = new Date(this.clock.now().getTime() - this.config.notices.days * DAY_MS);
    return this.database.transaction(actor, async (tx) => {
      await this.mails.forgetDigests(tx, before);
      return this.notices.forget(tx, before, AT_ONCE);
    });
  }
}
