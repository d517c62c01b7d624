import type { StoryForViewer } from './story-types.js';

/** What the person who reads a story may do with it. */
export interface StoryRights {
  /** Who has signed in and has a role may comment and report. */
  readonly speaks: boolean;
  readonly isSignedIn: boolean;
  /** Who works on it. */
  readonly keeps: boolean;
  /** Who decides about it as an editor of its body. */
  readonly decides: boolean;
}

/** Reads what somebody may; the API has the last word. */
export const rightsOf = (asked: StoryForViewer | null): StoryRights => {
  const viewer = asked?.viewer ?? null;
  const roles = viewer?.roles ?? [];
  const body = asked?.story?.managingOrganisation?.slug ?? null;
  const keeps = typeof asked?.story?.version === 'number';
  return {
    isSignedIn: viewer !== null,
    speaks: viewer?.kind === 'PERSON' && roles.length > 0,
    keeps,
    decides:
      keeps &&
      roles.some(
        ({ role, organisation }) =>
          (role === 'EDITOR' || role === 'ADMIN') &&
          (body === null || organisation === null || organisation.slug === body),
      ),
  };
};
