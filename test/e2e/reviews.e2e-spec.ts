import { AnswerReviewComment } from '#domain/reviews';
import { systemActor } from '#kernel';
import { readGlobalId, toGlobalId } from '#platform/graphql-kit';
import type { Asking, SignedIn } from '../support/api.js';
import { reviewed } from '../support/review-mutations.js';
import { BODY, OTHER_BODY, type StoryAtHand, StoryWorld } from '../support/story-world.js';

interface Comment {
  readonly id: string;
  readonly part: string | null;
  readonly words: string;
  readonly resolvedAt: string | null;
  readonly answers: readonly { readonly words: string; readonly authorName: string | null }[];
}

interface Review {
  readonly state: string;
  readonly revision: number;
  readonly submittedBy: string | null;
  readonly decidedBy: string | null;
  readonly assignee: { readonly id: string; readonly name: string } | null;
  readonly dueOn: string;
  readonly isOverdue: boolean;
  readonly checklist: readonly { readonly key: string; readonly isTicked: boolean; readonly tickedBy: string | null }[];
  readonly comments: readonly Comment[];
}

const FIELDS = `state revision submittedBy decidedBy assignee { id name } dueOn isOverdue checklist { key isTicked tickedBy }
  comments { id part language quote words authorName isOwn resolvedAt resolvedBy answers { words authorName isOwn } }`;
const OF_STORY = `query ($id: ID!) { node(id: $id) { ... on Story { review { ${FIELDS} } } } }`;
const QUEUE = `query ($filter: ReviewFilter, $first: Int, $after: String) {
  reviewQueue(filter: $filter, first: $first, after: $after) {
    edges { node { dueOn story { id title } } } pageInfo { hasNextPage endCursor } } }`;

interface Queue {
  readonly reviewQueue: {
    readonly edges: readonly { readonly node: { readonly story: { readonly id: string; readonly title: string } } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

let world: StoryWorld;
let rita: SignedIn;
let stranger: SignedIn;
const idOf = ({ personId }: SignedIn): string => toGlobalId('Person', personId);

beforeAll(async () => {
  world = await StoryWorld.start({ REVIEW_DAYS: '7', RATE_PER_ADDRESS: '0', RATE_PER_KEY: '0' });
  rita = await world.api.person('EDITOR', BODY, 'Rita Redaktør');
  stranger = await world.api.person('EDITOR', OTHER_BODY, 'Fremmed');
});
afterAll(() => world.stop());

const reviewOf = async ({ id }: StoryAtHand, asking: Asking = world.contributor): Promise<Review | null> =>
  (await world.api.ask<{ node: { review: Review | null } | null }>(OF_STORY, { id }, asking)).node?.review ?? null;
const titles = async (filter: object = {}, asking: Asking = rita): Promise<readonly string[]> =>
  (await world.api.ask<Queue>(QUEUE, { filter }, asking)).reviewQueue.edges.map(({ node }) => node.story.title);
const done = (name: string, input: object, asking: Asking = rita) =>
  reviewed(world, name, input, name.includes('Comment') ? 'comment { id }' : 'review { dueOn }', asking);
const answered = async (name: string, input: object, asking: Asking) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { errors { code path } } }`;
  const { data, errors } = await world.api.graphql<Record<string, { errors: { code: string; path: string[] }[] }>>(
    query,
    { input },
    asking,
  );
  return errors[0]?.extensions.code ?? data?.[name]?.errors.map(({ code, path }) => `${code} ${path.join('.')}`).join();
};
const day = async (days: number): Promise<string> =>
  (
    await world.rows<{ day: string }>(`select ((now() at time zone 'Europe/Oslo')::date + $1::integer)::text as day`, [
      days,
    ])
  )[0]!.day;

describe('the review queue', () => {
  it('holds what waits at the bodies that the caller edits, what is due first on top, page by page', async () => {
    const [late, first, middle] = [
      await world.submitted('Kø: sist'),
      await world.submitted('Kø: først'),
      await world.submitted('Kø: midt i'),
    ];
    await world.draft('Kø: utkast');
    await done('assignReview', { storyId: late.id, dueOn: await day(30) });
    await done('assignReview', { storyId: first.id, dueOn: await day(1) });
    const mine = (all: readonly string[]): string[] => all.filter((title) => title.startsWith('Kø'));
    expect(mine(await titles())).toEqual(['Kø: først', 'Kø: midt i', 'Kø: sist']);
    expect((await reviewOf(middle))?.dueOn).toBe(await day(7));
    expect(mine(await titles({}, stranger))).toEqual([]);
    expect(mine(await titles({ organisations: [BODY] }, await world.api.key('EDITOR')))).toHaveLength(3);
    expect(mine(await titles({ organisations: [OTHER_BODY] }, await world.api.key('EDITOR')))).toEqual([]);
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { reviewQueue }: Queue = await world.api.ask<Queue>(QUEUE, { first: 1, after }, rita);
      paged.push(...reviewQueue.edges.map(({ node }) => node.story.title));
      [after, more] = [reviewQueue.pageInfo.endCursor, reviewQueue.pageInfo.hasNextPage];
    }
    expect(mine(paged)).toEqual(['Kø: først', 'Kø: midt i', 'Kø: sist']);
  });

  it('is asked by whom it was given to, whether it is overdue, and where it stands', async () => {
    const [given, overdue, declined] = [
      await world.submitted('Gitt til Rita'),
      await world.submitted('For sent'),
      await world.submitted('Avslått i køen'),
    ];
    await done('assignReview', { storyId: given.id, personId: idOf(rita) });
    await world.rows(`update story_submissions set submitted_at = now() - interval '9 days'
      where story_id = (select id from stories where slug = 'for-sent') returning 1`);
    await world.done('declineStory', { id: declined.id, note: 'Nei.' }, world.editor);
    expect(await titles({ assignee: idOf(rita) })).toEqual(['Gitt til Rita']);
    expect(await titles({ assignee: idOf(stranger) })).toEqual([]);
    expect(await titles({ isAssigned: true })).toEqual(['Gitt til Rita']);
    expect(await titles({ isAssigned: false })).not.toContain('Gitt til Rita');
    expect(await titles({ isOverdue: true })).toEqual(['For sent']);
    expect(await titles({ isOverdue: false })).not.toContain('For sent');
    expect(await reviewOf(overdue)).toMatchObject({ isOverdue: true });
    expect(await titles({ states: ['DECLINED'] })).toEqual(['Avslått i køen']);
    expect(await titles()).not.toContain('Avslått i køen');
    const { errors } = await world.api.graphql(QUEUE, { filter: { organisations: [BODY, 'ingen'] } }, rita);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      path: ['filter', 'organisations', '1'],
    });
  });

  it('is for editors', async () => {
    const code = async (asking: Asking): Promise<string | undefined> =>
      (await world.api.graphql(QUEUE, {}, asking)).errors[0]?.extensions.code;
    expect([await code(world.contributor), await code(world.reader), await code(undefined)]).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
      'UNAUTHENTICATED',
    ]);
  });
});

describe('a review', () => {
  it('is given to an editor of the body, and stays with them when the same revision is submitted again', async () => {
    const story = await world.submitted('Tildelt');
    const storyId = story.id;
    const contributor = await world.api.person('CONTRIBUTOR', BODY, 'Bidragsyter');
    expect(await answered('assignReview', { storyId, personId: idOf(stranger) }, rita)).toBe(
      'NOT_FOUND input.personId',
    );
    expect(await answered('assignReview', { storyId, personId: idOf(contributor) }, rita)).toBe(
      'NOT_FOUND input.personId',
    );
    expect(await answered('assignReview', { storyId, dueOn: await day(-1) }, rita)).toBe('BAD_USER_INPUT input.dueOn');
    expect(await answered('assignReview', { storyId }, world.contributor)).toBe('FORBIDDEN');
    expect(await answered('assignReview', { storyId }, stranger)).toBe('NOT_FOUND input.storyId');
    expect(await answered('assignReview', { storyId }, undefined)).toBe('UNAUTHENTICATED');

    await done('assignReview', { storyId, personId: idOf(rita), dueOn: await day(2) }, world.editor);
    expect(await reviewOf(story)).toMatchObject({
      state: 'WAITING',
      assignee: { id: idOf(rita), name: 'Rita Redaktør' },
      dueOn: await day(2),
      submittedBy: 'test CONTRIBUTOR',
      decidedBy: null,
    });
    const reviewers = `query ($id: ID!) { node(id: $id) { ... on Story { review { reviewers { name } } } } }`;
    const told = await world.api.ask<{ node: { review: { reviewers: { name: string }[] } } }>(
      reviewers,
      { id: storyId },
      rita,
    );
    expect(told.node.review.reviewers.map(({ name }) => name)).toEqual(['Rita Redaktør']);
    expect((await world.api.graphql(reviewers, { id: storyId }, contributor)).text).toContain('"reviewers":[]');

    await world.done('requestChanges', { id: storyId, note: 'Mer.' }, world.editor);
    expect(await reviewOf(story)).toMatchObject({ state: 'CHANGES_REQUESTED', decidedBy: 'test EDITOR' });
    expect(await answered('assignReview', { storyId, personId: null }, rita)).toBe('CONFLICT input.storyId');
    await world.done('submitStory', { id: storyId }, world.contributor);
    expect(await reviewOf(story)).toMatchObject({ assignee: { id: idOf(rita) }, dueOn: await day(7), decidedBy: null });
    await done('assignReview', { storyId, dueOn: await day(3) });
    expect(await reviewOf(story)).toMatchObject({ assignee: { id: idOf(rita) }, dueOn: await day(3) });
    await done('assignReview', { storyId, personId: null, dueOn: null });
    expect(await reviewOf(story)).toMatchObject({ assignee: null, dueOn: await day(7) });
  });

  it('has a checklist that is ticked anew for each submission', async () => {
    const story = await world.submitted('Sjekket');
    const tick = { storyId: story.id, item: 'honest', isTicked: true };
    expect(await answered('tickReviewItem', { ...tick, item: 'findings-follow' }, rita)).toBe(
      'BAD_USER_INPUT input.item',
    );
    expect(await answered('tickReviewItem', tick, world.contributor)).toBe('FORBIDDEN');
    expect(await answered('tickReviewItem', tick, stranger)).toBe('NOT_FOUND input.storyId');
    const ticked = async (): Promise<readonly unknown[]> =>
      (await reviewOf(story))?.checklist.filter(({ isTicked }) => isTicked) ?? [];
    await done('tickReviewItem', tick);
    await done('tickReviewItem', tick, world.editor);
    expect(await ticked()).toEqual([{ key: 'honest', isTicked: true, tickedBy: 'Rita Redaktør' }]);
    await done('tickReviewItem', { ...tick, isTicked: false });
    expect(await ticked()).toEqual([]);
    await done('tickReviewItem', tick);
    await world.done('requestChanges', { id: story.id, note: 'Mer.' }, world.editor);
    expect(await answered('tickReviewItem', tick, rita)).toBe('CONFLICT input.storyId');
    await world.done('submitStory', { id: story.id }, world.contributor);
    expect(await ticked()).toEqual([]);
  });
});

describe('a comment on what is being written', () => {
  it('is pinned to a part, answered, resolved, and there when the revision is submitted again', async () => {
    const story = await world.submitted('Drøftet underveis');
    const { id: storyId } = story;
    await done('addReviewComment', {
      storyId,
      part: 'need',
      language: 'NB',
      quote: 'Køen var lang.',
      words: 'Hvor lang?',
    });
    await done('addReviewComment', { storyId, words: 'Ellers fint.' }, world.contributor);
    const [pinned, whole] = (await reviewOf(story))!.comments;
    expect(pinned).toMatchObject({
      part: 'need',
      language: 'NB',
      quote: 'Køen var lang.',
      words: 'Hvor lang?',
      authorName: 'Rita Redaktør',
      isOwn: false,
      resolvedAt: null,
    });
    expect(whole).toMatchObject({ part: null, isOwn: true });
    await done('resolveReviewComment', { id: pinned!.id }, world.contributor);
    expect((await reviewOf(story))!.comments[0]).toMatchObject({ resolvedBy: 'test CONTRIBUTOR' });
    await done('answerReviewComment', { id: pinned!.id, words: 'Seks uker.' }, world.contributor);
    await world.done('requestChanges', { id: storyId, note: 'Mer.' }, world.editor);
    await world.done('submitStory', { id: storyId }, world.contributor);
    expect((await reviewOf(story, rita))!.comments[0]).toMatchObject({
      isOwn: true,
      resolvedAt: null,
      answers: [{ words: 'Seks uker.', authorName: 'test CONTRIBUTOR', isOwn: false }],
    });
  });

  it('is refused where it cannot stand', async () => {
    const { id: storyId } = await world.submitted('Feil sted');
    const add = (more: object, asking: Asking = rita) =>
      answered('addReviewComment', { storyId, words: 'x', ...more }, asking);
    expect(await add({ part: 'steps' })).toBe('BAD_USER_INPUT input.part');
    expect(await add({ part: 'methods', language: 'NB' })).toBe('BAD_USER_INPUT input.language');
    expect(await add({ quote: 'x' })).toBe('CONFLICT input.quote');
    expect(await add({ words: ' ' })).toBe('BAD_USER_INPUT input.words');
    expect(await add({}, world.reader)).toBe('FORBIDDEN');
    expect(await add({}, stranger)).toBe('NOT_FOUND input.storyId');
    const published = await world.published('Ferdig');
    expect(await answered('addReviewComment', { storyId: published.id, words: 'x' }, rita)).toBe(
      'CONFLICT input.storyId',
    );
    expect(await answered('addReviewComment', { storyId: published.id, words: 'x' }, stranger)).toBe('FORBIDDEN');
  });

  it('has at most a hundred answers, none of which is answered itself', async () => {
    const { id: storyId } = await world.submitted('Mange svar');
    const { comment } = await done('addReviewComment', { storyId, words: 'Hvorfor?' });
    const { id } = readGlobalId(comment!.id)!;
    const answer = (one: string) =>
      world.api.get(AnswerReviewComment).run(systemActor('test'), { id: one, words: 'Derfor.' });
    for (let number = 0; number < 100; number += 1) expect(await answer(id)).toMatchObject({ ok: true });
    expect(await answer(id)).toMatchObject({ errors: [{ code: 'CONFLICT', path: ['input', 'id'] }] });
    const [one] = await world.rows<{ id: string }>('select id from review_comments where parent_id = $1 limit 1', [id]);
    expect(await answer(one!.id)).toMatchObject({ errors: [{ code: 'CONFLICT', path: ['input', 'id'] }] });
    expect(await answered('resolveReviewComment', { id: toGlobalId('ReviewComment', one!.id) }, rita)).toBe(
      'CONFLICT input.id',
    );
  });

  it('is never shown to readers or to other bodies, whatever becomes of the story, and tells of itself without words', async () => {
    const story = await world.submitted('Hemmelig drøfting');
    const { comment } = await done('addReviewComment', { storyId: story.id, part: 'title', words: 'Kanari i buret' });
    await done('answerReviewComment', { id: comment!.id, words: 'Kanari svarer' }, world.contributor);
    for (const by of [rita, world.contributor]) await done('resolveReviewComment', { id: comment!.id }, by);
    await world.done('publishStory', { id: story.id }, world.editor);
    const node = `query ($id: ID!) { node(id: $id) { __typename ... on ReviewComment { words } } }`;
    for (const asking of [undefined, world.reader, stranger, world.stranger]) {
      const { text } = await world.api.graphql(OF_STORY, { id: story.id }, asking);
      expect(text).toContain('"review":null');
      expect(await world.api.ask(node, { id: comment!.id }, asking)).toEqual({ node: null });
      expect(await answered('answerReviewComment', { id: comment!.id, words: 'x' }, asking)).toMatch(
        /^(NOT_FOUND input.id|FORBIDDEN|UNAUTHENTICATED)$/,
      );
    }
    expect(await world.api.ask(node, { id: comment!.id }, world.contributor)).toMatchObject({
      node: { words: 'Kanari i buret' },
    });
    expect((await reviewOf(story))!.comments[0]!.answers).toHaveLength(1);
    const told = await world.rows<{ kind: string; audience: string | null }>(
      `select kind, audience from events where kind like 'Review%' and subject_id = (
         select id from review_comments where words = 'Kanari i buret') order by sequence`,
    );
    const kinds = ['ReviewCommentAdded', 'ReviewCommentAnswered', 'ReviewCommentResolved'];
    expect(told).toEqual(kinds.map((kind) => ({ kind, audience: null })));
  });
});
