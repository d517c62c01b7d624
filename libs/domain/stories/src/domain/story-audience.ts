import { VISIBILITIES, type Visibility } from './story-content.js';
import type { StoryStanding, StoryState } from './story-state.js';

type Standing = Omit<StoryStanding, 'managingOrganisationId'>;
type Shown = Standing & Pick<StoryState, 'publishedRevision'>;

const released = (story: Standing, now: Date): boolean => story.embargoUntil === null || story.embargoUntil <= now;

/** The widest circle that may hold a copy: they may have got it even if the story has been taken down since. */
export const mayBeHeldBy = (story: Shown | null, now: Date): Visibility | null =>
  story !== null && story.publishedRevision !== null && story.state !== 'WITHDRAWN' && released(story, now)
    ? story.visibility
    : null;

/** The widest circle that can read a story now; null when only those who work on it can. */
export const isShownTo = (story: Standing, now: Date): Visibility | null =>
  story.state === 'PUBLISHED' && released(story, now) ? story.visibility : null;

/**
 * Who may learn of a change through the change feed: the widest circle that may hold the story or can read it now, so
 * that everyone with a copy is told to refresh or drop it. Null when readers notice nothing, as while work goes on.
 */
export const audienceOf = (before: Shown | null, after: Shown, now: Date): Visibility | null => {
  const noticed =
    before?.state !== after.state ||
    before.publishedRevision !== after.publishedRevision ||
    before.embargoUntil?.getTime() !== after.embargoUntil?.getTime();
  const circles = [mayBeHeldBy(before, now), isShownTo(after, now)];
  return noticed ? (VISIBILITIES.find((circle) => circles.includes(circle)) ?? null) : null;
};
