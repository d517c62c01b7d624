import { CheckIndex } from '#flows/discovery';
import { canary } from '../support/canaries.js';
import { eventually } from '../support/eventually.js';
import { type Found, SearchWorld } from '../support/search-world.js';
import type { StoryAtHand } from '../support/story-world.js';

const FINDABLE_WITHIN_MS = 5_000;

let world: SearchWorld;
beforeAll(async () => {
  world = await SearchWorld.start();
});
afterAll(() => world.stop());

/** What a story says in its own words. */
const text = (title: string, body: string): object => ({
  texts: [
    { language: 'NB', title, summary: 'Kort fortalt.', sections: [{ key: 'would-do-differently', markdown: body }] },
  ],
});

const unpublish = (story: StoryAtHand): Promise<StoryAtHand> =>
  world.stories.done('unpublishStory', { id: story.id }, world.stories.editor);
const publishAgain = (story: StoryAtHand): Promise<StoryAtHand> =>
  world.stories.done('publishStory', { id: story.id }, world.stories.editor);

describe('a published story', () => {
  const title = 'Fra papir til skjerm i byggesaken';

  beforeAll(async () => {
    const more = {
      ...text(title, 'Gevinstene kom først da vi sluttet å skrive ut.'),
      methods: ['benefits-realisation'],
      places: ['hurum'],
    };
    await world.stories.published(title, more);
  });

  it.each([
    ['a word of its title', 'byggesaken'],
    ['a word of its body', 'skrive'],
    ['a word inflected otherwise than in its body', 'gevinster'],
    ['the indefinite form of a word of its title', 'byggesak'],
    ['a word mistyped', 'byggesken'],
    ['the name of a former municipality that its body came from', 'Røyken'],
    ['the name of a former municipality that it names as a place', 'Hurum'],
    ['the name of the municipality of today', 'Asker'],
  ])('is found within five seconds by %s', async (_, query) => {
    await world.finds(query, title, FINDABLE_WITHIN_MS);
  });

  it.each(['health services', 'benefits realisation'])(
    'is found by "%s", the English name of a concept',
    async (name) => {
      await world.finds(name, title, FINDABLE_WITHIN_MS);
    },
  );

  it.each([
    { municipalities: ['royken'] },
    { municipalities: ['0628'] },
    { organisations: ['hurum'] },
    { organisations: ['920125298'] },
  ])('is let through by the filter %j', async (filter) => {
    expect((await world.search('byggesaken', { filter })).titles).toEqual([title]);
  });
});

describe('a story revised', () => {
  it('is found by its new text and no longer by the old', async () => {
    const [before, after] = [canary('before'), canary('after')];
    const first = await world.stories.published('Før og etter', text('Før og etter', `Her sto ${before}.`));
    await world.finds(before, 'Før og etter');
    await world.stories.republished(first, text('Før og nå', `Her står ${after}.`));
    await world.finds(after, 'Før og nå');
    expect((await world.search(before)).totalCount).toBe(0);
  });

  it('is not found by what is still being worked on', async () => {
    const pending = canary('still being written');
    const story = await world.stories.published('Under arbeid', text('Under arbeid', 'Ferdig tekst.'));
    await world.finds('arbeid', 'Under arbeid');
    await world.stories.done(
      'reviseStory',
      { id: story.id, expectedVersion: story.version, ...text('Under arbeid', pending) },
      world.stories.contributor,
    );
    await world.settled();
    expect((await world.search(pending)).totalCount).toBe(0);
    expect(await world.index.text()).not.toContain(pending);
  });
});

describe('a story taken down', () => {
  interface Elsewhere {
    readonly suggest: readonly { readonly slug: string }[];
    readonly story: { readonly similar: readonly { readonly slug: string }[] };
  }

  /** Where the story can be met, asked at one moment. */
  const traces = async (word: string, neighbour: StoryAtHand, slug: string): Promise<string[]> => {
    const query =
      'query ($prefix: String!, $slug: String!) { suggest(prefix: $prefix) { slug } story(slug: $slug) { similar(first: 20) { slug } } }';
    const [byWord, all, elsewhere] = await Promise.all([
      world.search(word),
      world.search('', { filter: { methods: ['startoff'] } }),
      world.stories.api.ask<Elsewhere & Record<string, unknown>>(query, {
        prefix: word.slice(0, 8),
        slug: neighbour.slug,
      }),
    ]);
    const found = ({ slugs }: Found): boolean => slugs.includes(slug);
    return [
      ...(found(byWord) ? ['hits'] : []),
      ...(byWord.totalCount > 0 ? ['total'] : []),
      ...((byWord.facets['METHOD=startoff'] ?? 0) > 0 ? ['facets'] : []),
      ...(found(all) ? ['filtered hits'] : []),
      ...(all.totalCount > 0 ? ['filtered total'] : []),
      ...(elsewhere.suggest.some((one) => one.slug === slug) ? ['suggestions'] : []),
      ...(elsewhere.story.similar.some((one) => one.slug === slug) ? ['similar'] : []),
    ];
  };
  const everywhere = ['hits', 'total', 'facets', 'filtered hits', 'filtered total', 'suggestions', 'similar'];

  /** A story that can be met everywhere, and one that it is similar to. */
  const stand = async (name: string): Promise<{ word: string; story: StoryAtHand; neighbour: StoryAtHand }> => {
    const word = canary(name);
    const neighbour = await world.stories.published(`Nabo ${name}`);
    const story = await world.stories.published(`${word} ${name}`, { methods: ['procurement', 'startoff'] });
    await world.finds(word, `${word} ${name}`);
    expect(await traces(word, neighbour, story.slug)).toEqual(everywhere);
    return { word, story, neighbour };
  };

  it.each(['unpublishStory', 'archiveStory', 'withdrawStory'])(
    'by %s is nowhere from the acknowledgement on',
    async (verb) => {
      const { word, story, neighbour } = await stand(verb);
      await world.stories.done(verb, { id: story.id }, world.stories.editor);
      expect(await traces(word, neighbour, story.slug)).toEqual([]);
      await world.settled();
      expect(await traces(word, neighbour, story.slug)).toEqual([]);
      expect(await world.index.text()).not.toContain(word);
    },
  );

  it('is nowhere while the worker stands still, and is back when it is published again', async () => {
    const { word, story, neighbour } = await stand('uten arbeider');
    await world.worker.stop();
    try {
      await unpublish(story);
      expect(await traces(word, neighbour, story.slug)).toEqual([]);
      expect(await world.index.text()).toContain(word);
      await publishAgain(story);
      expect((await world.search(word)).slugs).toEqual([story.slug]);
      await unpublish(story);
      expect(await traces(word, neighbour, story.slug)).toEqual([]);
    } finally {
      world.worker.start();
    }
    await world.settled();
    expect(await traces(word, neighbour, story.slug)).toEqual([]);
    await publishAgain(story);
    await world.finds(word, `${word} uten arbeider`);
    await unpublish(story);
  });

  it('and put back faster than the index can follow ends as it was left', async () => {
    const words = [canary('left published'), canary('left unpublished')];
    const [kept, gone] = await Promise.all(words.map((word) => world.stories.published(word)));
    if (!kept || !gone) throw new Error('Nothing was published.');
    await Promise.all(
      [kept, gone].map(async (story) => {
        for (let turn = 0; turn < 10; turn += 1) {
          await unpublish(story);
          expect((await world.search(story.slug)).slugs).not.toContain(story.slug);
          await publishAgain(story);
        }
        if (story === gone) await unpublish(story);
      }),
    );
    await world.settled();
    expect((await world.search(words[0] ?? '')).slugs).toEqual([kept.slug]);
    expect((await world.search(words[1] ?? '')).totalCount).toBe(0);
    expect(await world.index.text()).not.toContain(words[1]);
  });
});

describe('a reader who polls the change feed', () => {
  interface Feed {
    readonly changes: {
      readonly edges: readonly {
        readonly node: { readonly sequence: string; readonly storyId: string; readonly kind: string };
      }[];
      readonly pageInfo: { readonly endCursor: string | null };
    };
  }

  it('misses nothing while many publish at once, and is told everything once and in order', async () => {
    const query = `query ($after: String) { changes(first: 7, after: $after) {
      edges { node { sequence storyId kind } } pageInfo { endCursor } } }`;
    const heard: Feed['changes']['edges'][number]['node'][] = [];
    let after: string | null = null;
    let publishing = true;
    const poll = async (): Promise<number> => {
      const { changes } = await world.stories.api.ask<Feed & Record<string, unknown>>(query, { after });
      after = changes.pageInfo.endCursor ?? after;
      heard.push(...changes.edges.map(({ node }) => node));
      return changes.edges.length;
    };
    const polling = (async () => {
      while (publishing || (await poll()) > 0) await poll();
    })();
    const writers = Array.from({ length: 5 }, async (_, writer) => {
      const done: string[] = [];
      for (let turn = 0; turn < 4; turn += 1) {
        const story = await world.stories.published(`Skribent ${writer} tur ${turn}`);
        await unpublish(story);
        await publishAgain(story);
        done.push(story.id);
      }
      return done;
    });
    const ids = (await Promise.all(writers)).flat();
    publishing = false;
    await polling;
    for (const id of ids) {
      const kinds = heard.filter(({ storyId }) => storyId === id).map(({ kind }) => kind);
      expect(kinds).toEqual(['PUBLISHED', 'UNPUBLISHED', 'PUBLISHED']);
    }
    const sequences = heard.map(({ sequence }) => BigInt(sequence));
    expect(sequences.every((sequence, at) => at === 0 || sequence > (sequences[at - 1] ?? 0n))).toBe(true);
  });
});

describe('the index and the database', () => {
  const check = (): Promise<unknown> => world.worker.get(CheckIndex).run();
  const none = { missing: [], stale: [], surplus: [] };

  it('do not differ after all this', async () => {
    await world.settled();
    expect(await check()).toEqual(none);
  });

  it('are seen to differ when a document is lost, and are brought together again', async () => {
    const [lost = ''] = await world.index.ids();
    await world.worker.stop();
    await world.index.lose([lost]);
    expect(await check()).toEqual({ ...none, missing: [lost] });
    world.worker.start();
    await eventually(check, (difference) => JSON.stringify(difference) === JSON.stringify(none), 15_000);
    expect(await world.index.ids()).toContain(lost);
  });
});
