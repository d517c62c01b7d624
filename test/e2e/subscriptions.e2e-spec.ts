import { WebSocket } from 'ws';
import { SignOutEverywhere } from '#domain/identity';
import { systemActor } from '#kernel';
import { PUBLIC_URL, type SignedIn, TestApi } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { type Heard, LiveClient } from '../support/live-client.js';
import { NoticeGround } from '../support/notice-ground.js';
import { BODY, OTHER_BODY } from '../support/story-world.js';

const NOTICES = 'subscription { noticeAdded { kind story { title } } }';
const REVIEWS = 'subscription { reviewQueueChanged { review { state story { title } } } }';

interface Noticed {
  readonly noticeAdded: { readonly kind: string; readonly story: { readonly title: string } | null };
}
interface Reviewed {
  readonly reviewQueueChanged: {
    readonly review: { readonly state: string; readonly story: { readonly title: string } };
  };
}

let ground: NoticeGround;
let other: TestApi;
const clients: LiveClient[] = [];

beforeAll(async () => {
  ground = await NoticeGround.start();
  other = await TestApi.start({ DATABASE_URL: ground.world.api.databaseUrl });
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
});
afterAll(async () => {
  await other.stop();
  await ground.stop();
});

const client = (api: TestApi, headers: Readonly<Record<string, string>>, params = {}): LiveClient => {
  const made = new LiveClient(api.url, headers, params);
  clients.push(made);
  return made;
};
const asPerson = (api: TestApi, person: SignedIn): LiveClient => client(api, { ...api.headersOf(person) });

/** Waits until the subscription tells of something that is done again and again. */
const listening = async <T>(heard: Heard<T>, poke: () => Promise<unknown>): Promise<void> => {
  for (let tries = 0; heard.items.length === 0 && tries < 20; tries += 1) {
    await poke();
    await eventually(
      () => Promise.resolve(heard.items.length),
      (count) => count > 0,
      1_000,
    ).catch(() => 0);
  }
  heard.items.splice(0);
};

describe('notices', () => {
  it('come as they are given, on another process than the one that wrote, and to nobody else', async () => {
    const [lise, ola] = [await ground.person('READER', OTHER_BODY), await ground.person('READER', OTHER_BODY)];
    await ground.follow(lise, { organisation: BODY });
    const [hers, his] = [asPerson(other, lise).hear<Noticed>(NOTICES), asPerson(other, ola).hear<Noticed>(NOTICES)];
    await listening(hers, () => ground.world.published('Prøve'));
    const begun = Date.now();
    await ground.world.published('Rett inn');
    await eventually(
      () => Promise.resolve(hers.items),
      (items) => items.some(({ noticeAdded }) => noticeAdded.story?.title === 'Rett inn'),
    );
    expect(Date.now() - begun).toBeLessThan(5_000);
    expect(hers.items.filter(({ noticeAdded }) => noticeAdded.story?.title === 'Rett inn')).toEqual([
      { noticeAdded: { kind: 'STORY_PUBLISHED', story: { title: 'Rett inn' } } },
    ]);
    expect([his.items, his.errors, hers.errors]).toEqual([[], [], []]);
  });

  it('end when the session ends, before anything more is told', async () => {
    const lise = await ground.person('READER', OTHER_BODY);
    await ground.follow(lise, { organisation: BODY });
    const heard = asPerson(ground.world.api, lise).hear<Noticed>(NOTICES);
    await listening(heard, () => ground.world.published('Prøve ut'));
    await other.get(SignOutEverywhere).run(systemActor('test'), { personId: lise.personId });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await ground.world.published('Etter utlogging');
    await eventually(
      () => Promise.resolve(heard.isOver),
      (isOver) => isOver,
      10_000,
    );
    expect(JSON.stringify(heard.items)).not.toContain('Etter utlogging');
  });

  it('are for people who have signed in', async () => {
    const { editor } = ground.world;
    const nobody = client(ground.world.api, {}).hear<Noticed>(NOTICES);
    const key = client(ground.world.api, {}, { authorization: `Bearer ${editor}` }).hear<Noticed>(NOTICES);
    await eventually(
      () => Promise.resolve([nobody, key]),
      (all) => all.every(({ isOver, errors }) => isOver || errors.length > 0),
    );
    expect(JSON.stringify(nobody.errors)).toContain('UNAUTHENTICATED');
    expect(JSON.stringify(key.errors)).toContain('FORBIDDEN');
  });
});

describe('the review queue', () => {
  it('is told to editors of the body as it changes, by key too, and of no other body', async () => {
    const { world } = ground;
    const own = client(other, {}, { authorization: `Bearer ${world.editor}` }).hear<Reviewed>(REVIEWS);
    const foreign = client(other, {}, { authorization: `Bearer ${world.stranger}` }).hear<Reviewed>(REVIEWS);
    await listening(own, () => world.submitted('Prøvekø'));
    const story = await world.submitted('Til gjennomgang');
    await world.done('requestChanges', { id: story.id, note: 'Mer om kostnader.' }, world.editor);
    const states = (): readonly string[] =>
      own.items.flatMap(({ reviewQueueChanged: { review } }) =>
        review.story.title === 'Til gjennomgang' ? [review.state] : [],
      );
    await eventually(
      () => Promise.resolve(states()),
      (told) => told.at(-1) === 'CHANGES_REQUESTED',
    );
    expect([foreign.items, foreign.errors]).toEqual([[], []]);
  });

  it('is closed to those who edit nothing', async () => {
    const { world } = ground;
    const heard = client(other, {}, { authorization: `Bearer ${world.contributor}` }).hear<Reviewed>(REVIEWS);
    await eventually(
      () => Promise.resolve(heard.errors),
      (errors) => errors.length > 0,
    );
    expect(JSON.stringify(heard.errors)).toContain('FORBIDDEN');
  });
});

describe('a socket', () => {
  const closing = (
    url: string,
    headers: Record<string, string>,
    first?: string,
    protocol = 'graphql-transport-ws',
  ): Promise<number> =>
    new Promise((resolve) => {
      const socket = new WebSocket(url, protocol, { headers });
      socket.on('error', () => resolve(-1));
      socket.on('close', (code: number) => resolve(code));
      if (first !== undefined) socket.on('open', () => socket.send(first));
    });
  const address = (path = '/graphql'): string => `${ground.world.api.url.replace('http', 'ws')}${path}`;
  const INIT = '{"type":"connection_init"}';

  it('with the cookie of a person is closed to the page of somebody else', async () => {
    const { cookie } = await ground.person('READER', BODY);
    expect(await closing(address(), { cookie, origin: 'https://evil.example' }, INIT)).toBe(4403);
    expect(await closing(address(), { cookie }, INIT)).toBe(4403);
    expect(await closing(address(), { cookie, origin: PUBLIC_URL.replace('https', 'http') }, INIT)).toBe(4403);
  });

  it('with a key that is none, at another address, or with too much to say, is closed', async () => {
    const wrong = '{"type":"connection_init","payload":{"authorization":"Bearer ildsjel_nope"}}';
    expect(await closing(address(), {}, wrong)).toBe(4403);
    expect(await closing(address('/graphqlx'), {}, INIT)).toBe(-1);
    expect(await closing(address(), {}, `{"type":"connection_init","payload":{"x":"${'y'.repeat(70_000)}"}}`)).toBe(
      1009,
    );
    expect(await closing(address(), {}, 'not json')).toBe(4400);
  });

  it.each([
    ['a query', '{ viewer { name } }', 'Only subscriptions come this way'],
    ['a change', 'mutation { markNoticesRead(input: {}) { isDone } }', 'Only subscriptions come this way'],
    ['no GraphQL', 'subscription {', 'Syntax Error'],
    ['what is not there', 'subscription { everything { id } }', 'Cannot query field'],
    [
      'too much',
      `subscription { noticeAdded { story { ${'similar { '.repeat(25)} id ${'} '.repeat(25)} } } }`,
      'depth',
    ],
  ])('is not for %s', async (_, query, reason) => {
    const heard = client(ground.world.api, {}).hear<object>(query);
    await eventually(
      () => Promise.resolve(heard.errors),
      (errors) => errors.length > 0,
    );
    expect(JSON.stringify(heard.errors)).toContain(reason);
  });
});
