import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { type ShownStory, StoryType } from '#domain/stories/graphql';
import { PageInfo } from '#platform/graphql-kit';
import type { SearchEngineName } from '../application/ask-index.js';
import type { FacetField } from '../application/facet-field.js';
import type { FacetBucket, NamedFacet } from '../application/facets.js';
import type { Highlight } from '../highlight/highlight.js';
import { FacetFieldEnum, SearchEngineEnum } from './search.enums.js';

/** A word to mark in a fragment. */
@ObjectType('HighlightRange', { description: 'Where a word to mark stands in a fragment, in UTF-16 code units.' })
export class HighlightRangeType {
  @Field(() => Int, { description: 'Where it begins.' })
  start: number;

  @Field(() => Int, { description: 'Where it ends; the unit at this place is not marked.' })
  end: number;
}

/** Where a story speaks of what was asked for. */
@ObjectType('Highlight', {
  description:
    'A part of a story that speaks of what was asked for, as plain text: escape it before it is put on a page.',
})
export class HighlightType implements Highlight {
  @Field(() => String, { description: 'What it is from: `title`, `summary`, or the key of a section.' })
  field: string;

  @Field(() => String, { description: 'The part of the text, plain.' })
  fragment: string;

  @Field(() => [HighlightRangeType], { description: 'The words in it to mark, in reading order.' })
  ranges: readonly HighlightRangeType[];
}

/** How many matches have one value. */
@ObjectType('FacetBucket', { description: 'How many matches have one value.' })
export class FacetBucketType implements FacetBucket {
  @Field(() => String, {
    description: 'The value as a filter takes it: a slug, an enum value, a language code or a year.',
  })
  value: string;

  @Field(() => String, { description: 'What to call it in the language asked for.' })
  label: string;

  @Field(() => Int, { description: 'How many matches have it.' })
  count: number;
}

/** The values of one field among the matches. */
@ObjectType('Facet', {
  description: 'The values of one field among the matches; the filter on the field itself does not shrink its counts.',
})
export class FacetType {
  @Field(() => FacetFieldEnum, { description: 'The field.' })
  field: FacetField;
}

/** A story found. */
@ObjectType('StorySearchEdge', { description: 'A story found.' })
export class StorySearchEdge {
  @Field(() => String, { description: 'Its place among the matches.' })
  cursor: string;

  @Field(() => StoryType, { description: 'The story.' })
  node: ShownStory;

  @Field(() => Float, {
    nullable: true,
    description: 'How well it fits, from 0 to 1; null where matches are ordered by date.',
  })
  score: number | null;

  @Field(() => [HighlightType], { description: 'Where its text speaks of what was asked for, in the language shown.' })
  highlights: readonly HighlightType[];
}

/** A page of found stories. */
@ObjectType('StorySearchConnection', { description: 'A page of found stories.' })
export class StorySearchConnection {
  @Field(() => [StorySearchEdge], { description: 'The stories of the page with their places.' })
  edges: readonly StorySearchEdge[];

  @Field(() => PageInfo, { description: 'Where the page lies among the matches.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many stories match in all.' })
  totalCount: number;

  @Field(() => [FacetType], { description: 'What all matches have in common, counted.' })
  facets: readonly NamedFacet[];

  @Field(() => SearchEngineEnum, {
    description:
      'Who supplies candidates where no story has the words asked for: Meilisearch, or PostgreSQL alone while that is away. Order, totals and facets are the same.',
  })
  engine: SearchEngineName;

  @Field(() => String, {
    nullable: true,
    description:
      'What may have been meant, to be offered to the reader ("Mente du …?"): where a word stands in no story, which then is taken for this one already, or where hardly anything matches. In words of stories that the caller may read.',
  })
  correction: string | null;
}
