import about from './nn/about.json';
import follow from './nn/follow.json';
import frame from './nn/frame.json';
import front from './nn/front.json';
import manage from './nn/manage.json';
import refusals from './nn/refusals.json';
import review from './nn/review.json';
import search from './nn/search.json';
import story from './nn/story.json';
import themes from './nn/themes.json';
import words from './nn/words.json';
import write from './nn/write.json';

/** The portal's texts in this language, by room. */
export const nn = { about, follow, frame, front, manage, refusals, review, search, story, themes, words, write };
