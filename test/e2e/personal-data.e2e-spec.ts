import { systemActor } from '#kernel';
import { PersonReader } from '#domain/identity';
import { ErasePerson } from '#flows/personal-data';
import { toGlobalId } from '#platform/graphql-kit';
import type { SignedIn } from '../support/api.js';
import { aCoAuthor, anInvitation } from '../support/co-author-mutations.js';
import { aComment } from '../support/discussion-mutations.js';
import { eventually } from '../support/eventually.js';
import { SearchWorld } from '../support/search-world.js';
import { BODY, type StoryAtHand, mutationOf } from '../support/story-world.js';

const NAME = 'Qvxkari Zwnordmann';
const EMAIL = 'qvxkari@zwnordmann.example';
const CONTACT = 'qvxkontakt@privat.example';
/** Words that stand for the person alone, folded. */
const WORDS = ['qvxkari', 'zwnordmann', 'qvxkontakt', 'qvxbiografi'];

let world: SearchWorld;
let person: SignedIn;
let named: StoryAtHand;
let namesake: StoryAtHand;
beforeAll(async () => {
  world = await SearchWorld.start();
});
afterAll(() => world.stop());

const api = () => world.stories.api;
const contributor = { name: NAME, role: 'Leder', affiliation: 'Asker', bio: 'Qvxbiografi.', contact: CONTACT };

const asPerson = async (name: string, input: object): Promise<StoryAtHand> => {
  const answer = await api().ask<Record<string, { story: StoryAtHand | null; errors: object[] }>>(
    mutationOf(name),
    { input },
    person,
  );
  const { story, errors } = answer[name]!;
  if (story === null) throw new Error(JSON.stringify(errors));
  return story;
};

const file = async (asking?: SignedIn) => {
  const answer = await fetch(`${api().url}/auth/my-data`, { headers: api().headersOf(asking) });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

const erase = async (input: object, asking?: SignedIn | string) =>
  api().graphql<{ erasePerson: { person: string | null; errors: { code: string; path: string[] }[] } }>(
    'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { person errors { code path } } }',
    { input },
    asking,
  );

/** Every row of every table as text. */
const dump = async (): Promise<ReadonlyMap<string, string>> => {
  const tables = await api().rows<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const texts = new Map<string, string>();
  for (const { name } of tables) {
    const [row] = await api().rows<{ text: string | null }>(
      `select string_agg(row_to_json(t)::text, E'\\n') as text from ${name} t`,
    );
    texts.set(name, (row?.text ?? '').toLowerCase());
  }
  return texts;
};

const tablesWith = async (words: readonly string[]): Promise<readonly string[]> =>
  [...(await dump())].flatMap(([name, text]) => (words.some((word) => text.includes(word)) ? [name] : []));

beforeAll(async () => {
  const { stories } = world;
  person = await api().person('EDITOR', BODY, NAME);
  await api().rows(`with u as (update people set email = $2 where id = $1 returning id) select * from u`, [
    person.personId,
    EMAIL,
  ]);
  const draft = await asPerson('createStory', {
    kind: 'LESSON',
    originalLanguage: 'NB',
    texts: [
      {
        language: 'NB',
        title: 'En lærdom',
        summary: 'Kort.',
        sections: [
          { key: 'lesson', markdown: 'Spør først.' },
          { key: 'would-do-differently', markdown: 'Spurt før.' },
        ],
      },
    ],
    contributors: [contributor, { name: 'Ola Annen' }],
  });
  await asPerson('submitStory', { id: draft.id });
  named = await stories.done('publishStory', { id: draft.id }, stories.editor);
  await asPerson('reviseStory', { id: draft.id, expectedVersion: named.version, changeNote: 'Igjen.' });
  namesake = await stories.published('En annen av samme navn', { contributors: [{ name: NAME }] });
  await aComment(stories, named.id, person);
  const follow = 'mutation ($input: FollowInput!) { follow(input: $input) { errors { message } } }';
  for (const [asking, input] of [
    [person, { story: namesake.id }],
    [await api().person('READER', null, 'Følger Noen'), { contributor: NAME }],
  ] as const)
    await api().ask(follow, { input }, asking);
  const other = await stories.draft('Sammen');
  await anInvitation(stories, other.id, { email: EMAIL });
  const { personId } = await aCoAuthor(stories, other.id, 'Blir Værende');
  expect(personId).not.toBe(person.personId);
  await api().ask(
    'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { errors { message } } }',
    { input: { email: EMAIL, role: 'READER', organisation: BODY } },
    await api().key('ADMIN'),
  );
  await world.settled();
});

describe('the file of a person', () => {
  it('holds everything that any room keeps of them, and is for them alone', async () => {
    const mine = await file(person);
    expect(mine.status).toBe(200);
    expect(mine.headers.get('content-disposition')).toContain('attachment');
    expect(mine.headers.get('cache-control')).toBe('no-store');
    expect(JSON.parse(mine.text)).toMatchObject({
      format: 'ildsjel-person-1',
      account: {
        name: NAME,
        email: EMAIL,
        roles: [{ role: 'EDITOR' }],
        sessions: [{ issuer: 'https://idp.example' }],
        invitations: [{ email: EMAIL }],
      },
      stories: {
        contributor: [
          { revision: 1, name: NAME, contact: CONTACT },
          { revision: 2, name: NAME },
        ],
        created: [{ slug: named.slug }],
        submissions: [{ revision: 1 }],
      },
      discussions: { comments: [{ markdown: 'Hva kostet det?' }] },
      coWriting: { invitations: [{ email: EMAIL }] },
      reviews: { comments: [] },
      followUps: [],
      auditTrail: expect.arrayContaining([
        expect.objectContaining({ actor: `person:${person.personId}`, doing: 'createStory', outcome: 'DONE' }),
      ]) as unknown,
    });
    expect((await file()).status).toBe(401);
    const stranger = await file(await api().person('ADMIN', BODY));
    expect(stranger.text.toLowerCase()).not.toContain('qvxkari');
  });
});

describe('forgetting a person', () => {
  it('is for the person and for administrators of every body, who say the name', async () => {
    const of = { person: toGlobalId('Person', person.personId), confirmName: NAME };
    for (const asking of [undefined, await api().person('ADMIN', BODY), await api().key('EDITOR')]) {
      const { errors } = await erase(of, asking);
      expect(['FORBIDDEN', 'UNAUTHENTICATED']).toContain(errors[0]?.extensions.code);
    }
    const wrong = await erase({ confirmName: 'Kari' }, person);
    expect(wrong.data?.erasePerson.errors).toEqual([{ code: 'BAD_USER_INPUT', path: ['input', 'confirmName'] }]);
    const last = await api().person('ADMIN', null, 'Siste Administrator');
    const refused = await erase({ confirmName: 'Siste Administrator' }, last);
    expect(refused.data?.erasePerson.errors).toEqual([{ code: 'CONFLICT', path: ['input', 'person'] }]);
  });

  it('leaves no word of who they were in any table or in the index; stories, comments and decisions stay', async () => {
    expect(await tablesWith(WORDS)).toEqual(
      expect.arrayContaining(['people', 'story_contributors', 'invitations', 'story_invitations']),
    );
    const before = (await world.search(NAME)).totalCount;
    expect(before).toBe(2);
    const { data } = await erase({ confirmName: NAME }, person);
    expect(data?.erasePerson).toEqual({ person: toGlobalId('Person', person.personId), errors: [] });
    await world.settled();
    const left = await tablesWith(['qvxkontakt', 'qvxbiografi', EMAIL]);
    expect(left).toEqual([]);
    const { story } = await api().ask<{ story: { contributors: object[]; comments: { edges: object[] } } }>(
      `query ($slug: String!) { story(slug: $slug) { contributors { name role bio contact }
         comments { edges { node { markdown authorName } } } } }`,
      { slug: named.slug },
    );
    expect(story).toEqual({
      contributors: [
        { name: 'Navn fjernet', role: null, bio: null, contact: null },
        { name: 'Ola Annen', role: null, bio: null, contact: null },
      ],
      comments: { edges: [{ node: { markdown: 'Hva kostet det?', authorName: null } }] },
    });
    await eventually(
      () => world.search(NAME),
      ({ slugs }) => slugs.length === 1 && slugs[0] === namesake.slug,
    );
    expect(JSON.stringify(await world.index.documents())).not.toMatch(/qvxkontakt|qvxbiografi/i);
    await eventually(
      () => file(person),
      ({ status }) => status === 401,
    );
  });

  it('tells partners that the story is another, and lets editors take out the name of somebody without an account', async () => {
    const stories = world.stories;
    const query = `mutation ($input: EraseContributorInput!) { eraseContributor(input: $input) { story { version } errors { code } } }`;
    const by = (name: string, asking: string) =>
      api().graphql<{ eraseContributor: { story: object | null; errors: object[] } }>(
        query,
        { input: { id: namesake.id, name } },
        asking,
      );
    expect((await by(NAME, stories.contributor)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await by('Ingen', stories.editor)).data?.eraseContributor.errors).toEqual([{ code: 'NOT_FOUND' }]);
    expect((await by(` ${NAME.toUpperCase()} `, stories.editor)).data?.eraseContributor.errors).toEqual([]);
    await eventually(
      () => tablesWith(WORDS),
      (tables) => tables.length === 0,
    );
    const { changes } = await api().ask<{ changes: { edges: { node: { kind: string; storyId: string } }[] } }>(
      '{ changes(first: 100) { edges { node { kind storyId } } } }',
    );
    const of = (id: string) => changes.edges.flatMap(({ node }) => (node.storyId === id ? [node.kind] : []));
    expect([of(named.id).at(-1), of(namesake.id).at(-1)]).toEqual(['REVISED', 'REVISED']);
  });

  it('is for good: the same sign-in makes somebody new, and there is nobody left to erase', async () => {
    expect(await api().get(PersonReader).byId(person.personId)).toBeNull();
    const again = await api()
      .get(ErasePerson)
      .run(systemActor('test'), { personId: person.personId, confirmName: 'Slettet person' });
    expect(again).toMatchObject({ ok: false, errors: [{ code: 'NOT_FOUND' }] });
  });
});
