import {
  ArchiveStory,
  type CreateStoryInput,
  CreateStory,
  PublishStory,
  RequestChanges,
  SubmitStory,
  UnpublishStory,
  WithdrawStory,
} from '#domain/stories';
import { systemActor } from '#kernel';
import { DeclineStory } from '../../../libs/domain/stories/src/application/decline-story.js';
import { SchedulePublication } from '../../../libs/domain/stories/src/application/schedule-publication.js';
import { STORY_INPUT, expectDone } from '../builders/story.builder.js';
import type { RightsWorld, Subject } from './rights-world.js';

const SYSTEM = systemActor('test');

const SETTINGS: Readonly<Record<string, Partial<CreateStoryInput>>> = {
  WITHHELD: { withheldOrganisation: true },
  PUBLIC_SECTOR: { visibility: 'PUBLIC_SECTOR' },
  AGENCY: { visibility: 'AGENCY' },
  EMBARGOED: { embargoUntil: new Date('2999-01-01T00:00:00Z') },
};

/** A contributor whose name is in every story. */
export const NAMED = 'Glem Meg';

/** A new story of the body, written by SELF and standing as it is said to, by its uuid. */
export const aStoryThatIs = async (
  { api, authorActor }: RightsWorld,
  state: string,
): Promise<{ readonly id: string; readonly slug: string; readonly version: number }> => {
  const input = {
    ...STORY_INPUT,
    contributors: [{ name: NAMED }],
    ...SETTINGS[state],
  };
  const draft = expectDone(await api.get(CreateStory).run(authorActor, input));
  if (state === 'DRAFT') return draft;
  const { id } = draft;
  const submitted = expectDone(await api.get(SubmitStory).run(authorActor, { id }));
  const note = 'Mer, takk.';
  switch (state) {
    case 'SUBMITTED':
      return submitted;
    case 'SCHEDULED':
      return expectDone(await api.get(SchedulePublication).run(SYSTEM, { id, at: new Date('2999-01-01T00:00:00Z') }));
    case 'CHANGES_REQUESTED':
      return expectDone(await api.get(RequestChanges).run(SYSTEM, { id, note }));
    case 'DECLINED':
      return expectDone(await api.get(DeclineStory).run(SYSTEM, { id, note }));
    default:
  }
  const published = expectDone(await api.get(PublishStory).run(SYSTEM, { id }));
  if (state === 'UNPUBLISHED') return expectDone(await api.get(UnpublishStory).run(SYSTEM, { id }));
  if (state === 'ARCHIVED') return expectDone(await api.get(ArchiveStory).run(SYSTEM, { id }));
  if (state === 'WITHDRAWN') return expectDone(await api.get(WithdrawStory).run(SYSTEM, { id }));
  return published;
};

/** The same as what callers ask about. */
export const storySubject = async (rights: RightsWorld, state: string): Promise<Subject> => {
  const { id, slug, version } = await aStoryThatIs(rights, state);
  return { id, storyId: id, more: { slug, version } };
};

/** A story for each way of standing, made when it is first asked for: for what is asked about things on a story, which stays as it is. */
export const storiesThatStay = (rights: RightsWorld): ((state: string) => Promise<Subject>) => {
  const made = new Map<string, Promise<Subject>>();
  return (state) => {
    const story = made.get(state) ?? storySubject(rights, state);
    made.set(state, story);
    return story;
  };
};

/** A story that came out so long ago that its follow-up is due. */
export const dueStory = async (rights: RightsWorld): Promise<Subject> => {
  const subject = await storySubject(rights, 'OPEN');
  await rights.api.rows(
    `with it as (update stories set published_at = now() - interval '200 days' where id = $1 returning 1) select * from it`,
    [subject.id],
  );
  return subject;
};
