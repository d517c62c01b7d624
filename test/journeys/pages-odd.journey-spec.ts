import { forEverybody } from './for-everybody.js';
import { PAGES } from './pages.js';

/** The pages between those of the other half. */
forEverybody(PAGES.filter((_, place) => place % 2 === 1));
