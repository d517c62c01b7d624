import { setTimeout as pause } from 'node:timers/promises';
import { PublishScheduled } from '#domain/stories';
import { systemActor } from '#kernel';
import type { Asking } from '../support/api.js';
import { StoryWorld } from '../support/story-world.js';

const REVIEW = `query ($id: ID!) { node(id: $id) { ... on Story { editorialState review { state publishAt scheduledBy isOverdue } } } }`;
const QUEUE = `query ($states: [ReviewState!]) { reviewQueue(filter: { states: $states }) { edges { node { story { title } } } } }`;

let world: StoryWorld;
beforeAll(async () => {
  world = await StoryWorld.start();
});
afterAll(() => world.stop());

const later = (ms: number): string => new Date(Date.now() + ms).toISOString();
const reviewOf = async (id: string, token = world.editor): Promise<unknown> =>
  (await world.api.ask<{ node: unknown }>(REVIEW, { id }, token)).node;
const queue = async (...states: readonly string[]): Promise<readonly string[]> => {
  const variables = states.length > 0 ? { states } : {};
  const answer = await world.api.ask<{ reviewQueue: { edges: { node: { story: { title: string } } }[] } }>(
    QUEUE,
    variables,
    world.editor,
  );
  return answer.reviewQueue.edges.map(({ node }) => node.story.title);
};

describe('schedulePublication', () => {
  it('has a submitted story published at its moment, and takes it out of what waits', async () => {
    const { id, slug } = await world.submitted('Kommer snart');
    const at = later(700);
    const after = await world.done('schedulePublication', { id, at }, world.editor);
    expect(after).toMatchObject({ editorialState: 'SUBMITTED', version: 3 });
    expect(await reviewOf(id, world.contributor)).toEqual({
      editorialState: 'SUBMITTED',
      review: {
        state: 'SCHEDULED',
        publishAt: at,
        scheduledBy: 'test EDITOR',
        isOverdue: false,
      },
    });
    expect([await queue(), await queue('SCHEDULED')]).toEqual([[], ['Kommer snart']]);
    const read = 'query ($slug: String!) { story(slug: $slug) { title } }';
    expect(await world.api.ask(read, { slug })).toEqual({ story: null });
    await pause(800);
    expect(await world.api.get(PublishScheduled).run(systemActor('test'))).toBe(1);
    expect(await world.api.ask(read, { slug })).toEqual({ story: { title: 'Kommer snart' } });
    expect(await reviewOf(id)).toMatchObject({ review: { state: 'PUBLISHED', publishAt: null } });
  });

  it('is cancelled by hand, and by whatever else happens to the story', async () => {
    const { id } = await world.submitted('Ikke likevel');
    await world.done('schedulePublication', { id, at: later(60_000) }, world.editor);
    await world.done('cancelScheduledPublication', { id }, world.editor);
    expect(await reviewOf(id)).toMatchObject({ review: { state: 'WAITING', publishAt: null } });
    expect(await world.refused('cancelScheduledPublication', { id }, world.editor)).toMatchObject([
      { code: 'CONFLICT' },
    ]);
    await world.done('schedulePublication', { id, at: later(60_000) }, world.editor);
    await world.done('declineStory', { id, note: 'Nei.' }, world.editor);
    expect(await world.rows(`select 1 from stories where publish_at is not null`)).toEqual([]);
  });

  it('refuses a moment that has passed, another version, and those without the right', async () => {
    const { id, version } = await world.submitted('Nektes');
    const at = later(60_000);
    for (const name of ['schedulePublication', 'cancelScheduledPublication']) {
      const input = { id, ...(name === 'schedulePublication' && { at }) };
      expect(await world.code(name, input, world.contributor)).toBe('FORBIDDEN');
      expect(await world.code(name, input)).toBe('UNAUTHENTICATED');
      expect(await world.refused(name, input, world.stranger)).toMatchObject([{ code: 'NOT_FOUND' }]);
      expect(await world.refused(name, { ...input, expectedVersion: version + 1 }, world.editor)).toMatchObject([
        { code: 'CONFLICT', path: ['input', 'expectedVersion'] },
      ]);
    }
    expect(await world.refused('schedulePublication', { id, at: later(-1_000) }, world.editor)).toMatchObject([
      { code: 'BAD_USER_INPUT', path: ['input', 'at'] },
    ]);
    const draft = await world.draft('Utkast');
    expect(await world.refused('schedulePublication', { id: draft.id, at }, world.editor)).toMatchObject([
      { code: 'CONFLICT' },
    ]);
    const { errors } = await world.answer('schedulePublication', { id, at: 'i morgen' }, world.editor);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('the four-eyes rule', () => {
  it('keeps an editor from publishing and scheduling what they have written, until an administrator says otherwise', async () => {
    const { api } = world;
    const [anna, berit, chief] = [
      await api.person('EDITOR', 'asker', 'Anna'),
      await api.person('EDITOR', 'asker', 'Berit'),
      await api.person('ADMIN', 'asker', 'Sjef'),
    ];
    const step = async (name: string, input: object, asking: typeof anna): Promise<unknown> => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { ${name}(input: $input) { story { editorialState } errors { code message } } }`;
      return (await api.ask<Record<string, unknown>>(query, { input }, asking))[name];
    };
    const FOUR_EYES = {
      story: null,
      errors: [{ code: 'CONFLICT', message: expect.stringContaining('four-eyes') as string }],
    };
    const { id } = await world.draft('Skrevet av to');
    const part = { id, language: 'NB', part: 'measures', text: 'Mer.' };
    await step('saveStoryPart', part, anna);
    await step('submitStory', { id }, anna);
    expect(await step('publishStory', { id }, anna)).toEqual(FOUR_EYES);
    const asked =
      'query ($id: ID!) { node(id: $id) { ... on Story { review { mayPublish submissions { state submittedBy } } } } }';
    const told = async (asking: Asking): Promise<unknown> =>
      (await api.ask<{ node: { review: unknown } }>(asked, { id }, asking)).node.review;
    const submissions = [{ state: 'WAITING', submittedBy: 'Anna' }];
    for (const [asking, mayPublish] of [
      [anna, false],
      [berit, true],
      [world.contributor, false],
    ] as const)
      expect(await told(asking)).toEqual({ mayPublish, submissions });
    expect(await step('schedulePublication', { id, at: later(60_000) }, anna)).toEqual(FOUR_EYES);
    expect(await step('schedulePublication', { id, at: later(60_000) }, berit)).toMatchObject({ errors: [] });

    const rules = 'query { reviewRules(organisation: "asker") { fourEyes } }';
    expect(await api.ask(rules, {}, anna)).toEqual({ reviewRules: { fourEyes: true } });
    expect(await api.ask(rules, {}, world.stranger)).toEqual({ reviewRules: null });
    const change = `mutation { changeReviewRules(input: { organisation: "asker", fourEyes: false }) { reviewRules { fourEyes } errors { code } } }`;
    expect((await api.graphql(change, {}, anna)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await api.ask(change, {}, chief)).toEqual({
      changeReviewRules: { reviewRules: { fourEyes: false }, errors: [] },
    });
    expect(await told(anna)).toMatchObject({ mayPublish: true, submissions: [{ state: 'SCHEDULED' }] });
    expect(await step('publishStory', { id }, anna)).toMatchObject({ story: { editorialState: 'PUBLISHED' } });
    expect(await told(berit)).toMatchObject({ mayPublish: false, submissions: [{ state: 'PUBLISHED' }] });
  });
});
