import type { Page } from 'playwright-core';
import { violations } from '../support/browser-axe.js';
import type { Visit } from '../support/browser-visit.js';
import { eventually } from '../support/eventually.js';
import { JourneyGround } from './journey-ground.js';

const TITLE = 'Innbyggerne bestiller time hos helsesykepleier selv';

let ground: JourneyGround;
let amina: Visit;
let editor: Visit;
let elise: Visit;

beforeAll(async () => {
  ground = await JourneyGround.start();
  amina = await ground.stage.signIn('amina', '/write');
  elise = await ground.stage.signIn('elise', '/search?method=procurement');
  editor = await ground.visitAs('editor');
});
afterAll(async () => {
  try {
    for (const visit of [amina, elise, editor]) await visit.end();
  } finally {
    await ground.stop();
  }
});

/** The step that is shown: the address is a moment ahead of the page. */
const shownStep = async (page: Page): Promise<string> => {
  const step = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.locator(`.write-steps [aria-current="page"][href$="/${step}"]:visible`).waitFor();
  return step;
};

/** Chooses the first of what is found for a word. */
const pick = async (page: Page, name: string, word: string): Promise<void> => {
  await page.locator(`#pick-${name}`).pressSequentially(word);
  await page
    .getByRole('option', { name: new RegExp(word, 'i') })
    .first()
    .click();
};

/** Fills in a step as it asks. */
const fill = async (page: Page, step: string): Promise<void> => {
  if (step === 'themes') {
    await pick(page, 'sectors', 'helse');
    await pick(page, 'methods', 'anskaffelse');
    return;
  }
  const text = page.locator('[name="text"]');
  if ((await text.count()) === 1) await text.fill(step === 'title' ? TITLE : `Slik var det med ${step}, kort fortalt.`);
};

/** Goes on to the next step, with what was filled in where there is something to fill in. */
const goOn = async (page: Page, step: string): Promise<void> => {
  const save = page.getByRole('button', { name: 'Lagre og gå videre' });
  const pass = page.getByRole('link', { name: 'Neste steg' });
  await save.or(pass).first().waitFor();
  await ((await save.count()) > 0 ? save : pass).click();
  await page.waitForURL((url) => !url.pathname.endsWith(`/${step}`));
};

/** The path of the story where a page of results links to it. */
const foundBy = async ({ page }: Visit): Promise<string> => {
  const html = await (await page.request.get(`/search?${new URLSearchParams({ q: TITLE })}`)).text();
  return /\/stories\/innbyggerne-bestiller[\w-]*/.exec(html)?.[0] ?? '';
};

/** Ends when a page has asked to hear of notices. */
const hearsNotices = (page: Page): Promise<void> =>
  new Promise((asked) => {
    page.on('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => {
        if (String(payload).includes('noticeAdded')) asked();
      }),
    );
  });

it('a contributor signs in, writes a case step by step and submits it', async () => {
  const { page } = amina;
  await amina.go('/write/new');
  await page.locator('input[name="title"]').fill(TITLE);
  await page.getByRole('button', { name: 'Begynn å skrive' }).click();
  await page.waitForURL(/\/write\/[^/]+\/title/);
  const steps: string[] = [];
  for (let step = await shownStep(page); step !== 'submit' && steps.length < 25; step = await shownStep(page)) {
    steps.push(step);
    await fill(page, step);
    await goOn(page, step);
  }
  expect(steps.length).toBeGreaterThanOrEqual(10);
  await page.getByRole('button', { name: 'Send inn' }).click();
  await page.getByText('venter på redaktøren').waitFor();
  expect(amina.faults()).toEqual([]);
});

it('an editor asks for changes', async () => {
  const { page } = editor;
  await editor.go('/review');
  await page.getByRole('link', { name: TITLE }).click();
  await page.locator('h1').waitFor();
  await page.getByText('Be om endringer', { exact: true }).click();
  await page.getByLabel('Hva må endres?').fill('Si mer om behovet.');
  await page.getByRole('button', { name: 'Send tilbake' }).click();
  await page.getByText('Si mer om behovet.').first().waitFor();
  expect(editor.faults()).toEqual([]);
});

it('the contributor answers by mending it, and submits it again', async () => {
  const { page } = amina;
  await amina.go('/write');
  await page.getByRole('link', { name: TITLE }).click();
  await page.waitForURL(/\/write\/[^/]+/);
  await page.getByText('Si mer om behovet.').first().waitFor();
  const address = page.url().split('/write/')[1]?.split('/')[0];
  await amina.go(`/write/${address}/need`);
  await page.locator('[name="text"]').fill('Køen til helsesykepleier var på seks uker.');
  await page.getByText(/^Lagret kl\./).waitFor();
  await amina.go(`/write/${address}/submit`);
  await page.getByRole('button', { name: 'Send inn på nytt' }).click();
  await page.getByText('venter på redaktøren').waitFor();
  expect(amina.faults()).toEqual([]);
});

it('the editor publishes it to one who follows the method, and it is found within five seconds', async () => {
  await elise.go('/methods/procurement');
  await elise.page.getByRole('button', { name: /^Følg/ }).click();
  await elise.page.getByRole('button', { name: /^Slutt/ }).waitFor();
  const listening = hearsNotices(elise.page);
  await elise.go('/following');
  await listening;
  await elise.page.getByLabel(/^Hvor ofte vi sender e-post om/).selectOption('INSTANT');
  await elise.page.getByText('Lagret.').waitFor();
  const { page } = editor;
  await editor.go('/review');
  await page.getByRole('link', { name: TITLE }).click();
  await page.getByRole('button', { name: 'Publiser nå' }).click();
  await page.getByText('Erfaringen er publisert.').waitFor();
  // Told on the page that is open, which nobody has touched since.
  await elise.page.getByText(/^Nytt varsel\./).waitFor({ state: 'attached' });
  await eventually(
    () => foundBy(elise),
    (path) => path !== '',
    5_000,
  );
  await eventually(
    async () => (await fetch(`${ground.stage.origin}/mailbox`)).text(),
    (mails) => mails.includes('elise@') && mails.includes(TITLE),
    30_000,
  );
  expect([...editor.faults(), ...elise.faults()]).toEqual([]);
});

it('whoever has the mail stops more of them by the link in it, without signing in', async () => {
  const visitor = await ground.visitAs('visitor');
  const { page } = visitor;
  await page.goto('/mailbox');
  await page
    .getByRole('row', { name: /elise@/ })
    .filter({ hasText: TITLE })
    .getByRole('link')
    .click();
  const link = /\/unsubscribe\/[\w-]+/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? '';
  await page.goto(link);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button').click();
  await page.waitForLoadState();
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  expect(await visitor.cookieNames()).toEqual([]);
  await visitor.end();
  await elise.go('/following');
  expect(await elise.page.getByLabel(/^Hvor ofte vi sender e-post om/).count()).toBe(0);
});

it('it is withdrawn, and gone everywhere', async () => {
  const path = await foundBy(elise);
  const { page } = editor;
  await editor.go(path);
  await page.getByRole('button', { name: 'Trekk tilbake', exact: true }).click();
  await page
    .getByLabel(/Hvorfor|hvorfor/)
    .last()
    .fill('Tallene var feil.');
  await page.getByRole('button', { name: 'Trekk tilbake for godt' }).click();
  await eventually(
    async () => (await elise.page.request.get(path)).status(),
    (status) => status === 404 || status === 410,
    5_000,
  );
  const places = ['/', '/search', '/feeds/stories.atom', '/sitemap.xml'];
  for (const place of places) expect(await (await elise.page.request.get(place)).text()).not.toContain(path);
});
