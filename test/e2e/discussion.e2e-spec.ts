import { AddComment } from '#domain/discussions';
import { systemActor } from '#kernel';
import type { Asking } from '../support/api.js';
import { DiscussionGround, type SaidDiscussion, textsOf } from '../support/discussion-ground.js';

let ground: DiscussionGround;

beforeAll(async () => {
  ground = await DiscussionGround.start();
});
afterAll(() => ground.world.stop());

describe('a discussion', () => {
  it('is what people say of a published story, with replies one level deep', async () => {
    const story = await ground.world.published('Ordet er fritt');
    const first = await ground.said(story, 'Hva **kostet** det?');
    await ground.said(story, 'Godt spørsmål.', ground.other, first.id);
    await ground.said(story, 'To millioner.', ground.editor, first.id);
    await ground.said(story, 'Takk for historien.', ground.other);
    const { totalCount, isClosed, edges } = await ground.discussion(story);
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
    expect(
      await ground.refusals('addComment', { storyId: story.id, parentId: reply?.id, markdown: 'x' }, ground.reader),
    ).toEqual(['CONFLICT input.parentId']);
  });

  it('is read page by page, and of several stories at once', async () => {
    const [one, two] = [await ground.world.published('Første side'), await ground.world.published('Andre side')];
    for (let n = 1; n <= 5; n += 1) await ground.said(one, `Nummer ${n}`);
    await ground.said(two, 'Alene');
    const first = await ground.discussion(one, undefined, '(first: 2)');
    expect([textsOf(first), first.totalCount, first.pageInfo.hasNextPage]).toEqual([['Nummer 1', 'Nummer 2'], 5, true]);
    const next = await ground.discussion(one, undefined, `(first: 3, after: "${first.pageInfo.endCursor}")`);
    expect([textsOf(next), next.pageInfo.hasNextPage]).toEqual([['Nummer 3', 'Nummer 4', 'Nummer 5'], false]);
    const query =
      '{ stories(first: 100) { edges { node { title comments(first: 1) { totalCount edges { node { markdown } } } } } } }';
    const { stories } = await ground.world.api.ask<{
      stories: { edges: { node: { title: string; comments: SaidDiscussion } }[] };
    }>(query);
    const found = new Map(stories.edges.map(({ node }) => [node.title, node.comments]));
    expect([found.get('Første side')?.totalCount, textsOf(found.get('Andre side')!)]).toEqual([5, ['Alene']]);
    const foreign = `query ($slug: String!) { story(slug: $slug) { comments(after: "${first.pageInfo.endCursor}") { totalCount } } }`;
    const answer = await ground.world.api.graphql(foreign, { slug: two.slug });
    expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is for people: not for keys, and not for nobody', async () => {
    const story = await ground.world.published('Hvem er du');
    const input = { storyId: story.id, markdown: 'x' };
    expect(await ground.code('addComment', input, undefined)).toBe('UNAUTHENTICATED');
    expect(await ground.code('addComment', input, ground.world.reader)).toBe('FORBIDDEN');
    expect(await ground.code('addComment', input, await ground.world.api.person(null))).toBe('FORBIDDEN');
    await expect(
      ground.world.api.get(AddComment).run(systemActor('test'), { ...input, parentId: null }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('takes texts that say something and are not too long', async () => {
    const story = await ground.world.published('Lange ord');
    for (const markdown of ['', ' \n ', 'x'.repeat(5_001)])
      expect(await ground.refusals('addComment', { storyId: story.id, markdown }, ground.reader)).toEqual([
        'BAD_USER_INPUT input.markdown',
      ]);
    expect((await ground.said(story, 'x'.repeat(5_000))).state).toBe('SHOWN');
    const evil = await ground.said(
      story,
      '<img src=x onerror=alert(1)> [a](javascript:alert(1)) ![b](https://e.org/b.png)',
    );
    expect(evil.html).not.toMatch(/<img|<a [^>]*javascript|<[^>]*onerror/i);
  });

  it('goes with its story: nothing of it is read or written while the story is not out', async () => {
    const story = await ground.world.published('Tas ned');
    const { id } = await ground.said(story, 'Hemmelig kommentar');
    const node = (asking?: Asking): Promise<{ node: object | null }> =>
      ground.world.api.ask(
        'query ($id: ID!) { node(id: $id) { __typename ... on Comment { markdown } } }',
        { id },
        asking,
      );
    expect((await node()).node).toEqual({ __typename: 'Comment', markdown: 'Hemmelig kommentar' });
    await ground.world.done('unpublishStory', { id: story.id, note: 'x' }, ground.world.editor);
    for (const asking of [undefined, ground.reader, ground.world.contributor, ground.editor]) {
      expect((await node(asking)).node).toBeNull();
      expect(await ground.refusals('addComment', { storyId: story.id, markdown: 'x' }, ground.reader)).toEqual([
        'NOT_FOUND input.storyId',
      ]);
    }
    expect(textsOf(await ground.discussion(story, ground.world.contributor))).toEqual([]);
    expect(await ground.refusals('editComment', { id, markdown: 'x' }, ground.reader)).toEqual(['NOT_FOUND input.id']);
    await ground.world.done('publishStory', { id: story.id }, ground.world.editor);
    expect(textsOf(await ground.discussion(story))).toEqual(['Hemmelig kommentar']);
  });

  it('of a story for one body is for that body alone', async () => {
    const story = await ground.world.published('Bare oss', { visibility: 'AGENCY' });
    await ground.said(story, 'Internt', ground.editor);
    expect(await ground.refusals('addComment', { storyId: story.id, markdown: 'x' }, ground.reader)).toEqual([
      'NOT_FOUND input.storyId',
    ]);
    expect(textsOf(await ground.discussion(story, ground.editor))).toEqual(['Internt']);
  });

  it('tells nothing of a body that is withheld', async () => {
    const story = await ground.world.published('Uten navn', { withheldOrganisation: true });
    await ground.said(story, 'Fra en redaktør', ground.editor);
    expect((await ground.discussion(story)).edges[0]?.node.badges).toEqual([]);
    expect((await ground.discussion(story)).edges[0]?.node.authorName).toBeNull();
    expect((await ground.discussion(story, ground.world.contributor)).edges[0]?.node.badges).toEqual(['EDITOR']);
  });
});

describe('a comment', () => {
  it('is edited and deleted by whoever wrote it', async () => {
    const story = await ground.world.published('Ombestemt');
    const one = await ground.said(story, 'Før');
    expect((await ground.step('editComment', { id: one.id, markdown: 'Etter' }, ground.reader)).comment).toMatchObject({
      markdown: 'Etter',
      isOwn: true,
      editedAt: expect.any(String) as string,
    });
    expect(await ground.refusals('editComment', { id: one.id, markdown: ' ' }, ground.reader)).toEqual([
      'BAD_USER_INPUT input.markdown',
    ]);
    for (const [name, input] of [
      ['editComment', { id: one.id, markdown: 'x' }],
      ['deleteComment', { id: one.id }],
    ] as const) {
      expect([
        await ground.code(name, input, ground.other),
        await ground.code(name, input, ground.editor),
        await ground.code(name, input, undefined),
      ]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'UNAUTHENTICATED']);
    }
    await ground.said(story, 'Svar', ground.other, one.id);
    expect((await ground.step('deleteComment', { id: one.id }, ground.reader)).comment).toMatchObject({
      state: 'DELETED',
      markdown: null,
    });
    const [thread] = (await ground.discussion(story)).edges;
    expect(thread?.node).toMatchObject({
      state: 'DELETED',
      authorName: null,
      badges: [],
      replies: [{ markdown: 'Svar' }],
    });
    const alone = await ground.said(story, 'Uten svar');
    expect((await ground.step('deleteComment', { id: alone.id }, ground.reader)).comment).toBeNull();
    expect((await ground.discussion(story)).totalCount).toBe(1);
    expect(await ground.refusals('deleteComment', { id: alone.id }, ground.reader)).toEqual(['NOT_FOUND input.id']);
  });

  it('cannot be edited when it is old', async () => {
    const story = await ground.world.published('For sent');
    const { id } = await ground.said(story, 'Gammel');
    await ground.world.api.rows(
      `update comments set created_at = created_at - interval '16 minutes' where markdown = 'Gammel'`,
    );
    expect(await ground.refusals('editComment', { id, markdown: 'Ny' }, ground.reader)).toEqual(['CONFLICT input.id']);
  });

  it('is hidden by an ground.editor, with a reason for its writer, and shown again', async () => {
    const story = await ground.world.published('Under oppsyn');
    const { id } = await ground.said(story, 'Usaklig');
    const answer = await ground.said(story, 'Enig', ground.reader, id);
    expect([
      await ground.code('hideComment', { id, reason: 'x' }, ground.reader),
      await ground.code('approveComment', { id }, undefined),
    ]).toEqual(['FORBIDDEN', 'UNAUTHENTICATED']);
    expect(await ground.code('hideComment', { id, reason: 'x' }, ground.world.stranger)).toBe('FORBIDDEN');
    expect(await ground.refusals('hideComment', { id, reason: ' ' }, ground.editor)).toEqual([
      'BAD_USER_INPUT input.reason',
    ]);
    expect(
      (await ground.step('hideComment', { id, reason: 'Hold deg til saken.' }, ground.editor)).comment?.state,
    ).toBe('HIDDEN');
    expect(textsOf(await ground.discussion(story))).toEqual([]);
    expect(textsOf(await ground.discussion(story, ground.other))).toEqual([]);
    expect((await ground.discussion(story, ground.reader)).edges[0]?.node.hiddenReason).toBe('Hold deg til saken.');
    expect(await ground.refusals('editComment', { id, markdown: 'Saklig' }, ground.reader)).toEqual([
      'CONFLICT input.id',
    ]);
    const reply = await ground.world.api.ask<{ node: object | null }>(
      'query ($id: ID!) { node(id: $id) { __typename } }',
      { id: answer.id },
      ground.other,
    );
    expect(reply.node).toBeNull();
    await ground.step('approveComment', { id }, ground.editor);
    expect(textsOf(await ground.discussion(story))).toEqual(['Usaklig']);
  });

  it('is reported once a person, and waits for the editors until they decide', async () => {
    const story = await ground.world.published('Meldt fra om');
    const { id } = await ground.said(story, 'Tvilsom');
    const input = { id, reason: 'Navngir noen' };
    expect((await ground.step('reportComment', input, ground.other)).errors).toEqual([]);
    expect([
      await ground.refusals('reportComment', input, ground.other),
      await ground.refusals('reportComment', input, ground.reader),
    ]).toEqual([['CONFLICT input.id'], ['CONFLICT input.id']]);
    expect(await ground.refusals('reportComment', { id, reason: '' }, ground.editor)).toEqual([
      'BAD_USER_INPUT input.reason',
    ]);
    expect([
      await ground.code('reportComment', input, undefined),
      await ground.code('reportComment', input, ground.world.reader),
    ]).toEqual(['UNAUTHENTICATED', 'FORBIDDEN']);
    expect((await ground.waiting(ground.editor)).find((one) => one.id === id)?.reports).toBe(1);
    expect((await ground.waiting(ground.world.stranger)).some((one) => one.id === id)).toBe(false);
    await ground.step('approveComment', { id }, ground.editor);
    expect((await ground.waiting(ground.editor)).some((one) => one.id === id)).toBe(false);
    const refused = await ground.world.api.graphql('{ moderationQueue { edges { cursor } } }', {}, ground.reader);
    expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
