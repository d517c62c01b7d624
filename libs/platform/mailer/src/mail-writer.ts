import type { OnModuleInit } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { NewMail } from './mail.js';

/** Whoever writes mails when they are sent, so that they say no more than their readers may know by then. */
export abstract class MailWriter implements OnModuleInit {
  /** Names the writer in the queue; never changed once in use. */
  abstract readonly name: string;

  constructor(private readonly writers: MailWriters) {}

  onModuleInit(): void {
    this.writers.register(this);
  }

  /** The mail of an id; null when there is nothing left to say, or nobody to say it to. */
  abstract write(id: string): Promise<NewMail | null>;
}

/** The writers of a process. */
@Injectable()
export class MailWriters {
  private readonly byName = new Map<string, MailWriter>();

  register(writer: MailWriter): void {
    this.byName.set(writer.name, writer);
  }

  /** @throws Error for a writer that this process has not. */
  of(name: string): MailWriter {
    const writer = this.byName.get(name);
    if (!writer) throw new Error(`Nobody writes mails of "${name}" here.`);
    return writer;
  }
}
