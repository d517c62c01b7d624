import { redirect, type RouterContextProvider } from 'react-router';
import { StoryForViewerDocument, StoryPageDocument } from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { surroundingsContext } from '../api/surroundings.js';
import { followedAs } from '../follow/followed.server.js';
import { inLanguage } from '../languages.js';
import { type AskedStory, askedStory } from './asked-story.js';
import { norwegianClock } from '../frame/norwegian-time.js';
import type { StoryText } from './story-types.js';

/** Reads what a story's address asks for. */
export const readAsked = (
  params: { readonly slug?: string; readonly language?: string },
  request: Request,
): AskedStory => {
  const asked = askedStory(params, new URL(request.url).searchParams);
  if (asked === null) throw fault('NOT_FOUND');
  return asked;
};

/** Leads from a former short name of a story to the present one, for good. */
export const leadToPresent = (asked: AskedStory, slug: string, request: Request, rest = ''): void => {
  if (slug === asked.slug) return;
  const { search } = new URL(request.url);
  throw redirect(inLanguage(asked.pageLanguage, `/stories/${slug}${rest}`) + search, 301);
};

const isWhole = (text: Partial<StoryText>): text is StoryText => text.sections !== undefined;

/** Everything a story's page shows, to the person who asks for it. */
export const loadStory = async (context: Readonly<RouterContextProvider>, asked: AskedStory, request: Request) => {
  const { slug, language, textLanguage, revision, after } = asked;
  const anotherText = textLanguage !== language;
  const [page, viewer] = await Promise.all([
    ask(context, StoryPageDocument, { slug, language, textLanguage, anotherText, revision, after }),
    context.get(surroundingsContext).hasSession ? ask(context, StoryForViewerDocument, { slug }) : null,
  ]);
  const { story, talk } = page;
  const text = page.text ?? (story && isWhole(story) ? story : null);
  if (!story || !text || !talk) throw fault('NOT_FOUND');
  leadToPresent(asked, story.slug, request);
  const followed = await followedAs(context, { story: story.id });
  return { asked, story, text, talk, viewer, followed, today: norwegianClock(new Date()).day };
};
