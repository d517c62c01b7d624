import { systemActor } from '#kernel';
import { readConfig } from '#platform/config';
import { Database } from '#platform/database';
import { BeginSession } from '#domain/identity';
import { AppConfig } from '#platform/config';
import { cookieJar } from '../../apps/api/src/sign-in/cookies.js';
import { PUBLIC_URL, type Asking, type SignedIn } from './api.js';
import { aPerson } from './builders/person.builder.js';
import { eventually } from './eventually.js';
import { MailServer } from './mail-server.js';
import { StoryWorld } from './story-world.js';
import { TestWorker } from './worker.js';

/** A notice as tests look at it. */
export interface SeenNotice {
  readonly id: string;
  readonly kind: string;
  readonly isRead: boolean;
  readonly commentId: string | null;
  readonly followId: string | null;
  readonly story: { readonly id: string; readonly title: string } | null;
}

/** A page of notices. */
export interface SeenNotices {
  readonly totalCount: number;
  readonly unreadCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: SeenNotice }[];
}

/** Somebody with an address that mails go to. */
export interface Reader extends SignedIn {
  readonly address: string;
}

const TELLERS = ['notices', 'search-notices'];
const NOTICES = `totalCount unreadCount edges { cursor node { id kind isRead commentId followId story { id title } } }`;

/** Stories, people who follow them, the real worker that tells them, and a mail server that it sends to. */
export class NoticeGround {
  private count = 0;

  private constructor(
    readonly world: StoryWorld,
    readonly mails: MailServer,
    readonly worker: TestWorker,
  ) {}

  static async start(): Promise<NoticeGround> {
    const free = { RATE_PER_ADDRESS: '0', RATE_PER_KEY: '0', COMMENTS_PER_MINUTE: '0', COMMENTS_PER_HOUR: '0' };
    const world = await StoryWorld.start(free);
    const mails = await MailServer.start();
    const settings = { DATABASE_URL: world.api.databaseUrl, PUBLIC_URL, WORKER_POLL_MS: '50', DATABASE_POOL_SIZE: '4' };
    const smtp = { SMTP_URL: mails.url, MAIL_FROM: 'Ildsjel <post@ildsjel.example>' };
    const worker = await TestWorker.of(readConfig({ ...settings, ...smtp }));
    worker.start();
    const ground = new NoticeGround(world, mails, worker);
    await eventually(
      () =>
        ground.rows<{ name: string }>(
          `select name from event_consumers where name in ('notices', 'search-notices', 'mail')`,
        ),
      (rows) => rows.length === 3,
      30_000,
    );
    return ground;
  }

  /** A signed-in person with an address. */
  async person(
    role: 'READER' | 'CONTRIBUTOR' | 'EDITOR',
    organisation: string | null,
    more: { readonly name?: string; readonly language?: 'nb' | 'nn' | 'en' } = {},
  ): Promise<Reader> {
    const { api } = this.world;
    this.count += 1;
    const address = `leser${this.count}@ildsjel.example`;
    return api.get(Database).transaction(systemActor('test'), async (tx) => {
      const { id: personId } = await aPerson(tx, { role, organisation, email: address, ...more });
      const session = { personId, issuer: 'https://idp.example', providerSid: null, idToken: null, grants: [] };
      const secret = await api.get(BeginSession).run(tx, session);
      return { personId, address, cookie: `${cookieJar(api.get(AppConfig)).session}=${secret}` };
    });
  }

  rows<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.world.rows<Row>(sql, values);
  }

  /** Follows something; gives its id. */
  async follow(person: Asking, input: object): Promise<string> {
    const query =
      'mutation ($input: FollowInput!) { follow(input: $input) { follow { id } errors { code path message } } }';
    type Answer = { follow: { follow: { id: string } | null; errors: object[] } };
    const { follow } = (await this.world.api.ask<Answer>(query, { input }, person)).follow;
    if (!follow) throw new Error('It was refused.');
    return follow.id;
  }

  /** @param page the arguments of the page in their brackets, if any. */
  async notices(person: Asking, page = ''): Promise<SeenNotices> {
    const query = `{ viewer { notices${page} { ${NOTICES} } } }`;
    return (await this.world.api.ask<{ viewer: { notices: SeenNotices } }>(query, {}, person)).viewer.notices;
  }

  /** The kinds and titles of a person's notices, the newest first. */
  async told(person: Asking): Promise<readonly string[]> {
    return (await this.notices(person)).edges.map(({ node }) => `${node.kind} ${node.story?.title ?? '-'}`);
  }

  /** Waits until the worker has done with everything that has happened, mails included if asked for. */
  async settled(): Promise<void> {
    await eventually(
      async () => {
        const [row] = await this.rows<{ count: number }>(
          `select ((select count(*) from event_deliveries where consumer = any($1) and dead_at is null) + (select count(*)
             from events where sequence > (select min(position) from event_consumers where name = any($1))))::integer as count`,
          [TELLERS],
        );
        return row?.count ?? -1;
      },
      (count) => count === 0,
      30_000,
    );
  }

  /** Waits for the mails to somebody. */
  async mailsTo({ address }: Reader, count: number): Promise<readonly string[]> {
    const arrived = (): Promise<string[]> =>
      Promise.resolve(this.mails.arrived.filter(({ to }) => to.includes(address)).map(({ raw }) => raw));
    return eventually(arrived, (all) => all.length >= count, 30_000);
  }

  async stop(): Promise<void> {
    await this.worker.end();
    await this.mails.stop();
    await this.world.stop();
  }
}
