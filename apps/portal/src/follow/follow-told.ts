import { type PageLanguage, apiLanguage } from '../languages.js';
import { contributorPath } from '../themes/contributor-path.js';
import type { FollowShown } from './follow-item.js';
import { searchAddress, type SearchFollowed } from './search-address.js';

/** What something that is followed is called, and the page that shows it. */
export interface FollowTold {
  readonly name: string | null;
  readonly to: string | null;
  readonly lang?: string;
}

const conceptTold = (
  { slug, label, labelLanguage, labels }: NonNullable<FollowShown['concept']>,
  language: PageLanguage,
  room: string,
): FollowTold => {
  const own = labels.find((one) => one.language === apiLanguage(language) && one.kind === 'PREFERRED');
  return { name: own?.label ?? label, to: `/${room}/${slug}`, lang: (own?.language ?? labelLanguage).toLowerCase() };
};

/** Tells what is followed in the language of a page; no name where it may not be read now. */
export const followTold = (
  { kind, story, concept, organisation, contributor, search }: FollowShown,
  language: PageLanguage,
  inWords: (search: SearchFollowed) => string,
): FollowTold => {
  if (story) return { name: story.title, to: `/stories/${story.slug}`, lang: story.textLanguage.toLowerCase() };
  if (concept) return conceptTold(concept, language, kind === 'SECTOR' ? 'sectors' : 'methods');
  if (organisation) return { name: organisation.name, to: `/organisations/${organisation.slug}` };
  if (contributor) return { name: contributor, to: contributorPath(contributor) };
  if (search) return { name: inWords(search), to: searchAddress(search) };
  return { name: null, to: null };
};
