import { registerEnumType } from '@nestjs/graphql';
import type { SearchEngineName } from '../application/ask-index.js';
import type { FacetField } from '../application/facet-field.js';
import type { StorySearchOrder } from '../application/search-question.js';
import type { SuggestionKind } from '../application/suggestion.js';

type Mirror<T extends string> = { readonly [K in T]: K };

/** The orders of found stories, as the schema names them. */
export const StorySearchOrderEnum: Mirror<StorySearchOrder> = {
  RELEVANCE: 'RELEVANCE',
  PUBLISHED_AT_DESC: 'PUBLISHED_AT_DESC',
  PUBLISHED_AT_ASC: 'PUBLISHED_AT_ASC',
};

registerEnumType(StorySearchOrderEnum, {
  name: 'StorySearchOrder',
  description: 'How found stories are ordered.',
  valuesMap: {
    RELEVANCE: { description: 'The best match first; newest first where nothing was asked for in words.' },
    PUBLISHED_AT_DESC: { description: 'The newest publication first.' },
    PUBLISHED_AT_ASC: { description: 'The oldest publication first.' },
  },
});

/** Who answered a search, as the schema names them. */
export const SearchEngineEnum: Mirror<SearchEngineName> = { MEILISEARCH: 'MEILISEARCH', POSTGRESQL: 'POSTGRESQL' };

registerEnumType(SearchEngineEnum, {
  name: 'SearchEngine',
  description: 'Who answered a search.',
  valuesMap: {
    MEILISEARCH: { description: 'The search engine; it forgives typing errors.' },
    POSTGRESQL: {
      description: 'The database, while the search engine gives no answer; it knows words as they are spelt.',
    },
  },
});

/** What matches are counted by, as the schema names it. */
export const FacetFieldEnum: Mirror<FacetField> = {
  SECTOR: 'SECTOR',
  METHOD: 'METHOD',
  ORGANISATION: 'ORGANISATION',
  KIND: 'KIND',
  STATUS: 'STATUS',
  OUTCOME: 'OUTCOME',
  LEVEL: 'LEVEL',
  LANGUAGE: 'LANGUAGE',
  YEAR: 'YEAR',
};

registerEnumType(FacetFieldEnum, {
  name: 'FacetField',
  description: 'What matches are counted by.',
  valuesMap: {
    SECTOR: { description: 'Sectors by slug; a sector counts the stories of its narrower ones too.' },
    METHOD: { description: 'Methods by slug; a method counts the stories of its narrower ones too.' },
    ORGANISATION: { description: 'Bodies by slug, as the stories name them.' },
    KIND: { description: 'Sorts of text.' },
    STATUS: { description: 'How far it has come.' },
    OUTCOME: { description: 'How it went.' },
    LEVEL: { description: 'Tiers of government.' },
    LANGUAGE: { description: 'Languages that the stories have a text in.' },
    YEAR: { description: 'Years of publication, in Norwegian time.' },
  },
});

/** What a suggestion leads to, as the schema names it. */
export const SuggestionKindEnum: Mirror<SuggestionKind> = {
  CONCEPT: 'CONCEPT',
  ORGANISATION: 'ORGANISATION',
  STORY: 'STORY',
};

registerEnumType(SuggestionKindEnum, {
  name: 'SuggestionKind',
  description: 'What a suggestion leads to.',
  valuesMap: {
    CONCEPT: { description: 'A sector or method.' },
    ORGANISATION: { description: 'A body.' },
    STORY: { description: 'A published story that the caller may see.' },
  },
});
