import {
  AGENCY_METHOD,
  CALLERS,
  type Caller,
  CanaryGround,
  HIDDEN_METHOD,
  WITHHELD_BODY,
} from '../support/canary-ground.js';
import { canary, storyWords, withheldBenefitWords, withheldWords } from '../support/canaries.js';
import { eventually } from '../support/eventually.js';
import { SearchWorld } from '../support/search-world.js';
import { type Answered, VisibilitySweep, leaksIn } from '../support/visibility-sweep.js';

/** How many published stories each caller sees: open, public sector, agency, opened and closed. */
const VISIBLE: Readonly<Record<Caller, readonly string[]>> = (() => {
  const open = ['open', 'withheld', 'pending', 'opened'];
  const employee = [...open, 'public sector'];
  const body = [...employee, 'agency', 'closed'];
  return {
    anonymous: open,
    strangerReader: employee,
    strangerContributor: employee,
    strangerEditor: employee,
    bodyReader: body,
    contributor: body,
    keeper: employee,
  };
})();

/** The sweep asks for all there is, and compares answers to the letter: no budget may show in them. */
const NO_LIMITS = {
  QUERY_MAX_COST: '1000000',
  QUERY_MAX_ROOT_FIELDS: '100',
  QUERY_MAX_ALIASES: '100',
  RATE_PER_ADDRESS: '0',
  RATE_PER_KEY: '0',
};

let world: SearchWorld;
let ground: CanaryGround;
let sweep: VisibilitySweep;
const answers = new Map<Caller, readonly Answered[]>();

const sweepAs = async (caller: Caller): Promise<readonly Answered[]> => {
  const known = answers.get(caller) ?? (await sweep.run(ground.targets, ground.tokens[caller]));
  answers.set(caller, known);
  return known;
};

beforeAll(async () => {
  world = await SearchWorld.start({ RECONCILE_SECONDS: '1', ...NO_LIMITS });
  ground = await CanaryGround.lay(world.stories);
  sweep = await VisibilitySweep.of(world.stories.api);
  await world.settled();
});
afterAll(() => world.stop());

describe.each(CALLERS)('to %s', (caller) => {
  it('no door shows a word of what the caller may not see', async () => {
    expect(leaksIn(await sweepAs(caller), ground.wordsFor(caller, false))).toEqual([]);
  });

  it('the doors show every word of what the caller may see', async () => {
    const words = ground.wordsFor(caller, true);
    const shown = new Set(leaksIn(await sweepAs(caller), words).map(({ word }) => word));
    expect(words.filter((word) => !shown.has(word))).toEqual([]);
  });

  it('search finds, counts and completes what the caller may see, and nothing else', async () => {
    const token = ground.tokens[caller];
    const all = await world.search('', {}, token);
    expect(all.engine).toBe('MEILISEARCH');
    expect(all.totalCount).toBe(VISIBLE[caller].length);
    expect(all.slugs.toSorted()).toEqual(VISIBLE[caller].map((mark) => ground.stories[mark]?.slug).sort());
    expect(all.facets['KIND=CASE_STORY']).toBe(VISIBLE[caller].length);
    expect(all.facets[`METHOD=${HIDDEN_METHOD}`]).toBeUndefined();
    expect(all.facets[`METHOD=${AGENCY_METHOD}`]).toBe(VISIBLE[caller].includes('agency') ? 1 : undefined);
    expect(Object.keys(all.facets).filter((key) => key.includes(WITHHELD_BODY))).toEqual([]);
    for (const [mark, story] of Object.entries(ground.stories)) {
      const now = mark === 'opened' ? 'opened, new text' : mark;
      const expected = VISIBLE[caller].includes(mark) ? [story.slug] : [];
      for (const field of ['title', 'summary', 'section']) {
        expect((await world.search(canary(now, field), {}, token)).slugs).toEqual(expected);
      }
      expect(await suggested(canary(now, 'title').slice(0, 8), token)).toEqual(expected);
    }
  });
});

const suggested = async (prefix: string, token?: string): Promise<readonly string[]> => {
  const query = 'query ($prefix: String!) { suggest(prefix: $prefix) { slug } }';
  return (await world.stories.api.ask<{ suggest: { slug: string }[] }>(query, { prefix }, token)).suggest.map(
    ({ slug }) => slug,
  );
};

describe('a withheld body', () => {
  const outsiders = CALLERS.filter((caller) => caller !== 'keeper');

  it.each(outsiders)('is named to %s by no answer about a story', async (caller) => {
    // The body itself is public: what completes its name may name it.
    const ofStories = (await sweepAs(caller)).filter(({ door }) => !door.includes('suggest'));
    expect(leaksIn(ofStories, [WITHHELD_BODY])).toEqual([]);
  });

  it('is named to those who work for it', async () => {
    expect(leaksIn(await sweepAs('keeper'), [WITHHELD_BODY])).toHaveLength(1);
  });

  it.each(outsiders)('cannot be guessed by %s from what a filter or a word finds', async (caller) => {
    const token = ground.tokens[caller];
    const lists = `query ($filter: StoryFilter) { stories(filter: $filter) { totalCount } searchStories(query: "", filter: $filter) { totalCount } }`;
    for (const filter of [
      { organisations: [WITHHELD_BODY] },
      { municipalities: [WITHHELD_BODY] },
      { municipalities: ['9981'] },
    ]) {
      const answer = await world.stories.api.ask(lists, { filter }, token);
      expect(answer).toEqual({ stories: { totalCount: 0 }, searchStories: { totalCount: 0 } });
    }
    for (const word of [WITHHELD_BODY, ...withheldWords('withheld'), ...withheldBenefitWords('withheld')]) {
      expect((await world.search(word, {}, token)).totalCount).toBe(0);
    }
  });
});

describe('the change feed', () => {
  it('tells nobody of a story that they never could have had', async () => {
    const query = '{ changes(first: 100) { edges { node { storyId tombstone story { slug } } } } }';
    interface Feed {
      readonly changes: {
        readonly edges: readonly { readonly node: { readonly storyId: string; readonly tombstone: boolean } }[];
      };
    }
    const { changes } = await world.stories.api.ask<Feed>(query);
    const told = new Map(changes.edges.map(({ node }) => [node.storyId, node.tombstone]));
    const marks = Object.entries(ground.stories).flatMap(([mark, { id }]) =>
      told.has(id) ? [[mark, told.get(id)] as const] : [],
    );
    const gone = ['unpublished', 'archived', 'withdrawn', 'closed'].map((mark) => [mark, true]);
    expect(Object.fromEntries(marks)).toEqual(
      Object.fromEntries([...gone, ...VISIBLE.anonymous.map((mark) => [mark, false])]),
    );
  });
});

describe('a mutation on a story that the caller may not see', () => {
  const steps = [
    'submitStory',
    'requestChanges',
    'declineStory',
    'publishStory',
    'unpublishStory',
    'archiveStory',
    'withdrawStory',
  ];
  const unknownId = Buffer.from('Story:019a0000-0000-7000-8000-000000000000').toString('base64url');
  const outsiders = ['strangerContributor', 'strangerEditor', 'bodyReader', 'anonymous'] as const;

  it.each(outsiders)('answers %s as if there were none', async (caller) => {
    const token = ground.tokens[caller];
    for (const name of steps) {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { ${name}(input: $input) { story { id title } errors { code message path } } }`;
      const answer = async (id: string): Promise<string> => {
        const { text } = await world.stories.api.graphql(
          query,
          { input: { id, ...(['requestChanges', 'declineStory'].includes(name) && { note: 'Nei.' }) } },
          token,
        );
        return text.replaceAll(id, 'ID').replaceAll(/"requestId":"[^"]*"/g, '');
      };
      for (const mark of [
        'draft',
        'submitted',
        'changes requested',
        'declined',
        'unpublished',
        'archived',
        'withdrawn',
        'embargoed',
      ]) {
        expect([name, mark, await answer(ground.stories[mark]?.id ?? '')]).toEqual([
          name,
          mark,
          await answer(unknownId),
        ]);
      }
    }
  });
});

describe('the index itself', () => {
  const unpublished = [
    'draft',
    'submitted',
    'changes requested',
    'declined',
    'unpublished',
    'archived',
    'withdrawn',
    'withdrawn draft',
  ];
  const secret = (): readonly string[] => [
    ...unpublished.flatMap((mark) => ground.wordsOf(mark)),
    ...storyWords('pending, new text'),
    ...storyWords('opened'),
    ...withheldWords('withheld'),
    ...withheldBenefitWords('withheld'),
    WITHHELD_BODY,
  ];
  const inMeilisearch = async (): Promise<Answered[]> => [{ door: 'index', text: await world.index.text() }];
  const inPostgres = async (): Promise<Answered[]> => {
    const tables = await world.stories.rows<{ name: string }>(
      `select tablename as name from pg_tables where tablename like 'story\\_search%'`,
    );
    const all = tables.map(({ name }) => world.stories.rows(`select row_to_json(t) as row from ${name} t`));
    return [{ door: 'search tables', text: JSON.stringify(await Promise.all(all)) }];
  };

  it.each([
    ['Meilisearch', inMeilisearch, ['title', 'summary']],
    ['PostgreSQL', inPostgres, ['title', 'summary', 'section', 'contributor']],
  ] as const)('of %s holds no word that is not published, and none that is withheld', async (_, read, fields) => {
    const stored = await read();
    expect(leaksIn(stored, secret())).toEqual([]);
    const searched = fields.map((field) => canary('open', field));
    expect(leaksIn(stored, searched)).toHaveLength(searched.length);
  });

  it('holds published stories and nothing else, by their own ids', async () => {
    const rows = await world.stories.rows<{ id: string }>(
      `select id from stories where state = 'PUBLISHED' order by id`,
    );
    expect(await world.index.ids()).toEqual(rows.map(({ id }) => id));
  });
});

describe('the sweep itself', () => {
  const plant = (sql: string): Promise<unknown> => world.stories.rows(sql);

  it('catches a draft and a withheld body that are let out behind the back of the verbs', async () => {
    await plant(`update stories set state = 'PUBLISHED', published_revision = pending_revision, published_at = now(),
      pending_state = null, pending_revision = null, version = version + 1
      where slug = '${ground.stories['draft']?.slug}'`);
    await plant(
      `update story_revisions set published_at = now() where story_id = (select id from stories where slug = '${ground.stories['draft']?.slug}')`,
    );
    await plant(
      `update stories set withheld_organisation = false, version = version + 1 where slug = '${ground.stories['withheld']?.slug}'`,
    );
    await eventually(
      () => world.search(canary('draft', 'title')),
      ({ totalCount }) => totalCount === 1,
      10_000,
    );
    const found = leaksIn(await sweep.run(ground.targets), ground.wordsFor('anonymous', false)).map(({ word }) => word);
    const planted = [
      ...ground.wordsOf('draft'),
      ...withheldWords('withheld'),
      ...withheldBenefitWords('withheld'),
      canary('withheld', 'speaker'),
    ];
    expect(found.toSorted()).toEqual(planted.toSorted());
    const inIndex = leaksIn([{ door: 'index', text: await world.index.text() }], [canary('draft', 'title')]);
    expect(inIndex).toHaveLength(1);
  });
});
