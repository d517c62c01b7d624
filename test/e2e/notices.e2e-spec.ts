import { AskForFollowUps } from '#domain/follow-ups';
import { systemActor } from '#kernel';
import { toGlobalId } from '#platform/graphql-kit';
import { NoticeGround, type Reader } from '../support/notice-ground.js';
import { BODY, OTHER_BODY, type StoryAtHand } from '../support/story-world.js';

let ground: NoticeGround;
let lise: Reader;

beforeAll(async () => {
  ground = await NoticeGround.start();
});
beforeEach(async () => {
  lise = await ground.person('READER', OTHER_BODY);
});
afterAll(() => ground.stop());

const published = async (title: string, more: object = {}): Promise<StoryAtHand> => {
  const story = await ground.world.published(title, more);
  await ground.settled();
  return story;
};
const step = async (name: string, input: object, token = ground.world.editor): Promise<StoryAtHand> => {
  const story = await ground.world.done(name, input, token);
  await ground.settled();
  return story;
};
const asPerson = async (name: string, input: object, payload: string, person: Reader): Promise<{ id: string }> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${payload} errors { code message path } } }`;
  const answer = (await ground.world.api.ask<Record<string, Record<string, unknown>>>(query, { input }, person))[name]!;
  expect(answer['errors']).toEqual([]);
  await ground.settled();
  return Object.values(answer)[0] as { id: string };
};

describe('a story that comes out', () => {
  it('is told once to whoever follows what it is about, who it is of or who wrote it', async () => {
    const [sector, body, person, all, nobody] = [
      await ground.person('READER', OTHER_BODY),
      await ground.person('READER', OTHER_BODY),
      await ground.person('READER', OTHER_BODY),
      await ground.person('READER', OTHER_BODY),
      await ground.person('READER', OTHER_BODY),
    ];
    await published('Først ute', { contributors: [{ name: 'Nina Navn' }] });
    await ground.follow(sector, { sector: 'helsetjenester' });
    await ground.follow(body, { organisation: BODY });
    await ground.follow(person, { contributor: 'Nina Navn' });
    for (const input of [{ sector: 'helsetjenester' }, { organisation: BODY, frequency: 'INSTANT' }])
      await ground.follow(all, input);
    const story = await published('Kø på rådhuset', { contributors: [{ name: 'Nina Navn' }] });
    for (const reader of [sector, body, person, all])
      expect(await ground.told(reader)).toEqual(['STORY_PUBLISHED Kø på rådhuset']);
    expect(await ground.told(nobody)).toEqual([]);
    await step('unpublishStory', { id: story.id });
    await step('publishStory', { id: story.id });
    expect(await ground.told(all)).toEqual(['STORY_PUBLISHED Kø på rådhuset']);
  });

  it('is told by its revisions to those who follow it', async () => {
    const story = await published('Før');
    await ground.follow(lise, { story: story.id });
    const { version } = await ground.world.done(
      'reviseStory',
      { id: story.id, expectedVersion: story.version, changeNote: 'Nytt.' },
      ground.world.contributor,
    );
    await step('submitStory', { id: story.id, expectedVersion: version }, ground.world.contributor);
    expect(await ground.told(lise)).toEqual([]);
    await step('publishStory', { id: story.id });
    expect(await ground.told(lise)).toEqual(['STORY_REVISED Før']);
  });

  it('is told to nobody who may not read it', async () => {
    const inside = await ground.person('READER', BODY);
    for (const reader of [lise, inside]) await ground.follow(reader, { sector: 'helsetjenester' });
    await published('Bare for oss', { visibility: 'AGENCY' });
    await published('Om en stund', { embargoUntil: '2099-01-01T00:00:00Z' });
    expect(await ground.told(lise)).toEqual([]);
    expect(await ground.told(inside)).toEqual(['STORY_PUBLISHED Bare for oss']);
  });

  it('is told neither by its body nor by its contributors where it withholds them', async () => {
    const named = await ground.person('READER', OTHER_BODY);
    const about = await ground.person('READER', OTHER_BODY);
    await published('Åpent først', { contributors: [{ name: 'Taus Tore' }] });
    await ground.follow(named, { organisation: BODY });
    await ground.follow(named, { contributor: 'Taus Tore' });
    await ground.follow(about, { sector: 'helsetjenester' });
    const hidden = { withheldOrganisation: true, contributors: [{ name: 'Taus Tore' }] };
    await published('Uten navn', hidden);
    expect(await ground.told(named)).toEqual([]);
    expect(await ground.told(about)).toEqual(['STORY_PUBLISHED Uten navn']);
  });
});

describe('a notice', () => {
  it('is gone from lists and numbers while its story may not be read, and for good once that would tell a name', async () => {
    const about = await ground.person('READER', OTHER_BODY);
    await ground.follow(lise, { organisation: BODY });
    await ground.follow(about, { sector: 'helsetjenester' });
    const story = await published('Kommer og går');
    expect(await ground.notices(lise)).toMatchObject({ totalCount: 1, unreadCount: 1 });
    await step('unpublishStory', { id: story.id });
    for (const reader of [lise, about])
      expect(await ground.notices(reader)).toEqual({ totalCount: 0, unreadCount: 0, edges: [] });
    const back = await step('publishStory', { id: story.id });
    expect(await ground.told(lise)).toEqual(['STORY_PUBLISHED Kommer og går']);
    await ground.world.republished(back, { withheldOrganisation: true });
    await ground.settled();
    expect(await ground.notices(lise)).toEqual({ totalCount: 0, unreadCount: 0, edges: [] });
    expect(await ground.told(about)).toEqual(['STORY_PUBLISHED Kommer og går']);
  });

  it('is read one by one or all at once, by its own person', async () => {
    await ground.follow(lise, { sector: 'helsetjenester' });
    for (const title of ['En', 'To', 'Tre']) await published(title);
    const { edges } = await ground.notices(lise);
    const other = await ground.person('READER', OTHER_BODY);
    const ids = [edges[0]!.node.id];
    await asPerson('markNoticesRead', { ids }, 'isDone', other);
    expect(await ground.notices(lise)).toMatchObject({ totalCount: 3, unreadCount: 3 });
    await asPerson('markNoticesRead', { ids }, 'isDone', lise);
    expect(await ground.notices(lise)).toMatchObject({ totalCount: 3, unreadCount: 2 });
    expect(await ground.notices(lise, '(unreadOnly: true, first: 1)')).toMatchObject({
      totalCount: 2,
      edges: [{ node: { isRead: false } }],
    });
    const { cursor } = edges[0]!;
    const next = await ground.notices(lise, `(first: 5, after: "${cursor}")`);
    expect(next.edges.map(({ node }) => node.id)).toEqual(edges.slice(1).map(({ node }) => node.id));
    await asPerson('markNoticesRead', {}, 'isDone', lise);
    expect(await ground.notices(lise)).toMatchObject({ totalCount: 3, unreadCount: 0 });
  });
});

describe('a comment', () => {
  it('is told to whom it replies to, whose story it is, and who follows the story; not to its writer', async () => {
    const author = await ground.person('CONTRIBUTOR', BODY);
    const [first, second] = [await ground.person('READER', OTHER_BODY), await ground.person('READER', OTHER_BODY)];
    const { id } = await asPerson('createStory', storyOf('Omtalt'), 'story { id }', author);
    await asPerson('submitStory', { id }, 'story { id }', author);
    await step('publishStory', { id });
    for (const reader of [lise, first, second]) await ground.follow(reader, { story: id });
    const comment = await asPerson('addComment', { storyId: id, markdown: 'Hei.' }, 'comment { id }', first);
    await asPerson('addComment', { storyId: id, parentId: comment.id, markdown: 'Ja.' }, 'comment { id }', second);
    expect(await ground.told(author)).toEqual([
      'COMMENT_ON_OWN Omtalt',
      'COMMENT_ON_OWN Omtalt',
      'REVIEW_PUBLISHED Omtalt',
    ]);
    expect(await ground.told(first)).toEqual(['COMMENT_REPLY Omtalt']);
    expect(await ground.told(second)).toEqual(['COMMENT_ON_FOLLOWED Omtalt']);
    expect(await ground.told(lise)).toEqual(['COMMENT_ON_FOLLOWED Omtalt', 'COMMENT_ON_FOLLOWED Omtalt']);
    const editor = await ground.person('EDITOR', BODY);
    await asPerson('hideComment', { id: comment.id, reason: 'Usaklig.' }, 'comment { id }', editor);
    expect(await ground.told(lise)).toEqual(['COMMENT_ON_FOLLOWED Omtalt']);
    await asPerson('approveComment', { id: comment.id }, 'comment { id }', editor);
    expect(await ground.told(lise)).toEqual(['COMMENT_ON_FOLLOWED Omtalt', 'COMMENT_ON_FOLLOWED Omtalt']);
  });
});

describe('a review', () => {
  it('is told to the editors of the body, and to whoever wrote', async () => {
    const [author, editor, stranger] = [
      await ground.person('CONTRIBUTOR', BODY),
      await ground.person('EDITOR', BODY),
      await ground.person('EDITOR', OTHER_BODY),
    ];
    const { id } = await asPerson('createStory', storyOf('Til vurdering'), 'story { id }', author);
    await asPerson('submitStory', { id }, 'story { id }', author);
    expect(await ground.told(editor)).toEqual(['REVIEW_SUBMITTED Til vurdering']);
    await asPerson('requestChanges', { id, note: 'Mer, takk.' }, 'story { id }', editor);
    expect(await ground.told(author)).toEqual(['REVIEW_CHANGES_REQUESTED Til vurdering']);
    await asPerson('submitStory', { id }, 'story { id }', author);
    await asPerson('publishStory', { id }, 'story { id }', editor);
    expect(await ground.told(author)).toEqual([
      'REVIEW_PUBLISHED Til vurdering',
      'REVIEW_CHANGES_REQUESTED Til vurdering',
    ]);
    expect(await ground.told(stranger)).toEqual([]);
    await ground.rows('delete from memberships where person_id = $1', [editor.personId]);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await ground.told(editor)).toEqual([]);
  });

  it('is told to whom it is given, and a story that is declined to whoever wrote it', async () => {
    const [author, editor, other] = [
      await ground.person('CONTRIBUTOR', BODY),
      await ground.person('EDITOR', BODY),
      await ground.person('EDITOR', BODY),
    ];
    const { id } = await asPerson('createStory', storyOf('Gis videre'), 'story { id }', author);
    await asPerson('submitStory', { id }, 'story { id }', author);
    const personId = toGlobalId('Person', other.personId);
    await asPerson('assignReview', { storyId: id, personId }, 'review { state }', editor);
    expect(await ground.told(other)).toEqual(['REVIEW_ASSIGNED Gis videre', 'REVIEW_SUBMITTED Gis videre']);
    expect(await ground.told(editor)).toEqual(['REVIEW_SUBMITTED Gis videre']);
    await asPerson('declineStory', { id, note: 'Ikke en erfaring.' }, 'story { id }', other);
    expect(await ground.told(author)).toEqual(['REVIEW_DECLINED Gis videre']);
  });
});

describe('a follow-up', () => {
  it('is asked of whoever wrote the story and of the editors of its body, once', async () => {
    const [author, editor, stranger] = [
      await ground.person('CONTRIBUTOR', BODY),
      await ground.person('EDITOR', BODY),
      await ground.person('CONTRIBUTOR', OTHER_BODY),
    ];
    const story = { ...storyOf('Holder det?'), nextFollowUpOn: '2020-01-02', lastConfirmedOn: '2020-01-01' };
    const { id } = await asPerson('createStory', story, 'story { id }', author);
    await asPerson('submitStory', { id }, 'story { id }', author);
    await step('publishStory', { id });
    await ground.rows(
      `with moved as (update stories set published_at = '2020-01-01' where id = $1 returning id) select * from moved`,
      [Buffer.from(id, 'base64url').toString().split(':').at(-1)],
    );
    const ask = ground.world.api.get(AskForFollowUps);
    for (let times = 0; times < 2; times += 1) while ((await ask.run(systemActor('test'))) > 0);
    await ground.settled();
    for (const reader of [author, editor])
      expect((await ground.told(reader)).filter((one) => one.startsWith('FOLLOW_UP'))).toEqual([
        'FOLLOW_UP_ASKED Holder det?',
      ]);
    expect(await ground.told(stranger)).toEqual([]);
  });
});

const storyOf = (title: string): object => ({
  kind: 'CASE_STORY',
  originalLanguage: 'NB',
  texts: [
    {
      language: 'NB',
      title,
      summary: 'Kort.',
      sections: [
        { key: 'need', markdown: 'Køen var lang.' },
        { key: 'would-do-differently', markdown: 'Spurt først.' },
      ],
    },
  ],
  organisations: [{ slug: BODY, role: 'OWNER' }],
  sectors: ['helsetjenester'],
  methods: ['procurement'],
});
