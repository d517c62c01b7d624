import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import { AppConfig } from '#platform/config';
import { Database } from '#platform/database';
import { actorOfPerson } from '../person.js';
import { hashOfSecret } from '../secret-token.js';
import type { Session } from '../session.js';
import { SessionReader } from '../persistence/session.reader.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { RecentKeys } from './recent-keys.js';
import { UseNotes } from './use-notes.js';

/** Tells whom the cookie of a session stands for. */
@Injectable()
export class AuthenticateSession implements OnModuleDestroy {
  private readonly recent: RecentKeys<Session>;
  private readonly uses: UseNotes;

  constructor(
    private readonly sessions: SessionReader,
    private readonly repository: SessionRepository,
    database: Database,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {
    this.recent = new RecentKeys<Session>(clock);
    this.uses = new UseNotes(database, clock, new Logger(AuthenticateSession.name));
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
    const { personId, name, memberships, grants, stories } = session;
    return { ...actorOfPerson({ id: personId, name }, [...memberships, ...grants]), stories };
  }

  private async find(hash: Buffer): Promise<Session | null> {
    const session = await this.sessions.byHash(hash);
    if (!session || !this.isAlive(session)) return null;
    this.uses.take(session.seenAt, 'a session', (tx) => this.repository.seen(tx, session.id));
    return session;
  }

  private isAlive({ seenAt, expiresAt }: Session): boolean {
    const now = this.clock.now().getTime();
    return now < Date.parse(expiresAt) && now < Date.parse(seenAt) + this.config.session.idleMs;
  }

  onModuleDestroy(): Promise<void> {
    return this.uses.settled();
  }
}
