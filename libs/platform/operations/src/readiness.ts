import { Injectable } from '@nestjs/common';
import { AppConfig } from '#platform/config';
import { Database } from '#platform/database';
import { SearchIndexClient } from '#platform/search-client';
import { answeredInTime } from './patience.js';

/** The state of one part that the product needs. */
export type PartState = 'up' | 'down' | 'off';

/** Where mails go: to a server, to the mailbox of those who try the product out, or nowhere; then they wait. */
export type MailWay = 'server' | 'mailbox' | 'off';

/** Whether this process can serve, and with which parts. */
export interface ReadinessReport {
  /** `degraded` serves everything, searching with PostgreSQL. */
  readonly status: 'ok' | 'degraded' | 'unavailable';
  readonly parts: { readonly database: PartState; readonly search: PartState; readonly mail: MailWay };
}

const within = (answers: Promise<boolean>): Promise<boolean> =>
  answeredInTime(
    answers.catch(() => false),
    () => false,
  );

const told = (up: boolean): PartState => (up ? 'up' : 'down');

/** Asks each part whether it is there. */
@Injectable()
export class Readiness {
  constructor(
    private readonly database: Database,
    private readonly search: SearchIndexClient,
    private readonly config: AppConfig,
  ) {}

  /** Whether this process can serve; search being off by choice is no fault. */
  async report(): Promise<ReadinessReport> {
    const [database, search] = await Promise.all([
      within(this.database.read('health.ready', 'select 1 as up').then(() => true)),
      this.config.search.url === null ? ('off' as const) : within(this.search.health()),
    ]);
    const { smtpUrl, mailbox } = this.config.mail;
    const mail = smtpUrl !== null ? 'server' : mailbox ? 'mailbox' : 'off';
    const parts = {
      database: told(database),
      search: typeof search === 'string' ? search : told(search),
      mail,
    } as const;
    return { status: database ? (search ? 'ok' : 'degraded') : 'unavailable', parts };
  }
}
