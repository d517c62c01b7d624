import { type RouteConfigEntry, index, route } from '@react-router/dev/routes';

/** The pages of this room. */
export const routes: RouteConfigEntry[] = [
  route('write', 'write/my-stories-page.tsx'),
  route('write/new', 'write/new-story-page.tsx'),
  route('write/back', 'write/signed-in-again-page.tsx'),
  route('write/pick', 'write/pick.route.ts'),
  route('write/:id/part', 'write/part.route.ts'),
  route('write/:id/comments', 'write/comments.route.ts'),
  route('write/:id', 'write/draft-layout.tsx', [
    index('write/first-step-page.tsx'),
    route('themes', 'write/themes-page.tsx'),
    route('bodies', 'write/bodies-page.tsx'),
    route('facts', 'write/facts-page.tsx'),
    route('contributors', 'write/contributors-page.tsx'),
    route('attachments', 'write/attachments-page.tsx'),
    route('access', 'write/access-page.tsx'),
    route('submit', 'write/submit-page.tsx'),
    route(':part', 'write/text-page.tsx'),
  ]),
];
