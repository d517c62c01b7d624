import { Field, ObjectType } from '@nestjs/graphql';

/** Where a page lies in its list, after the Relay connection specification. */
@ObjectType({ description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Whether there is more before this page.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first row of the page.' })
  startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last row of the page; give it as `after` for the next page.',
  })
  endCursor: string | null;
}

/** A page as a connection shows it. */
export interface ConnectionShape<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: PageInfo;
}

/** The connection of a page. */
export const connectionOf = <T>(page: {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}): ConnectionShape<T> => ({
  edges: page.edges,
  pageInfo: {
    hasNextPage: page.hasNextPage,
    hasPreviousPage: page.hasPreviousPage,
    get startCursor() {
      return page.edges.at(0)?.cursor ?? null;
    },
    get endCursor() {
      return page.edges.at(-1)?.cursor ?? null;
    },
  },
});
