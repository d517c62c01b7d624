import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The pages of this room. */
export const routes: RouteConfigEntry[] = [
  route('review', 'review/review-queue-page.tsx'),
  route('review/:id', 'review/review-page.tsx'),
];
