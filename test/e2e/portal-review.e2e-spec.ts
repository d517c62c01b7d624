import type { SignedIn } from '../support/api.js';
import { hiddenIn, PortalVisitor, wordsOf } from '../support/portal-visitor.js';
import { BODY, type StepAnswer, type StoryAtHand, StoryWorld, mutationOf, soundStory } from '../support/story-world.js';

let world: StoryWorld;
let rita: SignedIn;
let editor: PortalVisitor;

beforeAll(async () => {
  world = await StoryWorld.start({ RATE_PER_ADDRESS: '0' });
  rita = await world.api.person('EDITOR', BODY, 'Rita Redaktør');
  editor = new PortalVisitor(world.api, rita);
});
afterAll(() => world.stop());

const asRita = async (name: string, input: object): Promise<StoryAtHand> =>
  (await world.api.ask<Record<string, StepAnswer>>(mutationOf(name), { input }, rita))[name]!.story!;

describe('the pages of review', () => {
  it('lead to the sign-in and back, and are for those who have the role', async () => {
    const nobody = await new PortalVisitor(world.api).goes('/nn/review?assignee=me');
    expect(nobody).toMatchObject({ status: 302, path: '/auth/sign-in?returnTo=%2Fnn%2Freview%3Fassignee%3Dme' });
    const reader = new PortalVisitor(world.api, await world.api.person('READER', BODY, 'Leser'));
    const { id } = await world.submitted('Bare for redaktører');
    for (const path of ['/review', `/review/${id}`]) {
      const page = await reader.goes(path);
      expect(page.status).toBe(403);
      expect(wordsOf(page)).toContain('Du har ikke tilgang');
      expect(page.html).not.toContain('Bare for redaktører');
    }
    const stranger = new PortalVisitor(world.api, await world.api.person('EDITOR', 'bergen', 'Fremmed'));
    expect((await stranger.goes(`/review/${id}`)).status).toBe(404);
    expect((await stranger.goes('/review')).html).not.toContain('Bare for redaktører');
  });

  it('carry a review from the queue to publication, without a script', async () => {
    const { id, slug } = await world.submitted('Gjennom skjemaer');
    const queue = await editor.goes('/review?assignee=none&state=WAITING');
    expect(queue.html).toContain(`href="/review/${id}"`);
    const page = `/review/${id}`;
    const said = await editor.sends(page, { intent: 'comment', part: 'need', language: 'NB', words: 'Hvor lang kø?' });
    expect(wordsOf(said)).toContain('Kommentaren er festet til teksten.');
    expect(wordsOf(said)).toMatch(/Situasjon og behov .* Rita Redaktør .* Hvor lang kø\?/);
    const ticked = await editor.sends(page, { intent: 'tick', known: ['honest', 'plain-language'], item: 'honest' });
    expect(wordsOf(ticked)).toContain('1 av');

    const version = hiddenIn(ticked, 'version');
    const silent = await editor.sends(page, { intent: 'requestChanges', version, note: ' ' });
    expect([silent.status, wordsOf(silent).includes('Hva må endres?: Fyll ut dette feltet.')]).toEqual([400, true]);
    const outdated = await editor.sends(page, { intent: 'requestChanges', version: '1', note: 'Skriv mer.' });
    expect(wordsOf(outdated)).toContain('Noen andre har endret dette siden du åpnet siden.');
    expect(outdated.html).toContain('Skriv mer.</textarea>');
    const back = await editor.sends(page, { intent: 'requestChanges', version, note: 'Skriv mer.' });
    expect(wordsOf(back)).toContain('Erfaringen er sendt tilbake med det du ber om.');

    await world.done('submitStory', { id }, world.contributor);
    const again = await editor.goes(page);
    expect(wordsOf(again)).toMatch(/Hvor lang kø\?.*Publiser nå/);
    const published = await editor.sends(page, { intent: 'publish', version: hiddenIn(again, 'version') });
    expect(wordsOf(published)).toContain('Erfaringen er publisert.');
    expect((await world.api.graphql(`{ story(slug: "${slug}") { title } }`)).text).toContain('Gjennom skjemaer');
  });

  it('say when the four-eyes rule stops an editor, and who may publish', async () => {
    const draft = await asRita('createStory', soundStory('Skrevet av redaktøren'));
    const { id } = await asRita('submitStory', { id: draft.id });
    const own = await editor.goes(`/review/${id}`);
    expect(wordsOf(own)).toContain('Du kan ikke publisere denne selv');
    expect(own.html).not.toContain('value="publish"');
    const tried = await editor.sends(`/review/${id}`, { intent: 'publish', version: hiddenIn(own, 'version') });
    expect(tried.status).toBe(400);
    const other = new PortalVisitor(world.api, await world.api.person('EDITOR', BODY, 'Olga'));
    expect((await other.goes(`/review/${id}`)).html).toContain('value="publish"');
  });

  it('schedule a publication in Norwegian time, and cancel it', async () => {
    const { id } = await world.submitted('Senere');
    const page = `/review/${id}`;
    const version = hiddenIn(await editor.goes(page), 'version');
    const past = await editor.sends(page, { intent: 'schedule', version, at: '2020-01-01', time: '08:00' });
    expect(wordsOf(past)).toContain('Velg et tidspunkt som ikke har vært.');
    const scheduled = await editor.sends(page, { intent: 'schedule', version, at: '2099-07-01', time: '08:00' });
    expect(wordsOf(scheduled)).toMatch(/Blir publisert 1\. juli 2099[^.]*08:00 norsk tid, bestemt av Rita Redaktør\./);
    const rows = await world.rows<{ at: string }>(
      `select (publish_at at time zone 'UTC')::text as at from stories where slug = 'senere'`,
    );
    expect(rows).toEqual([{ at: '2099-07-01 06:00:00' }]);
    const cancelled = await editor.sends(page, { intent: 'unschedule', version: hiddenIn(scheduled, 'version') });
    expect(wordsOf(cancelled)).toContain('Den planlagte publiseringen er avlyst.');
  });

  it('show what has changed since the published revision, word by word', async () => {
    const story = await world.published('Endret siden sist');
    const texts = [{ language: 'NB', title: 'Endret siden sist', summary: 'Kort om noe nytt.' }];
    await world.done('reviseStory', { id: story.id, expectedVersion: story.version, texts }, world.contributor);
    await world.done('submitStory', { id: story.id }, world.contributor);
    const changes = await editor.goes(`/review/${story.id}?view=changes`);
    const pieces = [...changes.html.matchAll(/<(ins|del)>([^<]*)<\/\1>/g)].map(([, mark, text]) => `${mark} ${text}`);
    expect(pieces).toContain('del siden sist');
    expect(pieces).toContain('ins nytt');
  });
});
