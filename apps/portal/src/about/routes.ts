import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** The pages of this room. */
export const routes: RouteConfigEntry[] = [
  route('about', 'about/about-page.tsx'),
  route('accessibility', 'about/accessibility-page.tsx'),
  route('developers', 'about/developers-page.tsx'),
  route('privacy', 'about/privacy-page.tsx'),
];
