import { DiscussionGround, textsOf } from '../support/discussion-ground.js';
import { TestApi } from '../support/api.js';
import { BODY, OTHER_BODY } from '../support/story-world.js';

let ground: DiscussionGround;

beforeAll(async () => {
  ground = await DiscussionGround.start();
});
afterAll(() => ground.world.stop());

describe('leading a discussion', () => {
  it('closes and opens it, for editors of the body', async () => {
    const story = await ground.world.published('Lukkes');
    await ground.said(story, 'Siste ord');
    const input = { storyId: story.id };
    for (const name of ['closeDiscussion', 'openDiscussion'])
      expect([
        await ground.lead(name, input, undefined),
        await ground.lead(name, input, ground.reader),
        await ground.lead(name, input, ground.world.stranger),
      ]).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN']);
    expect(await ground.lead('closeDiscussion', input, ground.editor)).toBeUndefined();
    expect([(await ground.discussion(story)).isClosed, textsOf(await ground.discussion(story))]).toEqual([
      true,
      ['Siste ord'],
    ]);
    expect(await ground.refusals('addComment', { storyId: story.id, markdown: 'x' }, ground.reader)).toEqual([
      'CONFLICT input.storyId',
    ]);
    expect(await ground.lead('openDiscussion', input, ground.editor)).toBeUndefined();
    expect((await ground.said(story, 'Enda et ord')).state).toBe('SHOWN');
  });

  it('before: what people write waits for an ground.editor, what editors write does not', async () => {
    const admin = await ground.world.api.person('ADMIN', BODY);
    const input = { organisation: BODY, moderation: 'BEFORE' };
    expect([
      await ground.lead('changeModeration', input, undefined),
      await ground.lead('changeModeration', input, ground.editor),
    ]).toEqual(['UNAUTHENTICATED', 'FORBIDDEN']);
    expect(await ground.lead('changeModeration', { ...input, organisation: OTHER_BODY }, admin)).toBe('FORBIDDEN');
    expect(await ground.lead('changeModeration', input, admin)).toBeUndefined();
    const story = await ground.world.published('Forhåndssjekk');
    const waits = await ground.said(story, 'Venter');
    expect(waits.state).toBe('PENDING');
    expect((await ground.said(story, 'Fra oss', ground.editor)).state).toBe('SHOWN');
    expect([textsOf(await ground.discussion(story)), textsOf(await ground.discussion(story, ground.other))]).toEqual([
      ['Fra oss'],
      ['Fra oss'],
    ]);
    expect((await ground.discussion(story)).totalCount).toBe(1);
    expect(textsOf(await ground.discussion(story, ground.reader))).toEqual(['Venter', 'Fra oss']);
    expect(
      await ground.refusals('addComment', { storyId: story.id, parentId: waits.id, markdown: 'x' }, ground.other),
    ).toEqual(['NOT_FOUND input.parentId']);
    await ground.step('approveComment', { id: waits.id }, ground.editor);
    expect(textsOf(await ground.discussion(story))).toEqual(['Venter', 'Fra oss']);
    const reworded = await ground.step('editComment', { id: waits.id, markdown: 'Noe ganske annet' }, ground.reader);
    expect([reworded.comment?.state, textsOf(await ground.discussion(story))]).toEqual(['PENDING', ['Fra oss']]);
    expect((await ground.waiting(ground.editor)).map(({ id }) => id)).toContain(waits.id);
    await ground.world.done('unpublishStory', { id: story.id, note: 'x' }, ground.world.editor);
    expect((await ground.waiting(ground.editor)).map(({ id }) => id)).not.toContain(waits.id);
    await ground.lead('changeModeration', { ...input, moderation: 'AFTER' }, admin);
  });

  it('is told in the journal without a word of what was said, and not in the feed of changes', async () => {
    const story = await ground.world.published('Journalen');
    const one = await ground.said(story, 'Kanarifugl');
    await ground.said(story, 'Kanarisvar', ground.other, one.id);
    const events = await ground.world.rows<{ kind: string; row: string }>(
      'select kind, e::text as row from events e order by sequence',
    );
    expect(events.map(({ kind }) => kind).slice(-2)).toEqual(['CommentAdded', 'CommentReplied']);
    expect(events.some(({ row }) => /kanari/i.test(row))).toBe(false);
    const { changes } = await ground.world.api.ask<{ changes: { edges: { node: { kind: string } }[] } }>(
      '{ changes(first: 100) { edges { node { kind } } } }',
    );
    expect(changes.edges.some(({ node }) => node.kind.includes('COMMENT'))).toBe(false);
  });
});

it('nobody writes more in a minute than is allowed', async () => {
  const story = await ground.world.published('For mange');
  const limited = await TestApi.start({ DATABASE_URL: ground.world.api.databaseUrl, COMMENTS_PER_MINUTE: '2' });
  const query = 'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }';
  const write = async (): Promise<unknown> => {
    const input = { storyId: story.id, markdown: 'x' };
    return (await limited.graphql(query, { input }, ground.other)).errors[0]?.extensions.code;
  };
  try {
    await ground.world.api.rows(`update comments set created_at = created_at - interval '2 minutes'`);
    const codes = await Promise.all([write(), write(), write()]);
    expect(codes.toSorted()).toEqual(['RATE_LIMITED', undefined, undefined]);
    expect((await ground.discussion(story)).totalCount).toBe(2);
    await ground.world.api.rows(`update comments set created_at = created_at - interval '2 minutes'`);
    expect(await write()).toBeUndefined();
  } finally {
    await limited.stop();
  }
});
