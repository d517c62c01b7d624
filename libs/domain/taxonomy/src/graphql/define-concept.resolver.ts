import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Access, CurrentActor, payloadOf } from '#platform/graphql-kit';
import { DefineConcept, type DefineConceptInput } from '../application/define-concept.js';
import { ConceptReader } from '../persistence/concept.reader.js';
import { DefineConceptArgs } from './concept.inputs.js';
import { DefineConceptPayload } from './concept.payloads.js';

const definition = (input: DefineConceptArgs): DefineConceptInput => ({
  scheme: input.scheme,
  slug: input.slug,
  expectedVersion: input.expectedVersion ?? null,
  uri: input.uri ?? null,
  notation: input.notation ?? null,
  labels: input.labels,
  definition: Object.fromEntries((input.definition ?? []).map(({ language, text }) => [language, text])),
  validFrom: input.validFrom ?? null,
  validTo: input.validTo ?? null,
  relations: (input.relations ?? []).map(({ kind, scheme, slug }) => ({ kind, target: `${scheme}:${slug}` })),
});

/** Lets editors keep the vocabularies. */
@Resolver()
export class DefineConceptResolver {
  constructor(
    private readonly defineConcept: DefineConcept,
    private readonly concepts: ConceptReader,
  ) {}

  @Access('EDITOR')
  @Mutation(() => DefineConceptPayload, {
    name: 'defineConcept',
    description: 'Defines a concept of a vocabulary, or changes what is written of one. For editors.',
  })
  async define(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => DefineConceptArgs, description: 'The concept.' }) input: DefineConceptArgs,
  ): Promise<DefineConceptPayload> {
    const result = await this.defineConcept.run(actor, definition(input));
    const concept = result.ok ? await this.concepts.bySlug(input.scheme, input.slug, 'nb') : null;
    return payloadOf('concept', result, () => concept);
  }
}
