import { type StepAnswer, StoryWorld, soundStory } from '../support/story-world.js';

let world: StoryWorld;
beforeAll(async () => {
  world = await StoryWorld.start();
});
afterAll(() => world.stop());

const NOWHERE = Buffer.from('Story:01900000-0000-7000-8000-000000000000').toString('base64url');

const error = (code: string, ...path: string[]) =>
  expect.objectContaining({ code, path }) as StepAnswer['errors'][number];

describe('createStory', () => {
  it('starts a draft in the care of the caller’s body', async () => {
    expect(await world.draft('Et utkast')).toMatchObject({
      slug: 'et-utkast',
      editorialState: 'DRAFT',
      pendingState: 'DRAFT',
      version: 1,
    });
  });

  it('tells everything that is wrong at once, each at its place, and keeps nothing', async () => {
    const errors = await world.refused(
      'createStory',
      {
        kind: 'CASE_STORY',
        originalLanguage: 'NN',
        texts: [{ language: 'NB', title: ' ', sections: [{ key: 'steps', markdown: 'x' }] }],
        sectors: ['helsetjenester', 'finnes-ikke'],
        methods: ['ukjent-metode'],
        organisations: [
          { slug: 'asker', organisationNumber: '920125298', role: 'OWNER' },
          { slug: 'ukjent', role: 'OWNER' },
        ],
        places: ['9999'],
        relations: [{ kind: 'BASED_ON', story: NOWHERE }],
        periodFrom: '2025-02-01',
        periodTo: '2025-01-01',
        lastConfirmedOn: '2999-01-01',
        contributors: [{ name: '' }],
        goals: [{ kind: 'EFFECT', text: 'x'.repeat(2_001) }],
      },
      world.contributor,
    );
    expect(errors).toEqual(
      expect.arrayContaining([
        error('BAD_USER_INPUT', 'input', 'texts', '0', 'title'),
        error('BAD_USER_INPUT', 'input', 'texts', '0', 'sections', '0', 'key'),
        error('BAD_USER_INPUT', 'input', 'texts'),
        error('BAD_USER_INPUT', 'input', 'sectors', '1'),
        error('BAD_USER_INPUT', 'input', 'methods', '0'),
        error('BAD_USER_INPUT', 'input', 'organisations', '0'),
        error('BAD_USER_INPUT', 'input', 'organisations', '1', 'slug'),
        error('BAD_USER_INPUT', 'input', 'places', '0'),
        error('BAD_USER_INPUT', 'input', 'relations', '0', 'story'),
        error('BAD_USER_INPUT', 'input', 'periodTo'),
        error('BAD_USER_INPUT', 'input', 'lastConfirmedOn'),
        error('BAD_USER_INPUT', 'input', 'contributors', '0', 'name'),
        error('BAD_USER_INPUT', 'input', 'goals', '0', 'text'),
      ]),
    );
    expect(errors.find(({ path }) => path.includes('sectors'))?.message).toContain('finnes-ikke');
    const query = '{ stories(filter: { editorialStates: [DRAFT] }) { totalCount } }';
    expect(await world.api.ask(query, {}, world.contributor)).toEqual({ stories: { totalCount: 1 } });
  });

  it('refuses a wrong organisation number, a key of another type and lists that are too long', async () => {
    const input = (more: object) => world.answer('createStory', soundStory('Avvist', more), world.contributor);
    const number = await input({ organisations: [{ organisationNumber: '920125299', role: 'OWNER' }] });
    expect(number.errors[0]).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
      message: expect.stringContaining('920125299') as string,
    });
    const foreign = await input({ organisations: [{ id: NOWHERE, role: 'OWNER' }] });
    expect(foreign.errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      path: ['input', 'organisations', '0', 'id'],
    });
    const long = await input({ sectors: Array.from({ length: 21 }, () => 'helsetjenester') });
    expect(long.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['input', 'sectors'] });
    const section = { key: 'body', markdown: 'x' };
    const deep = await input({
      texts: [{ language: 'NB', title: 'x', sections: Array.from({ length: 21 }, () => section) }],
    });
    expect(deep.errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      path: ['input', 'texts', '0', 'sections'],
    });
  });

  it('is not for readers, nor for another body, nor for nobody', async () => {
    expect(await world.code('createStory', soundStory('Nei'), world.reader)).toBe('FORBIDDEN');
    expect(
      await world.code('createStory', soundStory('Nei', { managingOrganisation: { slug: 'asker' } }), world.stranger),
    ).toBe('FORBIDDEN');
    expect(await world.code('createStory', soundStory('Nei'))).toBe('UNAUTHENTICATED');
  });
});

describe('reviseStory', () => {
  it('changes what is given, empties what is null, and leaves the rest', async () => {
    const { id, version } = await world.draft('Endres', {
      status: 'ONGOING',
      outcome: 'PARTLY',
      goals: [{ kind: 'EFFECT', text: 'Mål' }],
    });
    const change = {
      id,
      expectedVersion: version,
      outcome: null,
      organisations: null,
      texts: [{ language: 'EN', title: 'Changed' }],
    };
    await world.done('reviseStory', change, world.contributor);
    const query = `query ($id: ID!) { node(id: $id) { ... on Story {
      title summary languages status outcome goals { text } organisations { role } sectors { slug } } } }`;
    expect(await world.api.ask(query, { id }, world.contributor)).toEqual({
      node: {
        title: 'Endres',
        summary: 'Kort om Endres.',
        languages: ['NB', 'EN'],
        status: 'ONGOING',
        outcome: null,
        goals: [{ text: 'Mål' }],
        organisations: [],
        sectors: [{ slug: 'helsetjenester' }],
      },
    });
  });

  it('of one story by two writers is done once; the other gets CONFLICT and loses nothing', async () => {
    const { id, version } = await world.draft('Kappløp');
    const change = (note: string) =>
      world.step('reviseStory', { id, expectedVersion: version, changeNote: note }, world.contributor);
    const answers = await Promise.all([change('den ene'), change('den andre'), change('den tredje')]);
    const done = answers.flatMap(({ story }) => story ?? []);
    expect(done).toEqual([expect.objectContaining({ id, version: version + 1 })]);
    expect(answers.flatMap(({ errors }) => errors)).toEqual([
      error('CONFLICT', 'input', 'expectedVersion'),
      error('CONFLICT', 'input', 'expectedVersion'),
    ]);
    await world.done('reviseStory', { id, expectedVersion: version + 1, changeNote: 'på nytt' }, world.contributor);
  });

  it('leaves the published text readable until the new one is published', async () => {
    const story = await world.published('Står fast');
    const revised = await world.done(
      'reviseStory',
      { id: story.id, expectedVersion: story.version, texts: [{ language: 'NB', title: 'Hemmelig tittel' }] },
      world.contributor,
    );
    expect(revised).toMatchObject({
      slug: story.slug,
      editorialState: 'PUBLISHED',
      pendingState: 'DRAFT',
      revision: 2,
    });
    const query =
      'query ($slug: String!, $working: Boolean) { story(slug: $slug, working: $working) { title revision pendingState } }';
    const read = async (variables: object, token?: string) =>
      (await world.api.ask(query, { slug: story.slug, ...variables }, token))['story'];
    const published = { title: 'Står fast', revision: 1, pendingState: null };
    expect(await read({})).toEqual(published);
    expect(await read({ working: true })).toEqual(published);
    expect(await read({ working: true }, world.stranger)).toEqual(published);
    expect(await read({ working: true }, world.contributor)).toEqual({
      title: 'Hemmelig tittel',
      revision: 2,
      pendingState: 'DRAFT',
    });
    expect(await read({}, world.contributor)).toEqual({ ...published, pendingState: 'DRAFT' });
    const both = await world.api.graphql(`{ story(slug: "${story.slug}", working: true, revision: 1) { id } }`);
    expect(both.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['working'] });
  });
});
