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
    route('concepts', 'manage/concepts-page.tsx'),
    route('concept/:scheme/:slug?', 'manage/concept-page.tsx'),
    route('comments', 'manage/comments-page.tsx'),
    route('searches', 'manage/searches-page.tsx'),
    route('health', 'manage/health-page.tsx'),
    route('erasure', 'manage/erasure-page.tsx'),
    route('follow-ups', 'manage/follow-ups-page.tsx'),
    route('organisations', 'manage/organisations-page.tsx'),
    route('organisation/:slug?', 'manage/organisation-page.tsx'),
  ]),
];
