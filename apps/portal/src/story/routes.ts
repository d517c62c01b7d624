import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The pages of this room. */
export const routes: RouteConfigEntry[] = [
  route('stories/:slug', 'story/story-page.tsx'),
  route('stories/:slug/history', 'story/history-page.tsx'),
  route('stories/:slug/revisions/:revision', 'story/revision.route.ts'),
  ...(['bib', 'ris', 'txt'] as const).map((format) =>
    route(`stories/:slug/citation.${format}`, 'story/citation.route.ts', { id: `story/citation-${format}` }),
  ),
];
