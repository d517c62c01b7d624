import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** The pages of this room. */
export const routes: RouteConfigEntry[] = [
  route('follow', 'follow/follow.route.ts'),
  route('following', 'follow/following-page.tsx'),
  route('notices', 'follow/notices-page.tsx'),
  route('notices/unread', 'follow/unread.route.ts'),
];
