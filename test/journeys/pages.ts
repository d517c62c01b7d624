import type { Visit } from '../support/browser-visit.js';
import type { GroundStories, Onlooker } from './journey-ground.js';

/** Something that is open on a page, or has gone wrong on it. */
export interface PageState {
  readonly name: string;
  readonly bring: (visit: Visit) => Promise<void>;
}

/** A page of the portal that is looked at. */
export interface SeenPage {
  readonly name: string;
  /** Its path without a language. */
  readonly path: string | ((stories: GroundStories) => string);
  readonly as?: Onlooker;
  readonly status?: number;
  readonly states?: readonly PageState[];
}

const smallMenu: PageState = {
  name: 'the menu open',
  bring: async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await page.locator('.page-ways-small').click();
    await page.locator('.page-header .ds-popover nav').first().waitFor();
  },
};

const personMenu: PageState = {
  name: 'the menu of the person open',
  bring: async ({ page }) => {
    await page.locator('.page-header button[popovertarget]:not(.page-ways-small)').click();
    await page.locator('.page-header .ds-dropdown').waitFor();
  },
};

const suggestions: PageState = {
  name: 'suggestions shown',
  bring: async ({ page }) => {
    await page.getByRole('searchbox').or(page.getByRole('combobox')).first().pressSequentially('kommune');
    await page.getByRole('option').first().waitFor();
  },
};

const filters: PageState = {
  name: 'filters shown on a telephone',
  bring: async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await page.locator('.search-filters-open').click();
    await page.locator('#filters').waitFor();
  },
};

/** Every page, in the states that it can be in. */
export const PAGES: readonly SeenPage[] = [
  { name: 'front', path: '/', states: [smallMenu] },
  { name: 'front, signed in', path: '/', as: 'editor', states: [personMenu] },
  { name: 'no such page', path: '/nope', status: 404 },
  { name: 'search', path: '/search', states: [suggestions, filters] },
  { name: 'search that finds', path: '/search?q=digital&method=procurement' },
  { name: 'search that finds nothing', path: '/search?q=xyzzyqwert' },
  { name: 'search with an address that is wrong', path: '/search?sector=nope', status: 400 },
  { name: 'search, signed in', path: '/search?q=digital', as: 'contributor' },
  { name: 'before you start', path: '/before-you-start' },
  { name: 'a story', path: ({ published }) => `/stories/${published.slug}`, states: [smallMenu] },
  { name: 'a story, signed in', path: ({ published }) => `/stories/${published.slug}`, as: 'contributor' },
  { name: 'a story and who keeps it', path: ({ published }) => `/stories/${published.slug}`, as: 'editor' },
  { name: 'how a story came about', path: ({ published }) => `/stories/${published.slug}/history` },
  { name: 'no such story', path: '/stories/nope', status: 404 },
  { name: 'my stories', path: '/write', as: 'contributor' },
  { name: 'a new story', path: '/write/new', as: 'contributor' },
  { name: 'writing the title', path: ({ draft }) => `/write/${draft.id}/title`, as: 'contributor' },
  { name: 'writing a section', path: ({ draft }) => `/write/${draft.id}/need`, as: 'contributor' },
  {
    name: 'a section that was commented on',
    path: ({ returned }) => `/write/${returned.id}/summary`,
    as: 'contributor',
  },
  ...['themes', 'bodies', 'facts', 'contributors', 'attachments', 'access', 'submit'].map((part): SeenPage => ({
    name: `writing: ${part}`,
    path: ({ draft }) => `/write/${draft.id}/${part}`,
    as: 'contributor',
  })),
  { name: 'queue of reviews', path: '/review', as: 'editor' },
  { name: 'a review', path: ({ submitted }) => `/review/${submitted.id}`, as: 'editor' },
  { name: 'a page for others', path: '/review', as: 'contributor', status: 403 },
  ...['', '/people', '/rules', '/keys', '/synonyms'].map((room): SeenPage => ({
    name: `managing${room.replace('/', ': ')}`,
    path: `/manage${room}`,
    as: 'admin',
  })),
  { name: 'what I follow', path: '/following', as: 'contributor' },
  { name: 'notices', path: '/notices', as: 'contributor' },
];
