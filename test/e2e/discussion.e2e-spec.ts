import { AddComment } from '#domain/discussions';
import { systemActor } from '#kernel';
import type { ApiError, Asking, SignedIn } from '../support/api.js';
import { BODY, OTHER_BODY, type StoryAtHand, StoryWorld } from '../support/story-world.js';

let world: StoryWorld;
let reader: SignedIn;
let other: SignedIn;
let editor: SignedIn;

beforeAll(async () => {
  world = await StoryWorld.start({
    RATE_PER_ADDRESS: '0',
    RATE_PER_KEY: '0',
    COMMENTS_PER_MINUTE: '200',
    COMMENTS_PER_HOUR: '500',
  });
  reader = await world.api.person('READER', OTHER_BODY, 'Lise Leser');
  other = await world.api.person('READER', OTHER_BODY, 'Ola Annen');
  editor = await world.api.person('EDITOR', BODY, 'Rita Redaktør');
});
afterAll(() => world.stop());

const COMMENT = `id state markdown html authorName badges createdAt editedAt isOwn hiddenReason reports
  replies { id state markdown authorName badges }`;

interface Comment {
  readonly id: string;
  readonly state: string;
  readonly markdown: string | null;
  readonly html: string | null;
  readonly authorName: string | null;
  readonly badges: readonly string[];
  readonly editedAt: string | null;
  readonly isOwn: boolean;
  readonly hiddenReason: string | null;
  readonly reports: number | null;
  readonly replies: readonly Omit<Comment, 'replies'>[];
}
interface Answer {
  readonly comment: Comment | null;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
}
interface Discussion {
  readonly totalCount: number;
  readonly isClosed: boolean;
  readonly edges: readonly { readonly cursor: string; readonly node: Comment }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const inputOf = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
const step = async (name: string, input: object, asking: Asking): Promise<Answer> => {
  const query = `mutation ($input: ${inputOf(name)}!) { ${name}(input: $input) { comment { ${COMMENT} } errors { code path message } } }`;
  return (await world.api.ask<Record<string, Answer>>(query, { input }, asking))[name]!;
};
/** The code with which a change is refused as a whole. */
const code = async (
  name: string,
  input: object,
  asking: Asking,
  part = 'comment { id }',
): Promise<string | undefined> => {
  const query = `mutation ($input: ${inputOf(name)}!) { ${name}(input: $input) { ${part} errors { code } } }`;
  const { errors } = await world.api.graphql(query, { input }, asking);
  return (errors as readonly ApiError[])[0]?.extensions.code;
};
const said = async (
  story: StoryAtHand,
  markdown: string,
  asking: Asking = reader,
  parentId?: string,
): Promise<Comment> => {
  const { comment, errors } = await step('addComment', { storyId: story.id, markdown, parentId }, asking);
  if (!comment) throw new Error(JSON.stringify(errors));
  return comment;
};
const refusals = async (name: string, input: object, asking: Asking): Promise<string[]> =>
  (await step(name, input, asking)).errors.map((error) => `${error.code} ${error.path.join('.')}`);
const discussion = async ({ slug }: StoryAtHand, asking?: Asking, page = ''): Promise<Discussion> => {
  const query = `query ($slug: String!) { story(slug: $slug) { comments${page} { totalCount isClosed
    edges { cursor node { ${COMMENT} } } pageInfo { hasNextPage endCursor } } } }`;
  return (await world.api.ask<{ story: { comments: Discussion } }>(query, { slug }, asking)).story.comments;
};
const texts = ({ edges }: Discussion): (string | null)[] => edges.map(({ node }) => node.markdown);
const lead = async (name: string, input: object, asking: Asking): Promise<string | undefined> =>
  code(name, input, asking, name === 'changeModeration' ? 'moderation' : 'story { id }');

describe('a discussion', () => {
  it('is what people say of a published story, with replies one level deep', async () => {
    const story = await world.published('Ordet er fritt');
    const first = await said(story, 'Hva **kostet** det?');
    await said(story, 'Godt spørsmål.', other, first.id);
    await said(story, 'To millioner.', editor, first.id);
    await said(story, 'Takk for historien.', other);
    const { totalCount, isClosed, edges } = await discussion(story);
    expect([totalCount, isClosed, edges.map(({ node }) => node.authorName)]).toEqual([
      2,
      false,
      ['Lise Leser', 'Ola Annen'],
    ]);
    expect(edges[0]?.node).toMatchObject({
      html: '<p>Hva <strong>kostet</strong> det?</p>\n',
      isOwn: false,
      reports: null,
    });
    expect(edges[0]?.node.replies.map(({ markdown, badges }) => [markdown, badges])).toEqual([
      ['Godt spørsmål.', []],
      ['To millioner.', ['EDITOR']],
    ]);
    const [reply] = edges[0]?.node.replies ?? [];
    expect(await refusals('addComment', { storyId: story.id, parentId: reply?.id, markdown: 'x' }, reader)).toEqual([
      'CONFLICT input.parentId',
    ]);
  });

  it('is read page by page, and of several stories at once', async () => {
    const [one, two] = [await world.published('Første side'), await world.published('Andre side')];
    for (let n = 1; n <= 5; n += 1) await said(one, `Nummer ${n}`);
    await said(two, 'Alene');
    const first = await discussion(one, undefined, '(first: 2)');
    expect([texts(first), first.totalCount, first.pageInfo.hasNextPage]).toEqual([['Nummer 1', 'Nummer 2'], 5, true]);
    const next = await discussion(one, undefined, `(first: 3, after: "${first.pageInfo.endCursor}")`);
    expect([texts(next), next.pageInfo.hasNextPage]).toEqual([['Nummer 3', 'Nummer 4', 'Nummer 5'], false]);
    const query =
      '{ stories(first: 100) { edges { node { title comments(first: 1) { totalCount edges { node { markdown } } } } } } }';
    const { stories } = await world.api.ask<{
      stories: { edges: { node: { title: string; comments: Discussion } }[] };
    }>(query);
    const found = new Map(stories.edges.map(({ node }) => [node.title, node.comments]));
    expect([found.get('Første side')?.totalCount, texts(found.get('Andre side')!)]).toEqual([5, ['Alene']]);
    const foreign = `query ($slug: String!) { story(slug: $slug) { comments(after: "${first.pageInfo.endCursor}") { totalCount } } }`;
    const answer = await world.api.graphql(foreign, { slug: two.slug });
    expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is for people: not for keys, and not for nobody', async () => {
    const story = await world.published('Hvem er du');
    const input = { storyId: story.id, markdown: 'x' };
    expect(await code('addComment', input, undefined)).toBe('UNAUTHENTICATED');
    expect(await code('addComment', input, world.reader)).toBe('FORBIDDEN');
    expect(await code('addComment', input, await world.api.person(null))).toBe('FORBIDDEN');
    await expect(
      world.api.get(AddComment).run(systemActor('test'), { ...input, parentId: null }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('takes texts that say something and are not too long', async () => {
    const story = await world.published('Lange ord');
    for (const markdown of ['', ' \n ', 'x'.repeat(5_001)])
      expect(await refusals('addComment', { storyId: story.id, markdown }, reader)).toEqual([
        'BAD_USER_INPUT input.markdown',
      ]);
    expect((await said(story, 'x'.repeat(5_000))).state).toBe('SHOWN');
    const evil = await said(story, '<img src=x onerror=alert(1)> [a](javascript:alert(1)) ![b](https://e.org/b.png)');
    expect(evil.html).not.toMatch(/<img|<a [^>]*javascript|<[^>]*onerror/i);
  });

  it('goes with its story: nothing of it is read or written while the story is not out', async () => {
    const story = await world.published('Tas ned');
    const { id } = await said(story, 'Hemmelig kommentar');
    const node = (asking?: Asking): Promise<{ node: object | null }> =>
      world.api.ask('query ($id: ID!) { node(id: $id) { __typename ... on Comment { markdown } } }', { id }, asking);
    expect((await node()).node).toEqual({ __typename: 'Comment', markdown: 'Hemmelig kommentar' });
    await world.done('unpublishStory', { id: story.id, note: 'x' }, world.editor);
    for (const asking of [undefined, reader, world.contributor, editor]) {
      expect((await node(asking)).node).toBeNull();
      expect(await refusals('addComment', { storyId: story.id, markdown: 'x' }, reader)).toEqual([
        'NOT_FOUND input.storyId',
      ]);
    }
    expect(texts(await discussion(story, world.contributor))).toEqual([]);
    expect(await refusals('editComment', { id, markdown: 'x' }, reader)).toEqual(['NOT_FOUND input.id']);
    await world.done('publishStory', { id: story.id }, world.editor);
    expect(texts(await discussion(story))).toEqual(['Hemmelig kommentar']);
  });

  it('of a story for one body is for that body alone', async () => {
    const story = await world.published('Bare oss', { visibility: 'AGENCY' });
    await said(story, 'Internt', editor);
    expect(await refusals('addComment', { storyId: story.id, markdown: 'x' }, reader)).toEqual([
      'NOT_FOUND input.storyId',
    ]);
    expect(texts(await discussion(story, editor))).toEqual(['Internt']);
  });

  it('tells nothing of a body that is withheld', async () => {
    const story = await world.published('Uten navn', { withheldOrganisation: true });
    await said(story, 'Fra en redaktør', editor);
    expect((await discussion(story)).edges[0]?.node.badges).toEqual([]);
    expect((await discussion(story, world.contributor)).edges[0]?.node.badges).toEqual(['EDITOR']);
  });
});

describe('a comment', () => {
  it('is edited and deleted by whoever wrote it', async () => {
    const story = await world.published('Ombestemt');
    const one = await said(story, 'Før');
    expect((await step('editComment', { id: one.id, markdown: 'Etter' }, reader)).comment).toMatchObject({
      markdown: 'Etter',
      isOwn: true,
      editedAt: expect.any(String) as string,
    });
    expect(await refusals('editComment', { id: one.id, markdown: ' ' }, reader)).toEqual([
      'BAD_USER_INPUT input.markdown',
    ]);
    for (const [name, input] of [
      ['editComment', { id: one.id, markdown: 'x' }],
      ['deleteComment', { id: one.id }],
    ] as const) {
      expect([
        await code(name, input, other),
        await code(name, input, editor),
        await code(name, input, undefined),
      ]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'UNAUTHENTICATED']);
    }
    await said(story, 'Svar', other, one.id);
    expect((await step('deleteComment', { id: one.id }, reader)).comment).toMatchObject({
      state: 'DELETED',
      markdown: null,
    });
    const [thread] = (await discussion(story)).edges;
    expect(thread?.node).toMatchObject({
      state: 'DELETED',
      authorName: null,
      badges: [],
      replies: [{ markdown: 'Svar' }],
    });
    const alone = await said(story, 'Uten svar');
    expect((await step('deleteComment', { id: alone.id }, reader)).comment).toBeNull();
    expect((await discussion(story)).totalCount).toBe(1);
    expect(await refusals('deleteComment', { id: alone.id }, reader)).toEqual(['NOT_FOUND input.id']);
  });

  it('cannot be edited when it is old', async () => {
    const story = await world.published('For sent');
    const { id } = await said(story, 'Gammel');
    await world.api.rows(
      `update comments set created_at = created_at - interval '16 minutes' where markdown = 'Gammel'`,
    );
    expect(await refusals('editComment', { id, markdown: 'Ny' }, reader)).toEqual(['CONFLICT input.id']);
  });

  it('is hidden by an editor, with a reason for its writer, and shown again', async () => {
    const story = await world.published('Under oppsyn');
    const { id } = await said(story, 'Usaklig');
    expect([
      await code('hideComment', { id, reason: 'x' }, reader),
      await code('approveComment', { id }, undefined),
    ]).toEqual(['FORBIDDEN', 'UNAUTHENTICATED']);
    expect(await code('hideComment', { id, reason: 'x' }, world.stranger)).toBe('FORBIDDEN');
    expect(await refusals('hideComment', { id, reason: ' ' }, editor)).toEqual(['BAD_USER_INPUT input.reason']);
    expect((await step('hideComment', { id, reason: 'Hold deg til saken.' }, editor)).comment?.state).toBe('HIDDEN');
    expect(texts(await discussion(story))).toEqual([]);
    expect(texts(await discussion(story, other))).toEqual([]);
    expect((await discussion(story, reader)).edges[0]?.node.hiddenReason).toBe('Hold deg til saken.');
    expect(await refusals('editComment', { id, markdown: 'Saklig' }, reader)).toEqual(['CONFLICT input.id']);
    await step('approveComment', { id }, editor);
    expect(texts(await discussion(story))).toEqual(['Usaklig']);
  });

  it('is reported once a person, and waits for the editors until they decide', async () => {
    const story = await world.published('Meldt fra om');
    const { id } = await said(story, 'Tvilsom');
    const input = { id, reason: 'Navngir noen' };
    expect((await step('reportComment', input, other)).errors).toEqual([]);
    expect([await refusals('reportComment', input, other), await refusals('reportComment', input, reader)]).toEqual([
      ['CONFLICT input.id'],
      ['CONFLICT input.id'],
    ]);
    expect(await refusals('reportComment', { id, reason: '' }, editor)).toEqual(['BAD_USER_INPUT input.reason']);
    expect([await code('reportComment', input, undefined), await code('reportComment', input, world.reader)]).toEqual([
      'UNAUTHENTICATED',
      'FORBIDDEN',
    ]);
    const waiting = async (asking: Asking): Promise<readonly Comment[]> => {
      const query = `{ moderationQueue(first: 100) { edges { node { ${COMMENT} } } } }`;
      const { moderationQueue } = await world.api.ask<{ moderationQueue: Discussion }>(query, {}, asking);
      return moderationQueue.edges.map(({ node }) => node);
    };
    expect((await waiting(editor)).find((one) => one.id === id)?.reports).toBe(1);
    expect((await waiting(world.stranger)).some((one) => one.id === id)).toBe(false);
    await step('approveComment', { id }, editor);
    expect((await waiting(editor)).some((one) => one.id === id)).toBe(false);
    const refused = await world.api.graphql('{ moderationQueue { edges { cursor } } }', {}, reader);
    expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('leading a discussion', () => {
  it('closes and opens it, for editors of the body', async () => {
    const story = await world.published('Lukkes');
    await said(story, 'Siste ord');
    const input = { storyId: story.id };
    for (const name of ['closeDiscussion', 'openDiscussion'])
      expect([
        await lead(name, input, undefined),
        await lead(name, input, reader),
        await lead(name, input, world.stranger),
      ]).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN']);
    expect(await lead('closeDiscussion', input, editor)).toBeUndefined();
    expect([(await discussion(story)).isClosed, texts(await discussion(story))]).toEqual([true, ['Siste ord']]);
    expect(await refusals('addComment', { storyId: story.id, markdown: 'x' }, reader)).toEqual([
      'CONFLICT input.storyId',
    ]);
    expect(await lead('openDiscussion', input, editor)).toBeUndefined();
    expect((await said(story, 'Enda et ord')).state).toBe('SHOWN');
  });

  it('before: what people write waits for an editor, what editors write does not', async () => {
    const admin = await world.api.person('ADMIN', BODY);
    const input = { organisation: BODY, moderation: 'BEFORE' };
    expect([await lead('changeModeration', input, undefined), await lead('changeModeration', input, editor)]).toEqual([
      'UNAUTHENTICATED',
      'FORBIDDEN',
    ]);
    expect(await lead('changeModeration', { ...input, organisation: OTHER_BODY }, admin)).toBe('FORBIDDEN');
    expect(await lead('changeModeration', input, admin)).toBeUndefined();
    const story = await world.published('Forhåndssjekk');
    const waits = await said(story, 'Venter');
    expect(waits.state).toBe('PENDING');
    expect((await said(story, 'Fra oss', editor)).state).toBe('SHOWN');
    expect([texts(await discussion(story)), texts(await discussion(story, other))]).toEqual([['Fra oss'], ['Fra oss']]);
    expect((await discussion(story)).totalCount).toBe(1);
    expect(texts(await discussion(story, reader))).toEqual(['Venter', 'Fra oss']);
    expect(await refusals('addComment', { storyId: story.id, parentId: waits.id, markdown: 'x' }, other)).toEqual([
      'NOT_FOUND input.parentId',
    ]);
    await step('approveComment', { id: waits.id }, editor);
    expect(texts(await discussion(story))).toEqual(['Venter', 'Fra oss']);
    await lead('changeModeration', { ...input, moderation: 'AFTER' }, admin);
  });

  it('is told in the journal without a word of what was said, and not in the feed of changes', async () => {
    const story = await world.published('Journalen');
    const one = await said(story, 'Kanarifugl');
    await said(story, 'Kanarisvar', other, one.id);
    const events = await world.rows<{ kind: string; row: string }>(
      'select kind, e::text as row from events e order by sequence',
    );
    expect(events.map(({ kind }) => kind).slice(-2)).toEqual(['CommentAdded', 'CommentReplied']);
    expect(events.some(({ row }) => /kanari/i.test(row))).toBe(false);
    const { changes } = await world.api.ask<{ changes: { edges: { node: { kind: string } }[] } }>(
      '{ changes(first: 100) { edges { node { kind } } } }',
    );
    expect(changes.edges.some(({ node }) => node.kind.includes('COMMENT'))).toBe(false);
  });
});

it('nobody writes more in a minute than is allowed', async () => {
  const story = await world.published('For mange');
  const eager = await world.api.person('READER', BODY, 'Ivrig');
  await world.api.rows(
    `insert into comments (id, story_id, person_id, state, markdown, created_at)
     select gen_random_uuid(), s.id, $1, 'SHOWN', 'x', now() from stories s, generate_series(1, 200) where s.slug = $2`,
    [eager.personId, story.slug],
  );
  const { errors } = await world.api.graphql(
    'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }',
    { input: { storyId: story.id, markdown: 'x' } },
    eager,
  );
  expect(errors[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED' });
});
