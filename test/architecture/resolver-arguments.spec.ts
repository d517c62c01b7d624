import 'reflect-metadata';
import { Args, ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { allResolvers } from '../../apps/api/src/graphql/all-resolvers.js';

type Class = new (...args: never[]) => object;

/** What `@Args` notes of a parameter. */
interface NotedArgument {
  readonly index: number;
  readonly property: string | undefined;
  readonly typeFn: (() => unknown) | undefined;
}

const NOTED = 'graphql:args_type';
const PLAIN: readonly unknown[] = [String, Number, Boolean, Date];

const isClass = (type: unknown): boolean => typeof type === 'function' && ![...PLAIN, Object, Array].includes(type);

/** The class of inputs that a parameter is filled from; null for plain values and enums. */
const inputClass = (typeFn: NotedArgument['typeFn']): unknown => {
  const type = typeFn?.();
  const one: unknown = Array.isArray(type) ? type[0] : type;
  return isClass(one) ? one : null;
};

const argumentsOf = (
  resolvers: readonly Class[],
): { readonly name: string; readonly held: boolean; readonly holds: boolean }[] =>
  resolvers.flatMap((resolver) =>
    Object.getOwnPropertyNames(resolver.prototype).flatMap((method) => {
      const noted = (Reflect.getOwnMetadata(NOTED, resolver, method) ?? []) as readonly NotedArgument[];
      const types = (Reflect.getMetadata('design:paramtypes', resolver.prototype as object, method) ??
        []) as readonly unknown[];
      return noted.map(({ index, property, typeFn }) => {
        const holds = property === undefined || inputClass(typeFn) !== null;
        return { name: `${resolver.name}.${method} ${property ?? 'arguments'}`, holds, held: isClass(types[index]) };
      });
    }),
  );

/** Parameters of an input class whose limits are never looked at, as nothing says at run time which class it is. */
const loose = (resolvers: readonly Class[]): string[] =>
  argumentsOf(resolvers).flatMap(({ name, holds, held }) => (holds && !held ? [name] : []));

describe('arguments of resolvers', () => {
  it('name the class whose limits they are held to', () => {
    expect(argumentsOf(allResolvers()).filter(({ holds }) => holds).length).toBeGreaterThan(20);
    expect(loose(allResolvers())).toEqual([]);
  });
});

describe('what keeps them', () => {
  @InputType()
  class Choice {
    @Field(() => String)
    text: string;
  }
  @ArgsType()
  class Choices {
    @Field(() => Choice, { nullable: true })
    choice?: Choice | null;
  }
  class Chooser {
    named(@Args({ name: 'choice', type: () => Choice }) choice: Choice): Choice {
      return choice;
    }
    all(@Args() choices: Choices): Choices {
      return choices;
    }
    perhaps(@Args({ name: 'choice', type: () => Choice, nullable: true }) choice: Choice | null): Choice | null {
      return choice;
    }
    many(@Args({ name: 'choices', type: () => [Choice] }) choices: Choice[]): Choice[] {
      return choices;
    }
    plain(@Args({ name: 'first', type: () => Int, nullable: true }) first: number | null): number | null {
      return first;
    }
  }

  it('sees an input that may be null, and a list of inputs', () => {
    expect(loose([Chooser])).toEqual(['Chooser.perhaps choice', 'Chooser.many choices']);
  });
});
