import type { Visit } from '../support/browser-visit.js';
import type { JourneyGround } from './journey-ground.js';

/** Who sees a page. */
export type Onlooker = 'visitor' | 'contributor' | 'editor' | 'admin';

/** Something that is open on a page, or has gone wrong on it. */
export interface PageState {
  readonly name: string;
  readonly bring: (visit: Visit) => Promise<void>;
}

/** A page of the portal that is looked at. */
export interface SeenPage {
  readonly name: string;
  /** Its path without a language. */
  readonly path: string | ((ground: JourneyGround) => string);
  readonly as?: Onlooker;
  readonly status?: number;
  readonly states?: readonly PageState[];
}

const smallMenu: PageState = {
  name: 'menu open',
  bring: async (visit) => {
    await visit.look({ width: 320 });
    await visit.page.locator('.page-ways-small').click();
    await visit.page.locator('.ds-popover nav').waitFor();
  },
};

const personMenu: PageState = {
  name: 'person menu open',
  bring: async (visit) => {
    await visit.page.locator('.page-header .ds-button[popovertarget]').last().click();
    await visit.page.locator('.ds-dropdown').waitFor();
  },
};

/** Every page, in the states that it can be in. */
export const PAGES: readonly SeenPage[] = [
  { name: 'front', path: '/', states: [smallMenu] },
  { name: 'front, signed in', path: '/', as: 'editor', states: [personMenu] },
  { name: 'no such page', path: '/nope', status: 404 },
];
