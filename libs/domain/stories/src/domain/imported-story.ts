import { type Result, done } from '#kernel';
import type { StoryContent } from './story-content.js';
import { Story, type StoryBirth } from './story.js';
import type { StoryState } from './story-state.js';

/** A row of an import, read and found sound. */
export interface SoundRow {
  readonly id: string;
  readonly content: StoryContent;
  readonly managingOrganisationId: string | null;
  readonly provenance: NonNullable<StoryBirth['provenance']>;
  readonly publishedAt: Date | null;
}

/** One step that an import has taken with a story, as its event tells it. */
export interface ImportStep {
  readonly event: string;
  readonly after: Story;
}

/** Says whether the source's row would change nothing: same words, and no draft that is to be published. */
export const isUnchanged = (state: StoryState, digest: string, publish: boolean): boolean =>
  state.sourceDigest === digest && !(publish && state.state === 'DRAFT');

/**
 * Takes an imported story through the same steps as one written here. What editors here have taken down or declined stays
 * so: the source's new words wait as a submitted revision.
 *
 * @returns the steps taken, or CONFLICT where the story's life does not allow them.
 */
export const importSteps = (
  before: Story | null,
  row: SoundRow,
  how: { readonly actorId: string; readonly publish: boolean; readonly now: Date },
): Result<readonly ImportStep[]> => {
  const { actorId, publish, now } = how;
  const { id, content, managingOrganisationId, provenance } = row;
  const written: Result<Story> =
    before === null
      ? done(Story.createDraft({ id, content, managingOrganisationId, createdBy: actorId, provenance }, now))
      : before.withProvenance(provenance).revise(content, now);
  if (!written.ok) return written;
  const steps: ImportStep[] = [{ event: before === null ? 'StoryCreated' : 'StoryRevised', after: written.value }];
  if (!publish) return done(steps);
  const submitted = written.value.submit(now);
  if (!submitted.ok) return submitted;
  steps.push({ event: 'StorySubmitted', after: submitted.value });
  const { state } = submitted.value.state;
  const isDeclined = before?.state.pendingState === 'DECLINED';
  if (isDeclined || state === 'UNPUBLISHED' || state === 'ARCHIVED') return done(steps);
  const published = submitted.value.publish(now, row.publishedAt ?? now);
  if (!published.ok) return published;
  const event = state === 'PUBLISHED' ? 'StoryRevisionPublished' : 'StoryPublished';
  steps.push({ event, after: published.value });
  return done(steps);
};
