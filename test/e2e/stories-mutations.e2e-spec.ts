import type { ApiAnswer } from '../support/api.js';
import { type StepAnswer, type StoryAtHand, StoryWorld, soundStory } from '../support/story-world.js';

let world: StoryWorld;
beforeAll(async () => {
  world = await StoryWorld.start();
});
afterAll(() => world.stop());

const NOWHERE = Buffer.from('Story:01900000-0000-7000-8000-000000000000').toString('base64url');

/** Calls a mutation for what it answers as a whole. */
const raw = (name: string, input: object, token?: string): Promise<ApiAnswer<Record<string, StepAnswer>>> =>
  world.api.graphql(
    `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { story { id } errors { code } } }`,
    { input },
    token,
  );
const codeOf = async (answer: Promise<ApiAnswer<unknown>>): Promise<string | undefined> => (await answer).errors[0]?.extensions.code;
const refused = async (name: string, input: object, token: string): Promise<StepAnswer['errors']> => {
  const { story, errors } = await world.step(name, input, token);
  expect(story).toBeNull();
  return errors;
};
const error = (code: string, ...path: string[]) => expect.objectContaining({ code, path }) as StepAnswer['errors'][number];

describe('createStory', () => {
  it('starts a draft in the care of the caller’s body', async () => {
    expect(await world.draft('Et utkast')).toMatchObject({ slug: 'et-utkast', editorialState: 'DRAFT', pendingState: 'DRAFT', version: 1 });
  });

  it('tells everything that is wrong at once, each at its place, and keeps nothing', async () => {
    const errors = await refused(
      'createStory',
      {
        kind: 'CASE_STORY',
        originalLanguage: 'NN',
        texts: [{ language: 'NB', title: ' ', sections: [{ key: 'steps', markdown: 'x' }] }],
        sectors: ['helsetjenester', 'finnes-ikke'],
        methods: ['ukjent-metode'],
        organisations: [{ slug: 'asker', organisationNumber: '920125298', role: 'OWNER' }, { slug: 'ukjent', role: 'OWNER' }],
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
    const input = (more: object) => raw('createStory', soundStory('Avvist', more), world.contributor);
    const number = await input({ organisations: [{ organisationNumber: '920125299', role: 'OWNER' }] });
    expect(number.errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining('920125299') as string });
    const foreign = await input({ organisations: [{ id: NOWHERE, role: 'OWNER' }] });
    expect(foreign.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['input', 'organisations', '0', 'id'] });
    const long = await input({ sectors: Array.from({ length: 21 }, () => 'helsetjenester') });
    expect(long.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['input', 'sectors'] });
    const section = { key: 'body', markdown: 'x' };
    const deep = await input({ texts: [{ language: 'NB', title: 'x', sections: Array.from({ length: 21 }, () => section) }] });
    expect(deep.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['input', 'texts', '0', 'sections'] });
  });

  it('is not for readers, nor for another body, nor for nobody', async () => {
    expect(await codeOf(raw('createStory', soundStory('Nei'), world.reader))).toBe('FORBIDDEN');
    expect(await codeOf(raw('createStory', soundStory('Nei', { managingOrganisation: { slug: 'asker' } }), world.stranger))).toBe('FORBIDDEN');
    expect(await codeOf(raw('createStory', soundStory('Nei')))).toBe('UNAUTHENTICATED');
  });
});

describe('reviseStory', () => {
  it('changes what is given, empties what is null, and leaves the rest', async () => {
    const { id, version } = await world.draft('Endres', { status: 'ONGOING', outcome: 'PARTLY', goals: [{ kind: 'EFFECT', text: 'Mål' }] });
    const change = { id, expectedVersion: version, outcome: null, organisations: null, texts: [{ language: 'EN', title: 'Changed' }] };
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
    const change = (note: string) => world.step('reviseStory', { id, expectedVersion: version, changeNote: note }, world.contributor);
    const answers = await Promise.all([change('den ene'), change('den andre'), change('den tredje')]);
    const done = answers.flatMap(({ story }) => story ?? []);
    expect(done).toEqual([expect.objectContaining({ id, version: version + 1 })]);
    expect(answers.flatMap(({ errors }) => errors)).toEqual([error('CONFLICT', 'input', 'expectedVersion'), error('CONFLICT', 'input', 'expectedVersion')]);
    await world.done('reviseStory', { id, expectedVersion: version + 1, changeNote: 'på nytt' }, world.contributor);
  });

  it('leaves the published text readable until the new one is published', async () => {
    const story = await world.published('Står fast');
    const revised = await world.done(
      'reviseStory',
      { id: story.id, expectedVersion: story.version, texts: [{ language: 'NB', title: 'Hemmelig tittel' }] },
      world.contributor,
    );
    expect(revised).toMatchObject({ slug: story.slug, editorialState: 'PUBLISHED', pendingState: 'DRAFT', revision: 2 });
    const query = 'query ($slug: String!, $working: Boolean) { story(slug: $slug, working: $working) { title revision pendingState } }';
    const read = async (variables: object, token?: string) => (await world.api.ask(query, { slug: story.slug, ...variables }, token))['story'];
    const published = { title: 'Står fast', revision: 1, pendingState: null };
    expect(await read({})).toEqual(published);
    expect(await read({ working: true })).toEqual(published);
    expect(await read({ working: true }, world.stranger)).toEqual(published);
    expect(await read({ working: true }, world.contributor)).toEqual({ title: 'Hemmelig tittel', revision: 2, pendingState: 'DRAFT' });
    expect(await read({}, world.contributor)).toEqual({ ...published, pendingState: 'DRAFT' });
    const both = await world.api.graphql(`{ story(slug: "${story.slug}", working: true, revision: 1) { id } }`);
    expect(both.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['working'] });
  });
});

/** Each step: what it leads to, who may not take it, and a state it cannot be taken from. */
const steps: readonly {
  name: string;
  by: 'contributor' | 'editor';
  more?: object;
  from: 'draft' | 'submitted' | 'published';
  state: string;
  not: 'draft' | 'submitted' | 'published' | null;
}[] = [
  { name: 'submitStory', by: 'contributor', from: 'draft', state: 'SUBMITTED', not: 'published' },
  { name: 'requestChanges', by: 'editor', more: { note: 'Mer om resultatet' }, from: 'submitted', state: 'CHANGES_REQUESTED', not: 'draft' },
  { name: 'publishStory', by: 'editor', from: 'submitted', state: 'PUBLISHED', not: 'draft' },
  { name: 'unpublishStory', by: 'editor', more: { note: 'Feil i teksten' }, from: 'published', state: 'UNPUBLISHED', not: 'draft' },
  { name: 'archiveStory', by: 'editor', from: 'published', state: 'ARCHIVED', not: 'submitted' },
  { name: 'withdrawStory', by: 'contributor', more: { note: 'Ikke godkjent' }, from: 'published', state: 'WITHDRAWN', not: null },
];

describe.each(steps)('$name', ({ name, by, more, from, state, not }) => {
  const at = (where: 'draft' | 'submitted' | 'published', title: string): Promise<StoryAtHand> => world[where](title);

  it(`leads to ${state} for the ${by}`, async () => {
    const { id, version } = await at(from, `${name} går`);
    const after = await world.done(name, { id, expectedVersion: version, ...more }, world[by]);
    expect(after).toMatchObject({ id, editorialState: state, version: version + 1 });
    if (more) {
      const query = 'query ($id: ID!) { node(id: $id) { ... on Story { reviewNotes { kind note revision } } } }';
      const note = { kind: state, note: Object.values(more)[0] as string, revision: 1 };
      expect(await world.api.ask(query, { id }, world.contributor)).toEqual({ node: { reviewNotes: [note] } });
    }
  });

  it('answers expected errors: no such story, another version, an impossible step', async () => {
    expect(await refused(name, { id: NOWHERE, ...more }, world[by])).toEqual([error('NOT_FOUND', 'input', 'id')]);
    const { id, version } = await at(from, `${name} versjon`);
    expect(await refused(name, { id, expectedVersion: version + 5, ...more }, world[by])).toEqual([error('CONFLICT', 'input', 'expectedVersion')]);
    const elsewhere = not === null ? await world.done(name, { id, ...more }, world[by]) : await at(not, `${name} feil`);
    expect(await refused(name, { id: elsewhere.id, ...more }, world[by])).toEqual([error('CONFLICT')]);
    const malformed = await raw(name, { id: 'tull', ...more }, world[by]);
    expect(malformed.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['input', 'id'] });
  });

  it('is not for those without the right, and not for nobody', async () => {
    const { id } = await at(from, `${name} nektes`);
    expect(await codeOf(raw(name, { id, ...more }, world.reader))).toBe('FORBIDDEN');
    expect(await codeOf(raw(name, { id, ...more }))).toBe('UNAUTHENTICATED');
    if (by === 'editor') expect(await codeOf(raw(name, { id, ...more }, world.contributor))).toBe('FORBIDDEN');
    if (from === 'published') expect(await codeOf(raw(name, { id, ...more }, world.stranger))).toBe('FORBIDDEN');
    else expect(await refused(name, { id, ...more }, world.stranger)).toEqual([error('NOT_FOUND', 'input', 'id')]);
  });
});

describe('a step', () => {
  it('asks for the sections that the kind demands, and for the note on changes', async () => {
    const text = { language: 'NB', title: 'Uten lærdom', summary: 'Kort', sections: [{ key: 'need', markdown: 'Behov' }] };
    const { id } = await world.draft('Uten lærdom', { texts: [text] });
    const [missing] = await refused('submitStory', { id }, world.contributor);
    expect(missing).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringContaining('would-do-differently') as string });
    const submitted = await world.submitted('Med lærdom');
    expect(await refused('requestChanges', { id: submitted.id, note: ' ' }, world.editor)).toEqual([error('BAD_USER_INPUT', 'input', 'note')]);
  });

  it('back leads a story to the readers again', async () => {
    const { id } = await world.published('Fram og tilbake');
    await world.done('unpublishStory', { id }, world.editor);
    expect(await world.done('publishStory', { id }, world.editor)).toMatchObject({ editorialState: 'PUBLISHED', revision: 1 });
    await world.done('archiveStory', { id }, world.editor);
    expect(await world.done('publishStory', { id }, world.editor)).toMatchObject({ editorialState: 'PUBLISHED' });
  });
});
