import { toGlobalId } from '#platform/graphql-kit';
import type { SignedIn } from '../support/api.js';
import { aCoAuthor, anInvitation, joined } from '../support/co-author-mutations.js';
import { eventually } from '../support/eventually.js';
import { BODY, OTHER_BODY, type StoryAtHand, StoryWorld, mutationOf } from '../support/story-world.js';

let world: StoryWorld;
beforeAll(async () => {
  world = await StoryWorld.start();
});
afterAll(() => world.stop());

const STORY = `query ($slug: String!) { story(slug: $slug, working: true) { slug editorialState
  coAuthors { personId name } coAuthorInvitations { id email } } }`;

interface Shown {
  readonly slug: string;
  readonly editorialState: string;
  readonly coAuthors: readonly { readonly personId: string; readonly name: string }[];
  readonly coAuthorInvitations: readonly { readonly id: string; readonly email: string | null }[];
}

const seen = async ({ slug }: StoryAtHand, asking?: SignedIn | string): Promise<Shown | null> =>
  (await world.api.ask<{ story: Shown | null }>(STORY, { slug }, asking)).story;

const step = async (name: string, input: object, asking: SignedIn | string) => {
  const { data, errors } = await world.api.graphql<Record<string, { errors: { code: string; message: string }[] }>>(
    mutationOf(name),
    { input },
    asking,
  );
  return { codes: errors.map(({ extensions }) => extensions.code), errors: data?.[name]?.errors ?? [] };
};

const remove = async ({ id }: StoryAtHand, personId: string, asking: SignedIn | string) => {
  const query = `mutation ($input: RemoveCoAuthorInput!) { removeCoAuthor(input: $input) { story { slug } errors { code } } }`;
  return world.api.graphql<{ removeCoAuthor: { errors: { code: string }[] } }>(
    query,
    { input: { storyId: id, personId: toGlobalId('Person', personId) } },
    asking,
  );
};

const withEmail = async (email: string): Promise<SignedIn> => {
  const person = await world.api.person(null, null, email);
  await world.rows(`with u as (update people set email = $2 where id = $1 returning id) select * from u`, [
    person.personId,
    email,
  ]);
  return person;
};

describe('a co-author', () => {
  it('without any role reads, writes and submits that draft, and sees who else does', async () => {
    const story = await world.draft('Sammen om utkastet');
    const other = await world.draft('Et annet utkast');
    const person = await aCoAuthor(world, story.id, 'Ida Inviter');
    expect(await seen(story, person)).toMatchObject({
      coAuthors: [{ personId: toGlobalId('Person', person.personId), name: 'Ida Inviter' }],
    });
    expect(await seen(other, person)).toBeNull();
    const revised = { id: story.id, expectedVersion: story.version, changeNote: 'Fra en annen virksomhet.' };
    expect(await step('reviseStory', revised, person)).toEqual({ codes: [], errors: [] });
    expect(await step('submitStory', { id: story.id }, person)).toEqual({ codes: [], errors: [] });
    expect((await step('publishStory', { id: story.id }, person)).codes).toEqual(['FORBIDDEN']);
    const list = `{ stories(filter: { editorialStates: [DRAFT, SUBMITTED] }, first: 100) { totalCount edges { node { slug } } } }`;
    const { stories } = await world.api.ask<{ stories: { totalCount: number; edges: { node: Shown }[] } }>(
      list,
      {},
      person,
    );
    expect([stories.totalCount, stories.edges.map(({ node }) => node.slug)]).toEqual([1, [story.slug]]);
  });

  it('gets no role by it: nothing for public employees, no story of their own, no inviting, no deciding', async () => {
    const story = await world.draft('Bare denne');
    const inside = await world.published('For ansatte', { visibility: 'PUBLIC_SECTOR' });
    const person = await aCoAuthor(world, story.id);
    const { story: read } = await world.api.ask<{ story: object | null }>(
      'query ($slug: String!) { story(slug: $slug) { slug } }',
      { slug: inside.slug },
      person,
    );
    expect(read).toBeNull();
    const own = { kind: 'LESSON', originalLanguage: 'NB', texts: [{ language: 'NB', title: 'Min', summary: 'Min.' }] };
    expect((await step('createStory', own, person)).codes).toEqual(['FORBIDDEN']);
    const invite = `mutation ($input: InviteCoAuthorInput!) { inviteCoAuthor(input: $input) { link errors { code } } }`;
    const { errors } = await world.api.graphql(invite, { input: { storyId: story.id } }, person);
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('may leave, or be removed by the body, and is out within a second on every process', async () => {
    const story = await world.draft('Ut igjen');
    for (const by of ['self', 'body']) {
      const person = await aCoAuthor(world, story.id, `Ut ved ${by}`);
      expect(await seen(story, person)).not.toBeNull();
      const { data, errors } = await remove(story, person.personId, by === 'self' ? person : world.contributor);
      expect([errors, data?.removeCoAuthor.errors]).toEqual([[], []]);
      await eventually(
        () => seen(story, person),
        (answer) => answer === null,
      );
    }
    const stranger = await world.api.person('CONTRIBUTOR', OTHER_BODY);
    const open = await world.published('Åpen');
    const { errors } = await remove(
      open,
      stranger.personId === '' ? '' : (await aCoAuthor(world, open.id)).personId,
      stranger,
    );
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('sees what the story withholds, and readers see nothing of who writes', async () => {
    const story = await world.published('Skjult virksomhet', { withheldOrganisation: true });
    const person = await aCoAuthor(world, story.id, 'Hemmelig Medforfatter');
    const { text } = await world.api.graphql(STORY.replace('working: true', ''), { slug: story.slug });
    expect(text).not.toContain('Hemmelig');
    expect(await seen(story, world.reader)).toMatchObject({ coAuthors: [], coAuthorInvitations: [] });
    const body = `query ($slug: String!) { story(slug: $slug) { organisations { organisation { slug } } } }`;
    const asked = async (asking?: SignedIn) =>
      (
        await world.api.ask<{ story: { organisations: { organisation: object | null }[] } }>(
          body,
          { slug: story.slug },
          asking,
        )
      ).story.organisations[0]?.organisation;
    expect([await asked(), await asked(person)]).toEqual([null, { slug: BODY }]);
  });
});

describe('an invitation', () => {
  it('works once, for a signed-in person', async () => {
    const story = await world.draft('Én gang');
    const { secret } = await anInvitation(world, story.id);
    const query = `mutation { acceptCoAuthorship(input: { secret: "${secret}" }) { errors { message } } }`;
    expect((await world.api.graphql(query)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await world.api.graphql(query, {}, world.editor)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const people = await Promise.all(['Ane', 'Bo', 'Cia'].map((name) => world.api.person(null, null, name)));
    const answers = await Promise.all(people.map((person) => joined(world, secret, person)));
    expect(answers.filter((errors) => errors.length === 0)).toHaveLength(1);
    expect(answers.filter((errors) => errors.length > 0).flat()).toEqual(
      Array.from({ length: 2 }, () => ({ message: 'This invitation cannot be used by you.' })),
    );
  });

  it('for an address is only for its owner, whose address nobody is told of', async () => {
    const story = await world.draft('Til en adresse');
    const { secret } = await anInvitation(world, story.id, { email: 'Kollega@Bergen.example' });
    const refused = [{ message: 'This invitation cannot be used by you.' }];
    expect(await joined(world, secret, await world.api.person('ADMIN', OTHER_BODY))).toEqual(refused);
    expect(await joined(world, secret, await withEmail('kollega@bergen.example'))).toEqual([]);
  });

  it('is over when taken back or run out, and with the same words as one that never was', async () => {
    const story = await world.draft('Over');
    const person = await world.api.person(null);
    const [taken, late] = [await anInvitation(world, story.id), await anInvitation(world, story.id)];
    const withdraw = `mutation ($id: ID!) { withdrawCoAuthorInvitation(input: { id: $id }) { errors { code } } }`;
    const by = async (asking: SignedIn | string) =>
      (
        await world.api.graphql<{ withdrawCoAuthorInvitation: { errors: object[] } }>(
          withdraw,
          { id: taken.id },
          asking,
        )
      ).data?.withdrawCoAuthorInvitation?.errors;
    expect(await by(await world.api.key('CONTRIBUTOR', OTHER_BODY))).toEqual([{ code: 'NOT_FOUND' }]);
    expect(await by(world.contributor)).toEqual([]);
    expect(await by(world.contributor)).toEqual([{ code: 'NOT_FOUND' }]);
    await world.rows(
      `with u as (update story_invitations set created_at = now() - interval '9 days', expires_at = now() - interval '1 second'
       where accepted_at is null and withdrawn_at is null returning id) select * from u`,
    );
    const refused = [{ message: 'This invitation cannot be used by you.' }];
    for (const secret of [taken.secret, late.secret, 'x'.repeat(43), ''])
      expect(await joined(world, secret, person)).toEqual(refused);
  });

  it('is not used up by somebody who works on the story already', async () => {
    const story = await world.draft('Trengs ikke');
    const { secret } = await anInvitation(world, story.id);
    const member = await world.api.person('CONTRIBUTOR', BODY);
    expect(await joined(world, secret, member)).toMatchObject([
      { message: expect.stringContaining('still open') as string },
    ]);
    expect(await joined(world, secret, await world.api.person(null))).toEqual([]);
  });

  it.each([
    [{ email: 'ingen' }, 'BAD_USER_INPUT'],
    [{ days: 31 }, 'BAD_USER_INPUT'],
    [{ days: 0 }, 'BAD_USER_INPUT'],
  ])('%j is refused', async (more, code) => {
    const story = await world.draft('Feil');
    const invite = `mutation ($input: InviteCoAuthorInput!) { inviteCoAuthor(input: $input) { link errors { code } } }`;
    const { inviteCoAuthor } = await world.api.ask<{ inviteCoAuthor: { link: null; errors: { code: string }[] } }>(
      invite,
      { input: { storyId: story.id, ...more } },
      world.contributor,
    );
    expect(inviteCoAuthor).toEqual({ link: null, errors: [{ code }] });
  });

  it('is one of at most twenty with the co-authors', async () => {
    const story = await world.draft('Mange');
    for (let n = 0; n < 20; n += 1) await anInvitation(world, story.id);
    await expect(anInvitation(world, story.id)).rejects.toThrow('at most 20');
  });
});

describe('the page of an invitation', () => {
  const page = async (secret: string, asking?: SignedIn, more: RequestInit = {}) => {
    const answer = await fetch(`${world.api.url}/join/${secret}`, {
      ...more,
      headers: { 'accept-language': 'nn', ...world.api.headersOf(asking), ...more.headers },
    });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };

  it('leads to signing in, then to accepting, and only a page of ours accepts', async () => {
    const story = await world.draft('Lenkja');
    const { secret } = await anInvitation(world, story.id);
    const first = await page(secret);
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(first.text).toContain(`href="/auth/sign-in?returnTo=/join/${secret}"`);
    const person = await world.api.person(null);
    const second = await page(secret, person);
    expect(second.text).toContain(`<form method="post" action="/join/${secret}">`);
    expect(second.text).toContain('<html lang="nn">');
    const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '' };
    const foreign = await page(secret, person, {
      ...form,
      headers: { ...form.headers, origin: 'https://evil.example' },
    });
    expect(foreign.status).toBe(403);
    expect(await seen(story, person)).toBeNull();
    const done = await page(secret, person, form);
    expect([done.status, done.text]).toEqual([200, expect.stringContaining(`href="/stories/${story.slug}"`)]);
    await eventually(
      () => seen(story, person),
      (answer) => answer !== null,
    );
    const again = await page(secret, await world.api.person(null), form);
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('kan ikkje brukast')]);
  });

  it('tells nothing of a secret that is none', async () => {
    expect((await page('kort')).status).toBe(404);
    expect((await page(`${'x'.repeat(42)}"`)).text).not.toContain('xxx');
  });
});
