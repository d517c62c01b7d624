import about from './en/about.json';
import follow from './en/follow.json';
import frame from './en/frame.json';
import front from './en/front.json';
import manage from './en/manage.json';
import refusals from './en/refusals.json';
import review from './en/review.json';
import search from './en/search.json';
import story from './en/story.json';
import themes from './en/themes.json';
import words from './en/words.json';
import write from './en/write.json';

/** The portal's texts in this language, by room. */
export const en = { about, follow, frame, front, manage, refusals, review, search, story, themes, words, write };
