import { ArgsType, Field, Int } from '@nestjs/graphql';

/** Paging arguments of a list that is read forward only. */
@ArgsType()
export class ForwardPageArgs {
  @Field(() => Int, { nullable: true, description: 'How many rows to give, at most 100; 20 when left out.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Give the rows after this cursor.' })
  after?: string | null;
}

/** Paging arguments of a list that is read both ways. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 20,
    description: 'How many rows to give from the beginning, at most 100.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Give the rows after this cursor.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many rows to give from the end, at most 100; takes the place of `first`.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Give the rows before this cursor.' })
  before?: string | null;
}

/** The paging arguments of {@link PageArgs} as they were meant: `last` takes the place of the default `first`. */
export const givenPage = (args: PageArgs): PageArgs =>
  typeof args.last === 'number' && args.first === 20 ? { ...args, first: null } : args;
