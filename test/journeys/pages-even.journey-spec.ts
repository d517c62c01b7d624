import { forEverybody } from './for-everybody.js';
import { PAGES } from './pages.js';

/** Every other page, the first among them: two browsers look at all of them at once. */
forEverybody(PAGES.filter((_, place) => place % 2 === 0));
