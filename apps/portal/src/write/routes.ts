import { type RouteConfigEntry, index, route } from '@react-router/dev/routes';

/** The pages of this room. */
export const routes: RouteConfigEntry[] = [
  route('write', 'write/my-stories-page.tsx'),
  route('write/new', 'write/new-story-page.tsx'),
  route('write/back', 'write/signed-in-again-page.tsx'),
  route('write/:id/part', 'write/part.route.ts'),
  route('write/:id/comments', 'write/comments.route.ts'),
  route('write/:id', 'write/draft-layout.tsx', [
    index('write/first-step-page.tsx'),
    route(':part', 'write/text-page.tsx'),
  ]),
];
