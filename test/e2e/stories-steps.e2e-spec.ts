import { type StepAnswer, type StoryAtHand, StoryWorld } from '../support/story-world.js';

let world: StoryWorld;
beforeAll(async () => {
  world = await StoryWorld.start();
});
afterAll(() => world.stop());

const NOWHERE = Buffer.from('Story:01900000-0000-7000-8000-000000000000').toString('base64url');

const error = (code: string, ...path: string[]) =>
  expect.objectContaining({ code, path }) as StepAnswer['errors'][number];

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
  {
    name: 'requestChanges',
    by: 'editor',
    more: { note: 'Mer om resultatet' },
    from: 'submitted',
    state: 'CHANGES_REQUESTED',
    not: 'draft',
  },
  {
    name: 'declineStory',
    by: 'editor',
    more: { note: 'Utenfor det vi samler' },
    from: 'submitted',
    state: 'DECLINED',
    not: 'draft',
  },
  { name: 'publishStory', by: 'editor', from: 'submitted', state: 'PUBLISHED', not: 'draft' },
  {
    name: 'unpublishStory',
    by: 'editor',
    more: { note: 'Feil i teksten' },
    from: 'published',
    state: 'UNPUBLISHED',
    not: 'draft',
  },
  { name: 'archiveStory', by: 'editor', from: 'published', state: 'ARCHIVED', not: 'submitted' },
  {
    name: 'withdrawStory',
    by: 'contributor',
    more: { note: 'Ikke godkjent' },
    from: 'published',
    state: 'WITHDRAWN',
    not: null,
  },
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
    expect(await world.refused(name, { id: NOWHERE, ...more }, world[by])).toEqual([error('NOT_FOUND', 'input', 'id')]);
    const { id, version } = await at(from, `${name} versjon`);
    expect(await world.refused(name, { id, expectedVersion: version + 5, ...more }, world[by])).toEqual([
      error('CONFLICT', 'input', 'expectedVersion'),
    ]);
    const elsewhere = not === null ? await world.done(name, { id, ...more }, world[by]) : await at(not, `${name} feil`);
    expect(await world.refused(name, { id: elsewhere.id, ...more }, world[by])).toEqual([error('CONFLICT')]);
    const malformed = await world.answer(name, { id: 'tull', ...more }, world[by]);
    expect(malformed.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['input', 'id'] });
  });

  it('is not for those without the right, and not for nobody', async () => {
    const { id } = await at(from, `${name} nektes`);
    expect(await world.code(name, { id, ...more }, world.reader)).toBe('FORBIDDEN');
    expect(await world.code(name, { id, ...more })).toBe('UNAUTHENTICATED');
    if (by === 'editor') expect(await world.code(name, { id, ...more }, world.contributor)).toBe('FORBIDDEN');
    if (from === 'published') expect(await world.code(name, { id, ...more }, world.stranger)).toBe('FORBIDDEN');
    else
      expect(await world.refused(name, { id, ...more }, world.stranger)).toEqual([error('NOT_FOUND', 'input', 'id')]);
  });
});

describe('a declined story', () => {
  it('needs a reason, and may be revised and submitted anew', async () => {
    const { id } = await world.submitted('Avslått');
    expect(await world.refused('declineStory', { id, note: ' ' }, world.editor)).toEqual([
      error('BAD_USER_INPUT', 'input', 'note'),
    ]);
    const { version } = await world.done('declineStory', { id, note: 'Ikke nå.' }, world.editor);
    expect(await world.refused('submitStory', { id }, world.contributor)).toEqual([error('CONFLICT')]);
    expect(await world.refused('publishStory', { id }, world.editor)).toEqual([error('CONFLICT')]);
    const revision = { id, expectedVersion: version, status: 'IN_USE' };
    expect(await world.done('reviseStory', revision, world.contributor)).toMatchObject({ editorialState: 'DRAFT' });
    await world.done('submitStory', { id }, world.contributor);
    expect(await world.done('publishStory', { id }, world.editor)).toMatchObject({ editorialState: 'PUBLISHED' });
  });

  it('stays published where a revision of it is declined', async () => {
    const story = await world.published('Avslått siden');
    await world.done(
      'reviseStory',
      { id: story.id, expectedVersion: story.version, status: 'STOPPED' },
      world.contributor,
    );
    await world.done('submitStory', { id: story.id }, world.contributor);
    expect(await world.done('declineStory', { id: story.id, note: 'Nei.' }, world.editor)).toMatchObject({
      editorialState: 'PUBLISHED',
      pendingState: 'DECLINED',
    });
    const query = 'query ($slug: String!) { story(slug: $slug) { revision status pendingState reviewNotes { note } } }';
    expect(await world.api.ask(query, { slug: story.slug })).toEqual({
      story: { revision: 1, status: null, pendingState: null, reviewNotes: [] },
    });
  });
});

describe('a step', () => {
  it('asks for the sections that the kind demands, and for the note on changes', async () => {
    const text = {
      language: 'NB',
      title: 'Uten lærdom',
      summary: 'Kort',
      sections: [{ key: 'need', markdown: 'Behov' }],
    };
    const { id } = await world.draft('Uten lærdom', { texts: [text] });
    const [missing] = await world.refused('submitStory', { id }, world.contributor);
    expect(missing).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('would-do-differently') as string,
    });
    const submitted = await world.submitted('Med lærdom');
    expect(await world.refused('requestChanges', { id: submitted.id, note: ' ' }, world.editor)).toEqual([
      error('BAD_USER_INPUT', 'input', 'note'),
    ]);
  });

  it('back leads a story to the readers again', async () => {
    const { id } = await world.published('Fram og tilbake');
    await world.done('unpublishStory', { id }, world.editor);
    expect(await world.done('publishStory', { id }, world.editor)).toMatchObject({
      editorialState: 'PUBLISHED',
      revision: 1,
    });
    await world.done('archiveStory', { id }, world.editor);
    expect(await world.done('publishStory', { id }, world.editor)).toMatchObject({ editorialState: 'PUBLISHED' });
  });
});
