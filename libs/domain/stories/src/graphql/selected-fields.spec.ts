import 'reflect-metadata';
import { type GraphQLResolveInfo, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { selectedFields } from '#platform/graphql-kit';
import { StoryCardResolver } from './story-card.resolver.js';
import { StoryRecordResolver } from './story-record.resolver.js';
import { StoryRelationsResolver } from './story-relations.resolver.js';
import { StoryRevisionsResolver } from './story-revisions.resolver.js';
import { StoryTextResolver } from './story-text.resolver.js';
import { WHOLE_STORY_FIELDS, asksForWholeStories } from './whole-story.js';

/** What a resolver of the query's first field is told. */
const infoOf = (query: string): Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'> => {
  const { definitions } = parse(query);
  const operation = definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
  const fragments = Object.fromEntries(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  return { fieldNodes: operation!.selectionSet.selections.filter((one) => one.kind === Kind.FIELD), fragments };
};

const fieldsOf = (resolver: { readonly prototype: object }): string[] =>
  Object.getOwnPropertyNames(resolver.prototype).filter((name) => name !== 'constructor');

describe('the fields that a query asks for', () => {
  it('are found below edges, through fragments and aliases', () => {
    const query = `{ stories { edges { node { id ...Text other: summary } } ... on StoryConnection { edges { node { slug } } } } }
      fragment Text on Story { title ... on Story { ...Body } } fragment Body on Story { text: body }`;
    expect([...selectedFields(infoOf(query), ['edges', 'node'])].sort()).toEqual([
      'body',
      'id',
      'slug',
      'summary',
      'title',
    ]);
    expect([...selectedFields(infoOf(query))]).toEqual(['edges']);
  });

  it('ask for the whole story only where the card does not do', () => {
    const asks = (node: string): boolean =>
      asksForWholeStories(infoOf(`{ stories { edges { node { ${node} } } } }`), ['edges', 'node']);
    expect(asks('id title summary organisations { organisation { name } } sectors { label }')).toBe(false);
    expect(asks('id ... on Story { sections { key } }')).toBe(true);
  });
});

describe('the fields that ask for the whole story', () => {
  it('are all those that are read from it, and no others', () => {
    const read = [StoryTextResolver, StoryRecordResolver, StoryRelationsResolver, StoryRevisionsResolver].flatMap(
      fieldsOf,
    );
    expect([...WHOLE_STORY_FIELDS].sort()).toEqual(read.sort());
    expect(
      fieldsOf(StoryCardResolver).filter((field) => (WHOLE_STORY_FIELDS as readonly string[]).includes(field)),
    ).toEqual([]);
  });
});
