import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LanguageEnum, toGlobalId } from '#platform/graphql-kit';
import type { Person } from '../person.js';

/** A person, by name. */
@ObjectType('Person', { description: 'A person who has signed in.' })
export class PersonType {
  @Field(() => ID, { description: 'The permanent id of the person.' })
  id: string;

  @Field(() => String, { description: 'What the person is called.' })
  name: string;
}

/** The signed-in person, as shown to themselves. */
@ObjectType('ViewerPerson', { description: 'The signed-in person, as shown to themselves.' })
export class ViewerPersonType {
  @Field(() => ID, { description: 'The permanent id of the person.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'The verified e-mail address; null where none is known.' })
  email: string | null;

  @Field(() => LanguageEnum, { description: 'The language in which the person is written to.' })
  language: Person['language'];
}

/** A person as the schema shows them. */
export const personView = ({ id, name }: Pick<Person, 'id' | 'name'>): PersonType => ({
  id: toGlobalId('Person', id),
  name,
});
