import { patience } from '../support/crowding.js';
import { eventually } from '../support/eventually.js';
import { FaultGround, type FollowedStory } from '../support/fault-ground.js';
import type { RawDocument } from '../support/raw-index.js';
import { DOORS } from '../support/takedown-watch.js';

let ground: FaultGround;
const ends = new AsyncDisposableStack();

beforeAll(async () => {
  // Nothing is repaired: what the tests break stays broken.
  ground = await FaultGround.lay({ settings: { RECONCILE_SECONDS: '3600' } });
  ends.defer(() => ground.end());
  ground.watch.start();
});
afterAll(() => ends.disposeAsync());

const sql = async (statement: string, ...values: unknown[]): Promise<void> =>
  void (await ground.world.rows(statement, values));
/** Found is a story before Meilisearch has heard of it, and heard of is it anew with each of its events. */
const documentOf = async ({ id }: FollowedStory): Promise<RawDocument> => {
  await ground.delivered();
  const found = await eventually(
    async () => (await ground.product.index.documents()).find((one) => one.id === id),
    (document) => document !== undefined,
    patience(15_000),
  );
  if (!found) throw new Error(`${id} is not in the index.`);
  return found;
};
const KEPT = ['story_search_documents', 'story_search_titles'];
/** Remembers what is kept of a story for searching. */
const remember = async ({ id }: FollowedStory): Promise<void> => {
  for (const part of KEPT) {
    await sql(`create table if not exists kept_${part} (like ${part})`);
    await sql(`insert into kept_${part} select * from ${part} where story_id = $1`, id);
  }
};
/** Puts it back, as something that has just been written. */
const putBack = async ({ id }: FollowedStory): Promise<void> => {
  for (const part of KEPT) await sql(`insert into ${part} select * from kept_${part} where story_id = $1`, id);
  await sql('update story_search_documents set changed = pg_current_xact_id() where story_id = $1', id);
};
const leftTheIndex = ({ id }: FollowedStory): Promise<unknown> =>
  eventually(
    () => ground.product.index.ids(),
    (ids) => !ids.includes(id),
    patience(15_000),
  );
const answersWhileDown = (): number =>
  Object.values(ground.watch.seen().answersWhileDown).reduce((sum, number) => sum + number, 0);
const doorsOf = ({ slug }: FollowedStory, what: 'leaks' | 'misses'): string[] =>
  [
    ...new Set(
      ground.watch
        .seen()
        [what].filter((sight) => sight.slug === slug)
        .map(({ door }) => door),
    ),
  ].sort();
const isMetAt = async (story: FollowedStory, what: 'leaks' | 'misses', doors: readonly string[]): Promise<void> => {
  const met = await eventually(
    () => Promise.resolve(doorsOf(story, what)),
    (seen) => seen.length >= doors.length,
    patience(15_000),
  );
  expect(met).toEqual([...doors].sort());
};

/** Moves the index's place in the journal over what is done meanwhile, as if it had been delivered. */
const undelivered = async (work: () => Promise<void>): Promise<void> => {
  await ground.delivered();
  await sql(`alter table event_deliveries add constraint lost check (sequence = 0) not valid`);
  await work();
  await sql(`update event_consumers set position = (select max(sequence) from events)`);
  await sql(`alter table event_deliveries drop constraint lost`);
};

describe('the watch over stories taken down', () => {
  /** A story taken down properly, and asked about for a while. */
  const down = async (name: string): Promise<FollowedStory> => {
    const story = await ground.findable(name);
    await documentOf(story);
    await remember(story);
    await ground.takeDown(story);
    const asked = answersWhileDown();
    await eventually(
      () => Promise.resolve(answersWhileDown()),
      (number) => number > asked + 5,
    );
    expect(doorsOf(story, 'leaks')).toEqual([]);
    await leftTheIndex(story);
    return story;
  };

  it('sees one that somebody puts back into what is kept for searching', async () => {
    const story = await down('lagt tilbake i indeksen');
    await putBack(story);
    await isMetAt(story, 'leaks', ['facets', 'total']);
  });

  it('sees, at every door, one that somebody makes visible behind the back of the product', async () => {
    const kept = await ground.findable('gjort synlig bak ryggen');
    const document = await documentOf(kept);
    await remember(kept);
    await ground.takeDown(kept);
    await leftTheIndex(kept);
    expect(doorsOf(kept, 'leaks')).toEqual([]);
    await putBack(kept);
    await ground.product.index.put(document);
    await sql(`update stories set state = 'PUBLISHED' where id = $1`, kept.id);
    await isMetAt(kept, 'leaks', DOORS);
    await sql(`update stories set state = 'UNPUBLISHED' where id = $1`, kept.id);
    expect(ground.watch.seen().blindDoors).toEqual([]);
  });

  it('sees one whose taking down was never delivered', async () => {
    const story = await ground.findable('aldri meldt fra om');
    await undelivered(() => ground.takeDown(story));
    await isMetAt(story, 'leaks', ['facets', 'total']);
  });

  it('misses one that is not found though nobody touched it', async () => {
    const story = await ground.findable('borte uten grunn');
    ground.watch.settled(story);
    await sql('delete from story_search_documents where story_id = $1', story.id);
    await isMetAt(story, 'misses', ['hits', 'total']);
  });
});

describe('the comparison of index and database', () => {
  const differencesOf = async ({ id }: FollowedStory): Promise<readonly string[]> =>
    (await ground.differences()).filter((difference) => difference.includes(id));

  it('notices a delivery lost, be it of a publishing or of a taking down', async () => {
    const gone = await ground.findable('tatt ned uten melding');
    let added: FollowedStory | null = null;
    await undelivered(async () => {
      await ground.takeDown(gone);
      added = await ground.publish('publisert uten melding');
    });
    const story = added as FollowedStory | null;
    expect(story && (await differencesOf(story))).toEqual([
      `missing: ${story?.id}`,
      `rows: ${story?.id} has version undefined, not 3`,
    ]);
    expect(await differencesOf(gone)).toEqual([`surplus: ${gone.id}`, `rows: ${gone.id} should not be there`]);
    const { code, output } = await ground.product.command('index', 'check');
    expect(code).toBe(1);
    expect(output).toContain(gone.id);
    expect(output).toContain(story?.id);
  });

  it('notices a document altered in the index', async () => {
    const story = await ground.findable('endret i indeksen');
    const document = await documentOf(story);
    expect(await differencesOf(story)).toEqual([]);
    await ground.product.index.put({ ...document, visibility: 'AGENCY', titles: ['annet'] });
    expect([...(await differencesOf(story))].sort()).toEqual([
      `altered: ${story.id} titles`,
      `altered: ${story.id} visibility`,
    ]);
    await ground.product.index.put({ ...document, digest: 'en annen' });
    expect(await differencesOf(story)).toEqual([`altered: ${story.id} digest`]);
    expect((await ground.product.command('index', 'check')).output).toContain(story.id);
  });
});

describe('the comparison of the database with what was acknowledged', () => {
  /** A story, published and taken down again, that something is then done to with the journal's own guard off. */
  const tampered = async (name: string, ...statements: readonly string[]): Promise<readonly string[]> => {
    const story = await ground.findable(name);
    await ground.takeDown(story);
    const ours = async (): Promise<string[]> =>
      (await ground.lost()).filter((fault) => fault.includes(story.id) || fault.includes(name));
    expect(await ours()).toEqual([]);
    await leftTheIndex(story);
    await sql('alter table events disable trigger tr_events_append_only');
    await sql('delete from event_deliveries where subject_id = $1', story.id);
    for (const statement of statements) await sql(statement, story.id);
    await sql('alter table events enable trigger tr_events_append_only');
    return (await ours()).map((fault) => fault.replaceAll(story.id, 'it'));
  };

  it('notices a change that is gone without a trace', async () => {
    expect(
      await tampered(
        'sporløst borte',
        `update stories set version = 3, state = 'PUBLISHED' where id = $1`,
        'delete from events where subject_id = $1 and subject_version = 4',
      ),
    ).toEqual(['lost: unpublishStory it version 4']);
  });

  it.each([
    ['its event', 'delete from events where subject_id = $1 and subject_version = 4', ['lost:', 'torn:', 'torn:']],
    ['its state', `update stories set state = 'PUBLISHED' where id = $1`, ['torn:']],
    ['its version', 'update stories set version = 3 where id = $1', ['lost:', 'torn:']],
  ])('notices a change of which %s is gone', async (what, statement, faults) => {
    expect((await tampered(`halvveis: ${what}`, statement)).map((fault) => fault.split(' ')[0])).toEqual(faults);
  });

  it('notices a change made twice', async () => {
    const again = `insert into events (id, kind, subject_id, subject_version, actor_id, occurred_at)
      select gen_random_uuid(), kind, subject_id, subject_version, actor_id, now() from events
      where subject_id = $1 and subject_version = 4`;
    expect((await tampered('to ganger', again)).map((fault) => fault.split(' ')[0])).toEqual(['torn:']);
    const more = again.replace('subject_id, subject_version, actor_id, now()', 'subject_id, 5, actor_id, now()');
    expect(await tampered('en gang for mye', more, 'update stories set version = 5 where id = $1')).toEqual([
      'unasked: StoryUnpublished it version 5',
    ]);
  });

  it('notices changes that stand in the wrong order in the journal', async () => {
    const swap = `update events e set kind = o.kind, subject_version = o.subject_version from events o
      where e.subject_id = $1 and o.subject_id = $1 and e.subject_version in (3, 4)
        and o.subject_version = 7 - e.subject_version`;
    expect((await tampered('i feil rekkefølge', swap)).map((fault) => fault.split(':')[0])).toEqual([
      'torn',
      'torn',
      'overtaken',
    ]);
  });

  it('notices a story that is there twice', async () => {
    const copies = [
      `insert into story_slugs select 'kopi', $1::uuid, now()`,
      `insert into stories select (jsonb_populate_record(s, '{"id": "00000000-0000-7000-8000-000000000001", "slug": "kopi",
        "state": "DRAFT", "pending_state": "DRAFT", "pending_revision": 1, "published_revision": null}')).* from stories s where id = $1`,
      `insert into story_revisions select (jsonb_populate_record(r, '{"story_id": "00000000-0000-7000-8000-000000000001",
        "published_at": null}')).* from story_revisions r where story_id = $1`,
      `insert into story_texts select (jsonb_populate_record(t, '{"story_id": "00000000-0000-7000-8000-000000000001"}')).*
        from story_texts t where story_id = $1`,
    ];
    const all = `with slug as (${copies[0]}), story as (${copies[1]}), revision as (${copies[2]}) ${copies[3]}`;
    expect((await tampered('samme sak to ganger', all)).at(-1)).toMatch(/^doubled: .* is there 2 times$/);
  });

  it('notices a consumer that has heard of more than the journal tells', async () => {
    await sql('update event_consumers set position = position + 1000000');
    expect((await ground.lost()).at(-1)).toBe('journal: a consumer stands beyond its end');
  });
});
