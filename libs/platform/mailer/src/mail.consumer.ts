import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock, systemActor } from '#kernel';
import { Database, type Transaction } from '#platform/database';
import {
  ConsumerUnavailable,
  type DeliveryFailure,
  type DeliveryOutcome,
  EventConsumer,
  type JournalEvent,
} from '#platform/outbox';
import { CarrierAway, MailCarrier } from './mail-carrier.js';
import { type ReadyMail, type WaitingMail, soundMail } from './mail.js';
import { MAIL, MAIL_QUEUED } from './mail-event.js';
import { MailWriters } from './mail-writer.js';
import { MailRepository } from './persistence/mail.repository.js';

const SENDER = systemActor('mail');
const MINUTE = 60_000;
/** How many mails are on their way at a time. */
const HANDS = 4;

/** Sends the mails that the journal tells of. */
@Injectable()
export class MailConsumer extends EventConsumer implements OnModuleInit {
  readonly name = MAIL;
  readonly batchSize = 20;
  override readonly kinds = [MAIL_QUEUED];
  /** About a day: servers that put strangers off, and full mailboxes, want hours. */
  override readonly patience = { firstMs: MINUTE / 6, longestMs: 120 * MINUTE, tries: 20 };

  constructor(
    private readonly mails: MailRepository,
    private readonly writers: MailWriters,
    private readonly carrier: MailCarrier,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  onModuleInit(): void {
    if (this.carrier.notice !== null) new Logger('Mail').warn(this.carrier.notice);
  }

  /** @throws ConsumerUnavailable when nobody takes mails now. */
  async deliver(events: readonly JournalEvent[], signal: AbortSignal): Promise<DeliveryOutcome> {
    const failures: DeliveryFailure[] = [];
    const left = [...events];
    const work = async (): Promise<void> => {
      for (let event = left.shift(); event && !signal.aborted; event = left.shift()) {
        const failure = await this.send(event);
        if (failure) failures.push(failure);
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: HANDS }, work));
    for (const end of ended) if (end.status === 'rejected') throw this.translated(end.reason);
    signal.throwIfAborted();
    return { failures };
  }

  /** What was taken is noted though the worker may have to end: it would be sent again otherwise. */
  private async send({ sequence, subjectId }: JournalEvent): Promise<DeliveryFailure | null> {
    const waiting = await this.mails.waiting(subjectId);
    if (waiting === null) return null;
    const mail = await this.ready(waiting);
    if (mail === null) return this.note((tx) => this.mails.forget(tx, [waiting.id]));
    const carried = await this.carrier.take(mail);
    if (!carried.taken) return { sequence, error: carried.why, isFinal: carried.forGood };
    const now = this.clock.now();
    return this.note((tx) => (this.carrier.keeps ? this.mails.kept(tx, mail, now) : this.mails.sent(tx, mail.id, now)));
  }

  /** A mail as it is to be sent now; null where there is nothing left to say. */
  private async ready({ id, messageId, queuedAt, writer, ready }: WaitingMail): Promise<ReadyMail | null> {
    const written = writer === null ? ready : await this.writers.of(writer).write(id);
    const sound = written && soundMail(written);
    return sound && { id, messageId, queuedAt, ...sound };
  }

  private async note(work: (tx: Transaction) => Promise<void>): Promise<null> {
    await this.database.transaction(SENDER, work);
    return null;
  }

  private translated(error: unknown): unknown {
    return error instanceof CarrierAway ? new ConsumerUnavailable(error.message, { cause: error }) : error;
  }
}
