import about from './nb/about.json';
import follow from './nb/follow.json';
import frame from './nb/frame.json';
import front from './nb/front.json';
import manage from './nb/manage.json';
import refusals from './nb/refusals.json';
import review from './nb/review.json';
import search from './nb/search.json';
import story from './nb/story.json';
import themes from './nb/themes.json';
import words from './nb/words.json';
import write from './nb/write.json';

/** The portal's texts in this language, by room. */
export const nb = { about, follow, frame, front, manage, refusals, review, search, story, themes, words, write };
