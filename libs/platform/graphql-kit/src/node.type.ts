import { Field, ID, InterfaceType } from '@nestjs/graphql';

/** An object with a permanent id. */
@InterfaceType('Node', {
  description: 'An object with a permanent id, by which it can be asked for again.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class NodeType {
  @Field(() => ID, { description: 'The permanent id of the object.' })
  id: string;
}
