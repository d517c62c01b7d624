import type { SignedIn } from '../support/api.js';
import { BODY, type StoryAtHand, StoryWorld } from '../support/story-world.js';

let world: StoryWorld;
let kari: SignedIn;
let ola: SignedIn;

beforeAll(async () => {
  world = await StoryWorld.start({ RATE_PER_ADDRESS: '0', RATE_PER_KEY: '0' });
  kari = await world.api.person('CONTRIBUTOR', BODY, 'Kari');
  ola = await world.api.person('CONTRIBUTOR', BODY, 'Ola');
});
afterAll(() => world.stop());

interface Page {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
}

const send = async (path: string, asking: SignedIn | undefined, fields?: object): Promise<Page> => {
  const answer = await fetch(world.api.url + path, {
    redirect: 'manual',
    headers: { accept: 'text/html', ...world.api.headersOf(asking) },
    ...(fields && { method: 'POST', body: new URLSearchParams({ ...fields }) }),
  });
  return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') };
};
const field = ({ text }: Page, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
const draftOf = (title: string): Promise<StoryAtHand> =>
  world.done(
    'createStory',
    { kind: 'CASE_STORY', originalLanguage: 'NB', texts: [{ language: 'NB', title }] },
    world.contributor,
  );

describe('writing without scripts', () => {
  it('leads who is not signed in to the way in, and back', async () => {
    for (const path of ['/write', '/nn/write/new', '/write/abc/title?text=NN']) {
      const { status, location } = await send(path, undefined);
      expect([status, location]).toEqual([302, `/auth/sign-in?${new URLSearchParams({ returnTo: path })}`]);
    }
  });

  it('begins with a kind and a title, and leads to the first step', async () => {
    const form = await send('/write/new', kari);
    expect([form.status, form.text.includes('Hva slags tekst?')]).toEqual([200, true]);
    const refused = await send('/write/new', kari, { kind: 'LESSON', title: ' ', language: 'NN', organisation: BODY });
    expect([refused.status, refused.text.includes('Skriv en tittel.')]).toEqual([400, true]);
    const begun = await send('/write/new', kari, {
      kind: 'LESSON',
      title: 'Ny lærdom',
      language: 'NN',
      organisation: BODY,
    });
    expect([begun.status, begun.location]).toEqual([302, expect.stringMatching(/^\/write\/[\w-]+$/)]);
    const first = await send(`${begun.location}/title`, kari);
    expect(first.text).toContain('value="Ny lærdom"');
    expect(first.text).toMatch(/Steg <!-- -->1|Steg 1/);
    const mine = await send('/write', kari);
    expect(mine.text).toContain('Ny lærdom');
  });

  it('saves a part and goes on to the next', async () => {
    const story = await draftOf('En sak');
    const page = await send(`/write/${story.id}/need`, kari);
    expect([page.status, page.text.includes('Situasjon og behov')]).toEqual([200, true]);
    const saved = await send(`/write/${story.id}/need`, kari, {
      basedOn: field(page, 'basedOn'),
      language: 'NB',
      text: 'Køen var **lang**.',
      next: field(page, 'next'),
      go: 'next',
    });
    expect([saved.status, saved.location]).toEqual([302, `/write/${story.id}/measures`]);
    expect((await send(`/write/${story.id}/need?view=preview`, kari)).text).toContain('<strong>lang</strong>');
  });

  it('gives who comes later the words of the other beside their own, and loses neither', async () => {
    const story = await draftOf('To samtidig');
    const before = await send(`/write/${story.id}/need`, kari);
    const words = { basedOn: field(before, 'basedOn'), language: 'NB', go: 'stay' };
    await send(`/write/${story.id}/need`, ola, { ...words, text: 'Ola skrev dette.' });
    const met = await send(`/write/${story.id}/need`, kari, { ...words, text: 'Kari skrev det.' });
    expect(met.status).toBe(409);
    expect(met.text.replace(/<[^>]*>/g, '')).toContain('Ola skrev dette.');
    expect(met.text.replace(/<[^>]*>/g, '')).toContain('Kari skrev det.');
    const both = await send(`/write/${story.id}/need`, kari, {
      basedOn: field(met, 'basedOn'),
      language: 'NB',
      text: 'Ola skrev dette. Kari skrev det.',
      go: 'stay',
    });
    expect([both.status, both.text.includes('Ola skrev dette. Kari skrev det.')]).toEqual([200, true]);
  });

  it('is for those alone who work on the story', async () => {
    const reader = await world.api.person('READER', BODY, 'Leser');
    const [draft, published] = [await draftOf('Usett'), await world.published('Lest av alle')];
    expect((await send(`/write/${draft.id}/title`, reader)).status).toBe(404);
    expect((await send(`/write/${published.id}/title`, reader)).status).toBe(403);
  });
});

describe('saving while one writes', () => {
  const save = async (story: StoryAtHand, asking: SignedIn | undefined, fields: object): Promise<unknown> => {
    const { text } = await send(`/write/${story.id}/part`, asking, {
      part: 'need',
      language: 'NB',
      basedOn: '',
      ...fields,
    });
    return JSON.parse(text);
  };

  it('answers what came of it: saved, met by the words of another, or nobody signed in', async () => {
    const story = await draftOf('Mens vi skriver');
    expect(await save(story, kari, { text: 'Fra Kari.' })).toMatchObject({
      kind: 'saved',
      version: expect.any(String) as string,
    });
    expect(await save(story, ola, { text: 'Fra Ola.' })).toMatchObject({
      kind: 'conflict',
      theirs: { text: 'Fra Kari.', savedBy: 'Kari' },
    });
    expect(await save(story, undefined, { text: 'Fra ingen.' })).toMatchObject({ kind: 'refused' });
    expect(await save(story, { personId: '', cookie: '' }, { text: 'Fra ingen.' })).toEqual({ kind: 'signedOut' });
    expect(await save(story, kari, { text: 'Fra Kari.', person: 'somebody-else' })).toEqual({ kind: 'otherPerson' });
  });
});
