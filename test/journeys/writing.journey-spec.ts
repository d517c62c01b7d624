import type { Visit } from '../support/browser-visit.js';
import { eventually } from '../support/eventually.js';
import type { StoryAtHand } from '../support/story-world.js';
import { JourneyGround } from './journey-ground.js';

let ground: JourneyGround;
let amina: Visit;
let story: StoryAtHand;

beforeAll(async () => {
  ground = await JourneyGround.start();
  amina = await ground.stage.signIn('amina', '/write');
});
afterAll(async () => {
  try {
    await amina.end();
  } finally {
    await ground.stop();
  }
});
beforeEach(async () => {
  story = await ground.stage.world.draft('Digital byggesak på én dag');
});

const text = (visit = amina) => visit.page.locator('[name="text"]');
const saving = (visit = amina) => visit.page.locator('.write-saving[role="status"]');
const saved = (visit = amina) => saving(visit).filter({ hasText: /^Lagret/ });
const button = (name: string | RegExp, visit = amina) => visit.page.getByRole('button', { name, exact: true });

const step = (name: string): string => `/write/${story.id}/${name}`;

/** What the product has of a part, as another visit to its page shows it. */
const kept = async (part: string): Promise<string> => {
  await amina.go(step(part));
  return text().inputValue();
};

/** Whether the browser keeps the answers of a form. */
const FORM_IS_KEPT = `Object.keys(localStorage).some((key) => key.includes('/form/'))`;

/** What went wrong unseen, but for what the browser says of a lost connection, a lost session, and somebody else's change. */
const faults = (): readonly string[] =>
  amina.faults().filter((fault) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch|status of (?:401|409)/.test(fault));

/** Who the product takes somebody to be who asks from the page. */
const VIEWER = `fetch('/graphql', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: '{ viewer { name } }' }),
}).then((answer) => answer.text())`;

/** Ends all sessions of somebody, as time or another browser does, and waits until the product has noticed, within the second it may take. */
const endSessions = async (name: string): Promise<void> => {
  const sql = 'delete from sessions where person_id in (select id from people where name = $1) returning id';
  expect(await ground.stage.world.api.rows(sql, [name])).not.toHaveLength(0);
  await eventually(
    () => amina.page.evaluate<string>(VIEWER),
    (answer) => !answer.includes(name),
    10_000,
  );
};

/** Signs in again where the dialog leads to, in a tab beside, where the provider knows her still; and comes back. */
const signInBeside = async (): Promise<void> => {
  const dialog = amina.page.getByRole('dialog', { name: 'Du er logget ut' });
  const opened = amina.context.waitForEvent('page');
  await dialog.getByRole('link', { name: 'Logg inn i ny fane' }).click();
  const beside = await opened;
  await beside.getByRole('heading', { name: 'Du er logget inn igjen' }).waitFor();
  await beside.close();
  await dialog.getByRole('button', { name: 'Jeg er logget inn – lagre' }).click();
};

describe('without a connection', () => {
  afterEach(() => amina.context.setOffline(false));

  it('what is written is kept, the page says so, and it is saved when the connection is back', async () => {
    await amina.go(step('need'));
    await amina.context.setOffline(true);
    await text().fill('Skrevet i tunnelen.');
    await saving().filter({ hasText: 'Teksten er tatt vare på i nettleseren.' }).waitFor();
    await button('Lagre og gå videre').click();
    expect(await text().inputValue()).toBe('Skrevet i tunnelen.');
    await amina.context.setOffline(false);
    await saved().waitFor();
    expect(await kept('need')).toBe('Skrevet i tunnelen.');
    expect(faults()).toEqual([]);
  });

  it('it is offered again when the tab was closed meanwhile, and saved then', async () => {
    await amina.go(step('need'));
    await amina.context.setOffline(true);
    await text().fill('Skrevet før batteriet tok slutt.');
    await saving().filter({ hasText: 'Ikke lagret' }).waitFor();
    await amina.reopen();
    await amina.context.setOffline(false);
    expect(await kept('need')).toBe('Køen var lang.');
    await button('Hent tilbake').click();
    expect(await text().inputValue()).toBe('Skrevet før batteriet tok slutt.');
    await saved().waitFor();
    expect(await kept('need')).toBe('Skrevet før batteriet tok slutt.');
    expect(await button('Hent tilbake').count()).toBe(0);
    expect(faults()).toEqual([]);
  });

  it('a form keeps its answers, and so does the browser when the tab is closed', async () => {
    await amina.go(step('facts'));
    await amina.context.setOffline(true);
    await amina.page.locator('[name="status"]').selectOption('ONGOING');
    await button('Lagre').click();
    await saving().filter({ hasText: 'Ikke lagret' }).waitFor();
    expect(await amina.page.locator('[name="status"]').inputValue()).toBe('ONGOING');
    await eventually(() => amina.page.evaluate<boolean>(FORM_IS_KEPT), Boolean);
    await amina.reopen();
    await amina.context.setOffline(false);
    await amina.go(step('facts'));
    await button('Hent tilbake').click();
    await button('Lagre').click();
    await saved().waitFor();
    await amina.go(step('facts'));
    expect(await amina.page.locator('[name="status"]').inputValue()).toBe('ONGOING');
    expect(faults()).toEqual([]);
  });
});

describe('an answer to an editor without a connection', () => {
  afterEach(() => amina.context.setOffline(false));

  it('stays where it is, and is offered again when the tab was closed meanwhile', async () => {
    const address = `/write/${ground.stories.returned.id}/summary`;
    const words = amina.page.getByLabel('Svar', { exact: true });
    await amina.go(address);
    await amina.context.setOffline(true);
    await words.fill('Vi regnet feil, og har regnet om.');
    await button('Send svar').click();
    await saving().filter({ hasText: 'Ikke lagret' }).waitFor();
    expect(await words.inputValue()).toBe('Vi regnet feil, og har regnet om.');
    await eventually(() => amina.page.evaluate<boolean>(FORM_IS_KEPT), Boolean);
    await amina.reopen();
    await amina.context.setOffline(false);
    await amina.go(address);
    await button('Hent tilbake').click();
    await button('Send svar').click();
    await amina.page
      .getByText('Vi regnet feil, og har regnet om.', { exact: true })
      .and(amina.page.locator('p'))
      .waitFor();
    expect(await amina.page.evaluate<boolean>(FORM_IS_KEPT)).toBe(false);
    expect(faults()).toEqual([]);
  });
});

describe('when the session is over', () => {
  it('what is written meanwhile is saved after one has signed in again', async () => {
    await amina.go(step('need'));
    await endSessions('Amina Bidragsyter');
    await text().fill('Skrevet etter at økta var over.');
    await signInBeside();
    await saved().waitFor();
    expect(await kept('need')).toBe('Skrevet etter at økta var over.');
    expect(faults()).toEqual([]);
  });

  it('one signs in again at submitting, and the story is submitted as it was written', async () => {
    await amina.go(step('need'));
    await text().fill('Alt som står her, skal med.');
    await saved().waitFor();
    await amina.go(step('submit'));
    await endSessions('Amina Bidragsyter');
    await button('Send inn').click();
    await signInBeside();
    await amina.page.getByText('venter på redaktøren').waitFor();
    expect(await kept('need')).toBe('Alt som står her, skal med.');
    expect(faults()).toEqual([]);
  });
});

describe('when the session is over, and what is written is sent by a button', () => {
  it('a benefit is written down after one has signed in again', async () => {
    await amina.go(step('benefits/new'));
    await amina.page.locator('[name="title"]').fill('Kortere kø');
    await amina.page.locator('[name="recipients"]').first().check();
    await amina.page.locator('[name="valuation"]').selectOption('DESCRIBED');
    await endSessions('Amina Bidragsyter');
    await button('Lagre gevinsten').click();
    await signInBeside();
    await amina.page.waitForURL(/\/benefits$/);
    await amina.page.getByText('Kortere kø').first().waitFor();
    expect(faults()).toEqual([]);
  });

  it('an answer to an editor is sent after one has signed in again', async () => {
    await amina.go(`/write/${ground.stories.returned.id}/summary`);
    await amina.page.getByLabel('Svar', { exact: true }).fill('Det kostet to millioner.');
    await endSessions('Amina Bidragsyter');
    await button('Send svar').click();
    await signInBeside();
    await amina.page.getByText('Det kostet to millioner.', { exact: true }).and(amina.page.locator('p')).waitFor();
    expect(faults()).toEqual([]);
  });
});

describe('two authors in one draft', () => {
  let berit: Visit;
  beforeEach(async () => {
    berit = await ground.visitAs('contributor');
  });
  afterEach(() => berit.end());

  it('the later one sees what the other wrote beside their own, and neither is lost', async () => {
    await Promise.all([amina.go(step('need')), berit.go(step('need'))]);
    await text(berit).fill('Berit skrev om køen.');
    await saved(berit).waitFor();
    await text().fill('Amina skrev om kostnaden.');
    await amina.page.getByRole('heading', { name: 'To har skrevet her samtidig' }).waitFor();
    const side = (name: RegExp) => amina.page.getByRole('region', { name });
    expect(await side(/^Berit Bidrar skrev/).textContent()).toContain('Berit skrev om køen.');
    expect(await side(/^Du skrev/).textContent()).toContain('Amina skrev om kostnaden.');
    await button('Ta med begge').click();
    await button('Lagre den samlede teksten').click();
    await saved().waitFor();
    expect(await kept('need')).toBe('Berit skrev om køen.\n\nAmina skrev om kostnaden.');
    expect(faults()).toEqual([]);
  });

  it('in a form, the later one is told before what the other chose is replaced', async () => {
    await Promise.all([amina.go(step('facts')), berit.go(step('facts'))]);
    await berit.page.locator('[name="status"]').selectOption('COMPLETED');
    await button('Lagre', berit).click();
    await saved(berit).waitFor();
    await amina.page.locator('[name="status"]').selectOption('STOPPED');
    await button('Lagre').click();
    await amina.page.getByRole('heading', { name: 'Noen andre har endret dette steget' }).waitFor();
    expect(await amina.page.locator('[name="status"]').inputValue()).toBe('STOPPED');
    await button('Lagre').click();
    await saved().waitFor();
    expect(faults()).toEqual([]);
  });
});
