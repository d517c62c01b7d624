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

describe('the steps beside the text', () => {
  const change = async (page: string, more: object, asking = kari): Promise<Page> => {
    const shown = await send(page, asking);
    const hidden = { version: field(shown, 'version'), was: field(shown, 'was').replaceAll('&quot;', '"') };
    return send(page, asking, { ...hidden, next: field(shown, 'next'), go: 'stay', ...more });
  };

  it('find what can be chosen, keep it ticked, and go on', async () => {
    const story = await draftOf('Med tema');
    const page = `/write/${story.id}/themes`;
    const found = await change(page, { 'find-sectors': 'helse', go: 'find:sectors:SECTOR' });
    const option =
      /name="sectors"[^>]*value="(helsetjenester:[^"]*)"|value="(helsetjenester:[^"]*)"[^>]*name="sectors"/.exec(
        found.text,
      );
    expect(option).not.toBeNull();
    const saved = await change(page, { sectors: option?.[1] ?? option?.[2] ?? '', go: 'next' });
    expect([saved.status, saved.location]).toEqual([302, `/write/${story.id}/bodies`]);
    expect((await send(page, kari)).text).toContain('helsetjenester:');
  });

  it('say what is wrong where it is, with what was written kept', async () => {
    const story = await draftOf('Med feil');
    const refused = await change(`/write/${story.id}/attachments`, {
      'attachments.0.kind': 'RECORDING',
      'attachments.0.title': 'Opptaket',
      'attachments.0.url': 'ikke en adresse',
    });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('href="#attachments.0.url"');
    expect(refused.text).toContain('value="ikke en adresse"');
  });

  it('are saved beside what others save in other steps, but not over the same one', async () => {
    const story = await draftOf('To i skjemaet');
    const [facts, themes] = [`/write/${story.id}/facts`, `/write/${story.id}/contributors`];
    const before = await send(facts, kari);
    const form = {
      version: field(before, 'version'),
      was: field(before, 'was').replaceAll('&quot;', '"'),
      go: 'stay',
      status: 'ONGOING',
    };
    expect((await change(themes, { 'contributors.0.name': 'Ola Nordmann' }, ola)).status).toBe(200);
    expect((await send(facts, kari, form)).status).toBe(200);
    const met = await send(facts, ola, { ...form, status: 'STOPPED' });
    expect([met.status, met.text.includes('Noen andre har endret dette steget')]).toEqual([409, true]);
    expect(met.text).toMatch(/<option[^>]*value="STOPPED"[^>]*selected=""/);
    const again = { version: field(met, 'version'), was: field(met, 'was').replaceAll('&quot;', '"') };
    expect((await send(facts, ola, { ...form, ...again, status: 'STOPPED' })).status).toBe(200);
  });
});

describe('handing a story over', () => {
  it('names what is missing, with the way to it', async () => {
    const story = await draftOf('Uferdig');
    const page = `/write/${story.id}/submit`;
    const shown = await send(page, kari);
    const refused = await send(page, kari, { version: field(shown, 'version') });
    expect([refused.status, refused.text.includes('Erfaringen kunne ikke sendes inn')]).toEqual([409, true]);
    expect(refused.text).toContain(`href="/write/${story.id}/summary"`);
    expect(refused.text).toContain('Skriv en ingress.');
    expect(refused.text).toContain(`href="/write/${story.id}/would-do-differently"`);
  });

  it('goes through when all is there, and comes back with what the editors ask for', async () => {
    const story = await world.draft('Ferdig');
    const page = `/write/${story.id}/submit`;
    const shown = await send(page, kari);
    const submitted = await send(page, kari, { version: field(shown, 'version') });
    expect([submitted.status, submitted.location]).toEqual([302, page]);
    expect((await send(page, kari)).text).toContain('venter på redaktøren');
    const comment = { storyId: story.id, part: 'need', words: 'Hvor lang var køen?' };
    await world.api.ask(
      'mutation ($input: AddReviewCommentInput!) { addReviewComment(input: $input) { errors { code } } }',
      { input: comment },
      world.editor,
    );
    await world.done('requestChanges', { id: story.id, note: 'Si mer om køen.' }, world.editor);
    const need = await send(`/write/${story.id}/need`, kari);
    expect([need.text.includes('Si mer om køen.'), need.text.includes('Hvor lang var køen?')]).toEqual([true, true]);
    const answer = {
      comment: field(need, 'comment'),
      back: `/write/${story.id}/need`,
      words: 'To timer.',
      do: 'answer',
    };
    const answered = await send(`/write/${story.id}/comments`, kari, answer);
    expect([answered.status, answered.location]).toEqual([302, `/write/${story.id}/need`]);
    await send(`/write/${story.id}/comments`, kari, {
      ...answer,
      words: '',
      do: 'resolve',
      back: 'https://evil.example/write/x/y',
    });
    const after = await send(`/write/${story.id}/need`, kari);
    expect([after.text.includes('To timer.'), after.text.includes('Avklart')]).toEqual([true, true]);
    const again = await send(page, kari);
    expect((await send(page, kari, { version: field(again, 'version') })).location).toBe(page);
  });
});
