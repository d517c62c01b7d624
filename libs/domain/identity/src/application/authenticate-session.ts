import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Actor, Clock, systemActor } from '#kernel';
import { AppConfig } from '#platform/config';
import { Database } from '#platform/database';
import { actorOfPerson } from '../person.js';
import { hashOfSecret } from '../secret-token.js';
import type { Session } from '../session.js';
import { SessionReader } from '../persistence/session.reader.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { RecentKeys } from './recent-keys.js';

const MINUTE_MS = 60_000;

/** Tells whom the cookie of a session stands for. */
@Injectable()
export class AuthenticateSession implements OnModuleDestroy {
  private readonly recent: RecentKeys<Session>;
  private readonly notes = new Set<Promise<void>>();
  private readonly logger = new Logger(AuthenticateSession.name);

  constructor(
    private readonly sessions: SessionReader,
    private readonly repository: SessionRepository,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {
    this.recent = new RecentKeys<Session>(clock);
  }

  /**
   * The person of a session's secret; null for one that is none, ended or over. A good answer is kept for less than a
   * second, so that an ended session, and a role taken away, stop on every process within one.
   *
   * @throws Failure UNAVAILABLE when the database is out of reach.
   */
  async run(secret: string): Promise<Actor | null> {
    const hash = hashOfSecret(secret);
    if (!hash) return null;
    const session = await this.recent.of(hash.toString('base64'), () => this.find(hash));
    if (!session || !this.isAlive(session)) return null;
    return actorOfPerson({ id: session.personId, name: session.name }, [...session.memberships, ...session.grants]);
  }

  private async find(hash: Buffer): Promise<Session | null> {
    const session = await this.sessions.byHash(hash);
    if (!session || !this.isAlive(session)) return null;
    this.noteUse(session);
    return session;
  }

  private isAlive({ seenAt, expiresAt }: Session): boolean {
    const now = this.clock.now().getTime();
    return now < Date.parse(expiresAt) && now < Date.parse(seenAt) + this.config.session.idleMs;
  }

  private noteUse({ id, seenAt }: Session): void {
    if (this.clock.now().getTime() - Date.parse(seenAt) < MINUTE_MS) return;
    const note = this.database
      .transaction(systemActor('authenticate'), (tx) => this.repository.seen(tx, id))
      .catch(() => this.logger.warn('The use of a session could not be noted.'))
      .finally(() => this.notes.delete(note));
    this.notes.add(note);
  }

  /** Waits for what is still being noted. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.notes);
  }
}
