import { index, type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The pages of this room. */
export const routes: RouteConfigEntry[] = [
  route('manage', 'manage/manage-layout.tsx', [
    index('manage/manage-page.tsx'),
    route('people', 'manage/people-page.tsx'),
    route('rules', 'manage/rules-page.tsx'),
    route('keys', 'manage/keys-page.tsx'),
    route('synonyms', 'manage/synonyms-page.tsx'),
    route('synonyms/:id', 'manage/synonym-page.tsx'),
  ]),
];
