import { NoticeGround, type Reader } from '../support/notice-ground.js';
import { BODY, OTHER_BODY, type StoryAtHand } from '../support/story-world.js';

interface Change {
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

let ground: NoticeGround;
let lise: Reader;

beforeAll(async () => {
  ground = await NoticeGround.start();
  lise = await ground.person('READER', OTHER_BODY);
});
afterAll(() => ground.stop());

const change = async (
  name: string,
  input: object,
  payload: string,
  asking: Reader | string = lise,
): Promise<Change> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${payload} errors { code path } } }`;
  return (await ground.world.api.ask<Record<string, Change>>(query, { input }, asking))[name]!;
};
const refusals = async (name: string, input: object, payload: string): Promise<string[]> =>
  (await change(name, input, payload)).errors.map(({ code, path }) => `${code} ${path.join('.')}`);
const code = async (name: string, input: object, payload: string, asking?: string): Promise<string | undefined> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${payload} errors { code } } }`;
  return (await ground.world.api.graphql(query, { input }, asking)).errors[0]?.extensions.code;
};
const published = async (title: string, more: object = {}): Promise<StoryAtHand> => {
  const story = await ground.world.published(title, more);
  await ground.settled();
  return story;
};

describe('following', () => {
  it('is of a story, sector, method, body or contributor that one sees, each once, at a pace of its own', async () => {
    const person = await ground.person('READER', OTHER_BODY);
    const story = await published('Fulgt historie', { contributors: [{ name: 'Kåre Kunnskap' }] });
    const followed = [
      await ground.follow(person, { story: story.id, frequency: 'INSTANT' }),
      await ground.follow(person, { sector: 'helsetjenester' }),
      await ground.follow(person, { method: 'procurement', frequency: 'WEEKLY' }),
      await ground.follow(person, { organisation: BODY }),
      await ground.follow(person, { contributor: 'kåre kunnskap' }),
    ];
    expect(await ground.follow(person, { organisation: BODY, frequency: 'WEEKLY' })).toBe(followed[3]);
    const query = `{ viewer { follows(first: 3) { pageInfo { hasNextPage endCursor } edges { node { id kind frequency contributor
      story { title } concept { slug } organisation { slug } } } } } }`;
    const { viewer } = await ground.world.api.ask<{ viewer: { follows: { edges: { node: object }[] } } }>(
      query,
      {},
      person,
    );
    expect(viewer.follows).toMatchObject({
      pageInfo: { hasNextPage: true },
      edges: [
        { node: { kind: 'PERSON', contributor: 'Kåre Kunnskap', story: null, frequency: 'DAILY' } },
        { node: { kind: 'ORGANISATION', organisation: { slug: BODY }, frequency: 'WEEKLY' } },
        { node: { kind: 'METHOD', concept: { slug: 'procurement' } } },
      ],
    });
  });

  it('is changed and ended by whoever follows, and by nobody else', async () => {
    const id = await ground.follow(lise, { sector: 'helsetjenester' });
    const other = await ground.person('READER', OTHER_BODY);
    expect(
      (await change('changeFollow', { id, frequency: 'INSTANT' }, 'follow { frequency }', other)).errors,
    ).toHaveLength(1);
    expect((await change('unfollow', { id }, 'followId', other)).errors).toHaveLength(1);
    expect(await change('changeFollow', { id, frequency: 'INSTANT' }, 'follow { frequency }')).toEqual({
      follow: { frequency: 'INSTANT' },
      errors: [],
    });
    expect(await change('unfollow', { id }, 'followId')).toEqual({ followId: id, errors: [] });
    expect(await refusals('unfollow', { id }, 'followId')).toEqual(['NOT_FOUND input.id']);
    expect(await refusals('changeFollow', { id, frequency: 'DAILY' }, 'follow { id }')).toEqual(['NOT_FOUND input.id']);
  });

  it('is refused for what one does not see, for nothing and for two things, and is for people', async () => {
    const draft = await ground.world.draft('Utkast ingen ser');
    const hidden = await published('Skjult virksomhet', {
      withheldOrganisation: true,
      contributors: [{ name: 'Hemmelig Hilde' }],
    });
    for (const [input, refusal] of [
      [{ story: draft.id }, 'NOT_FOUND input.story'],
      [{ contributor: 'Hemmelig Hilde' }, 'NOT_FOUND input.contributor'],
      [{ contributor: 'Ingen' }, 'NOT_FOUND input.contributor'],
      [{ sector: 'procurement' }, 'NOT_FOUND input.sector'],
      [{ organisation: 'ingen' }, 'NOT_FOUND input.organisation'],
      [{}, 'BAD_USER_INPUT input'],
      [{ story: hidden.id, sector: 'helsetjenester' }, 'BAD_USER_INPUT input'],
    ] as const) {
      expect(await refusals('follow', input, 'follow { id }')).toEqual([refusal]);
    }
    for (const [name, input, payload] of [
      ['follow', { sector: 'helsetjenester' }, 'follow { id }'],
      ['changeFollow', { id: draft.id.replace(/./g, 'A'), frequency: 'DAILY' }, 'follow { id }'],
      ['markNoticesRead', {}, 'isDone'],
      ['changeNoticeSettings', {}, 'settings { byMail }'],
    ] as const) {
      expect(await code(name, input, payload)).toBe('UNAUTHENTICATED');
      if (name !== 'changeFollow') expect(await code(name, input, payload, ground.world.reader)).toBe('FORBIDDEN');
    }
    expect(
      await ground.world.api.ask(
        '{ viewer { follows { edges { cursor } } notices { totalCount } noticeSettings { byMail } } }',
        {},
        ground.world.reader,
      ),
    ).toEqual({
      viewer: { follows: null, notices: null, noticeSettings: null },
    });
  });
});

describe('how one is told', () => {
  it('is by mail in the language of the sign-in, until one says otherwise', async () => {
    const person = await ground.person('READER', null, { language: 'nn' });
    const settings = async (): Promise<unknown> =>
      (
        await ground.world.api.ask<{ viewer: { noticeSettings: unknown } }>(
          '{ viewer { noticeSettings { language byMail address } } }',
          {},
          person,
        )
      ).viewer.noticeSettings;
    expect(await settings()).toEqual({ language: 'NN', byMail: true, address: person.address });
    await change('changeNoticeSettings', { language: 'EN' }, 'settings { language }', person);
    await change('changeNoticeSettings', { byMail: false }, 'settings { language }', person);
    expect(await settings()).toEqual({ language: 'EN', byMail: false, address: person.address });
  });
});
