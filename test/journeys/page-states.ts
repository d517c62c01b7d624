import type { Page } from 'playwright-core';
import type { Visit } from '../support/browser-visit.js';

/** Something that is open on a page, or has gone wrong on it. */
export interface PageState {
  readonly name: string;
  readonly bring: (visit: Visit) => Promise<void>;
}

export const smallMenu: PageState = {
  name: 'the menu open',
  bring: async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await page.locator('.page-ways-small').click();
    await page.locator('.page-header .ds-popover nav').first().waitFor();
  },
};

export const personMenu: PageState = {
  name: 'the menu of the person open',
  bring: async ({ page }) => {
    await page.locator('.page-header button[popovertarget]:not(.page-ways-small)').click();
    await page.locator('.page-header .ds-dropdown').waitFor();
  },
};

export const suggestions: PageState = {
  name: 'suggestions shown',
  bring: async ({ page }) => {
    await page.getByRole('searchbox').or(page.getByRole('combobox')).first().pressSequentially('kommune');
    await page.getByRole('option').first().waitFor();
  },
};

export const filters: PageState = {
  name: 'filters shown on a telephone',
  bring: async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await page.locator('.search-filters-open').click();
    await page.locator('#filters').waitFor();
  },
};

/** Everything unfolded that can be folded. */
export const unfolded: PageState = {
  name: 'everything unfolded',
  bring: async ({ page }) => {
    await page.evaluate(
      `document.querySelectorAll('main details, main u-details').forEach((one) => (one.open = true))`,
    );
  },
};

/** What can be chosen for a field that is searched in, on a telephone. */
export const options = (field: string, words: string): PageState => ({
  name: `what can be chosen for ${field}`,
  bring: async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await page.locator(`#pick-${field}`).pressSequentially(words);
    await page.getByRole('option').first().waitFor();
  },
});

/** A dialog that a button opens. */
export const dialog = (button: string | RegExp): PageState => ({
  name: `the dialog of ${String(button)}`,
  bring: async ({ page }) => {
    await page.getByRole('button', { name: button }).first().click();
    await page.locator('dialog[open]').waitFor();
  },
});

/** Lets forms be sent as a browser sends them that does not look at them first. */
const unchecked = (page: Page): Promise<void> =>
  page.evaluate(`document.querySelectorAll('form').forEach((form) => (form.noValidate = true))`);

/** A form that was refused as it was sent with nothing, or the wrong things, in it. */
export const refused = (button: string, before: PageState['bring'] = () => Promise.resolve()): PageState => ({
  name: `«${button}» refused`,
  bring: async (visit) => {
    const { page } = visit;
    await unfolded.bring(visit);
    await unchecked(page);
    await before(visit);
    await page.getByRole('button', { name: button, exact: true }).first().click();
    await page.locator('.ds-error-summary, [role="alert"]').first().waitFor();
    visit.faults();
  },
});

/** What is shown this once when something was made, such as a secret. */
export const made = (
  button: string,
  shown: string,
  before: PageState['bring'] = () => Promise.resolve(),
): PageState => ({
  name: `what «${button}» made`,
  bring: async (visit) => {
    await before(visit);
    await visit.page.getByRole('button', { name: button, exact: true }).click();
    await visit.page.locator(shown).waitFor();
  },
});

/** What the page says when what is written comes to this. */
const saving = (name: string, outcome: object, shown: string): PageState => ({
  name,
  bring: async ({ page }) => {
    await page.route('**/part', (route) => route.fulfill({ json: outcome }), { times: 1 });
    await page.locator('[name="text"]').fill('Køen er borte nå.');
    await page.locator(shown).first().waitFor();
  },
});

const theirs = { text: 'Køen er kortere nå.', version: 'x', savedAt: '2026-01-01T10:00:00Z', savedBy: 'Kari Nordmann' };

/** What comes of saving while one writes, beside that it is saved. */
export const savings: readonly PageState[] = [
  saving('what another wrote beside it', { kind: 'conflict', theirs }, '.write-sides'),
  saving('its writer signed out', { kind: 'signedOut' }, 'dialog[open]'),
  saving(
    'its words refused',
    { kind: 'refused', why: { field: 'text', code: 'BAD_USER_INPUT', message: 'Too long.' } },
    '[aria-invalid="true"]',
  ),
  {
    name: 'words from before that were not saved',
    bring: async (visit) => {
      const { page } = visit;
      await page.route('**/part', (route) => route.fulfill({ json: { kind: 'unreachable' } }));
      await page.locator('[name="text"]').fill('Køen er snart borte.');
      await page.locator('[data-state="unreachable"]').waitFor();
      await page.reload();
      await visit.ready();
      await page.getByRole('button', { name: 'Hent tilbake' }).waitFor();
      await page.unrouteAll();
    },
  },
];
