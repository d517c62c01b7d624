import { Field, ObjectType } from '@nestjs/graphql';
import type { RelationKind } from '../domain/story-content.js';
import { StoryRelationKindEnum } from './story-parts.enums.js';

/** How one story stands to another. */
@ObjectType('StoryRelation', { description: 'How this story stands to another that the reader may see.' })
export class StoryRelationType {
  @Field(() => StoryRelationKindEnum, { description: 'How this story stands to the other.' })
  kind: RelationKind;
}
