import { forEverybody } from './for-everybody.js';
import { PAGES } from './pages.js';

/** What stands open to whoever comes by. */
forEverybody(PAGES.filter((page) => page.as === undefined));
