import { rightsOf } from './rights.js';
import type { StoryForViewer } from './story-types.js';

type Roles = NonNullable<StoryForViewer['viewer']>['roles'];

const asked = (roles: Roles, version: number | null, body: string | null = 'asker'): StoryForViewer => ({
  viewer: {
    kind: 'PERSON',
    roles,
  },
  story: {
    version,
    pendingState: null,
    editorialState: 'PUBLISHED',
    managingOrganisation: body === null ? null : { slug: body },
  },
});

describe('what a person may do with a story', () => {
  it('is nothing for nobody', () => {
    expect(rightsOf(null)).toEqual({
      isSignedIn: false,
      speaks: false,
      keeps: false,
      decides: false,
    });
  });

  it('is to decide for editors of its body, or of any where nobody keeps it', () => {
    const editor = (slug: string): Roles => [{ role: 'EDITOR', organisation: { slug } }];
    expect(rightsOf(asked(editor('asker'), 1)).decides).toBe(true);
    expect(rightsOf(asked(editor('bergen'), 1)).decides).toBe(false);
    expect(rightsOf(asked(editor('bergen'), 1, null)).decides).toBe(true);
    expect(rightsOf(asked(editor('asker'), null))).toMatchObject({ keeps: false, decides: false, speaks: true });
  });
});
