import { type StoryCard, storyAddress } from '#domain/stories';
import type { FeedEntry } from './feed.js';

/** A story as a feed tells it, from what its card shows to everybody. */
export const feedEntry = (card: StoryCard, publicUrl: string): FeedEntry => ({
  id: card.id,
  url: storyAddress(publicUrl, card.slug),
  title: card.title,
  summary: card.summary,
  language: card.textLanguage,
  published: new Date(card.publishedAt ?? card.updatedAt),
  updated: new Date(card.updatedAt),
  bodies: card.organisations.flatMap(({ role, organisation }) =>
    role === 'OWNER' && organisation ? [organisation.name] : [],
  ),
  tags: [...card.sectors, ...card.methods].map(({ uri, slug, label }) => ({ uri, slug, label })),
});
