import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Language } from '#kernel';
import { DateTimeScalar, LanguageEnum, NodeType, PageInfo } from '#platform/graphql-kit';
import type { SynonymDirection, SynonymSetView } from '../application/synonym-definition.js';
import type { SynonymExpression } from '../application/synonym-set.js';
import { SynonymDirectionEnum } from './synonym.enums.js';

/** One of the expressions that a search takes for one another. */
@ObjectType('SynonymExpression', { description: 'One of the expressions that a search takes for one another.' })
export class SynonymExpressionType implements SynonymExpression {
  @Field(() => String, { description: 'A word, or a few.' })
  text: string;

  @Field(() => LanguageEnum, { nullable: true, description: 'Its language; null for any, as of abbreviations.' })
  language: Language | null;
}

/** Expressions that a search takes for one another. */
@ObjectType('SynonymSet', {
  implements: () => [NodeType],
  description: 'Expressions that a search takes for one another.',
})
export class SynonymSetType implements SynonymSetView {
  @Field(() => ID, { description: 'The permanent id of the set.' })
  id: string;

  @Field(() => [SynonymExpressionType], {
    description: 'The expressions, from 2 to 20; the order matters one way only.',
  })
  expressions: readonly SynonymExpressionType[];

  @Field(() => SynonymDirectionEnum, { description: 'Which way they lead.' })
  direction: SynonymDirection;

  @Field(() => String, { nullable: true, description: 'Why, for other editors.' })
  note: string | null;

  @Field(() => Int, { description: 'How many times it has been written down; give it back when changing it.' })
  version: number;

  @Field(() => String, {
    description: 'Who changed it last, as the journal names them, such as a key or `system:content`.',
  })
  changedBy: string;

  @Field(() => DateTimeScalar, { description: 'When it was changed last.' })
  changedAt: Date;
}

/** A synonym set in the list. */
@ObjectType('SynonymSetEdge', { description: 'A synonym set in the list.' })
export class SynonymSetEdge {
  @Field(() => String, { description: 'Its place in the list.' })
  cursor: string;

  @Field(() => SynonymSetType, { description: 'The set.' })
  node: SynonymSetView;
}

/** A page of synonym sets. */
@ObjectType('SynonymSetConnection', { description: 'A page of synonym sets.' })
export class SynonymSetConnection {
  @Field(() => [SynonymSetEdge], { description: 'The sets of the page with their places.' })
  edges: readonly SynonymSetEdge[];

  @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
  pageInfo: PageInfo;
}
