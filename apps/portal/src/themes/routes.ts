import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The pages of this room. */
export const routes: RouteConfigEntry[] = [
  route('themes', 'themes/themes-page.tsx'),
  route('sectors/:slug', 'themes/concept-page.tsx', { id: 'themes/sector-page' }),
  route('methods/:slug', 'themes/concept-page.tsx', { id: 'themes/method-page' }),
  route('organisations/:slug', 'themes/organisation-page.tsx'),
  route('contributors/:name', 'themes/contributor-page.tsx'),
];
