import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Access, CurrentActor, fromGlobalId, inInput, payloadOf, toGlobalId } from '#platform/graphql-kit';
import { AddSynonyms } from '../application/add-synonyms.js';
import { ChangeSynonyms } from '../application/change-synonyms.js';
import { RemoveSynonyms } from '../application/remove-synonyms.js';
import type { SynonymDefinition } from '../application/synonym-definition.js';
import { SynonymListReader } from '../persistence/synonym-list.reader.js';
import { AddSynonymsArgs, ChangeSynonymsArgs, RemoveSynonymsArgs } from './synonym.inputs.js';
import { AddSynonymsPayload, ChangeSynonymsPayload, RemoveSynonymsPayload } from './synonym.payloads.js';

const definition = ({ expressions, direction, note }: AddSynonymsArgs): SynonymDefinition => ({
  expressions: expressions.map(({ text, language }) => ({ text, language: language ?? null })),
  direction,
  note: note ?? null,
});

const setId = (id: string): string => fromGlobalId('SynonymSet', id, 'input', 'id');

/** Lets editors keep the synonyms. */
@Resolver()
export class KeepSynonymsResolver {
  constructor(
    private readonly addSynonyms: AddSynonyms,
    private readonly changeSynonyms: ChangeSynonyms,
    private readonly removeSynonyms: RemoveSynonyms,
    private readonly synonyms: SynonymListReader,
  ) {}

  @Access('EDITOR')
  @Mutation(() => AddSynonymsPayload, {
    name: 'addSynonyms',
    description: 'Adds expressions that a search takes for one another, from the next search on. For editors.',
  })
  async add(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => AddSynonymsArgs, description: 'The set.' }) input: AddSynonymsArgs,
  ): Promise<AddSynonymsPayload> {
    const result = await this.addSynonyms.run(actor, definition(input));
    const set = result.ok ? await this.synonyms.byId(actor, result.value) : null;
    return payloadOf('synonyms', inInput(result), () => set);
  }

  @Access('EDITOR')
  @Mutation(() => ChangeSynonymsPayload, {
    name: 'changeSynonyms',
    description: 'Changes which expressions a search takes for one another, from the next search on. For editors.',
  })
  async change(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => ChangeSynonymsArgs, description: 'The set as it should be.' })
    input: ChangeSynonymsArgs,
  ): Promise<ChangeSynonymsPayload> {
    const { id, expectedVersion } = input;
    const result = await this.changeSynonyms.run(actor, { ...definition(input), id: setId(id), expectedVersion });
    const set = result.ok ? await this.synonyms.byId(actor, result.value) : null;
    return payloadOf('synonyms', inInput(result), () => set);
  }

  @Access('EDITOR')
  @Mutation(() => RemoveSynonymsPayload, {
    name: 'removeSynonyms',
    description: 'Removes a synonym set; the next search does not go by it. For editors.',
  })
  async remove(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => RemoveSynonymsArgs, description: 'The set.' }) input: RemoveSynonymsArgs,
  ): Promise<RemoveSynonymsPayload> {
    const { id, expectedVersion } = input;
    const result = await this.removeSynonyms.run(actor, { id: setId(id), expectedVersion });
    return payloadOf('removedId', inInput(result), (removed) => toGlobalId('SynonymSet', removed));
  }
}
