import { forEverybody } from './for-everybody.js';
import { PAGES } from './pages.js';

/** What people see who have signed in. */
forEverybody(PAGES.filter((page) => page.as !== undefined));
