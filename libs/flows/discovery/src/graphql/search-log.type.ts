import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Language } from '#kernel';
import { LanguageEnum, PageInfo } from '#platform/graphql-kit';
import type { LoggedQuery } from '../persistence/search-log.reader.js';

/** Something that was searched for. */
@ObjectType('LoggedQuery', { description: 'Something that was searched for at least three times in the period.' })
export class LoggedQueryType implements LoggedQuery {
  @Field(() => String, {
    description:
      'The query in lower-case letters and digits, at most 100 characters; `(not kept)` stands for all those that might hold something of a person.',
  })
  query: string;

  @Field(() => LanguageEnum, { nullable: true, description: 'The language of texts asked for; null for none.' })
  language: Language | null;

  @Field(() => Int, { description: 'How many times it was asked, first pages only.' })
  times: number;

  @Field(() => Int, { description: 'How many of these times found nothing.' })
  timesWithoutHits: number;

  @Field(() => Int, { description: 'How many times a story found was chosen, where the portal tells of it.' })
  clicks: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The mean place among the matches of the stories chosen, from 1; null without any.',
  })
  meanClickedPosition: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many stories it found the last time somebody asked who had not said who they are.',
  })
  lastHits: number | null;
}

/** Something that was searched for, in the list. */
@ObjectType('LoggedQueryEdge', { description: 'Something that was searched for, in the list.' })
export class LoggedQueryEdge {
  @Field(() => String, { description: 'Its place in the list.' })
  cursor: string;

  @Field(() => LoggedQueryType, { description: 'What was searched for.' })
  node: LoggedQuery;
}

/** A page of what was searched for. */
@ObjectType('LoggedQueryConnection', { description: 'A page of what was searched for.' })
export class LoggedQueryConnection {
  @Field(() => [LoggedQueryEdge], { description: 'The queries of the page with their places.' })
  edges: readonly LoggedQueryEdge[];

  @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
  pageInfo: PageInfo;
}
