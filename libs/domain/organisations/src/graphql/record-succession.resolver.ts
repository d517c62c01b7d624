import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Access, CurrentActor, inInput, payloadOf } from '#platform/graphql-kit';
import { RecordSuccession } from '../application/record-succession.js';
import { OrganisationReader } from '../persistence/organisation.reader.js';
import { RecordSuccessionArgs } from './organisation.inputs.js';
import { RecordSuccessionPayload } from './organisation.payloads.js';

/** Lets editors keep who came before whom. */
@Resolver()
export class RecordSuccessionResolver {
  constructor(
    private readonly recordSuccession: RecordSuccession,
    private readonly organisations: OrganisationReader,
  ) {}

  @Access('EDITOR')
  @Mutation(() => RecordSuccessionPayload, {
    name: 'recordSuccession',
    description:
      'Records that one body came before another, so that what is found for the one is found for the other. For editors.',
  })
  async record(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => RecordSuccessionArgs, description: 'The two bodies.' })
    input: RecordSuccessionArgs,
  ): Promise<RecordSuccessionPayload> {
    const result = await this.recordSuccession.run(actor, input);
    const body = result.ok ? (await this.organisations.byIds([result.value], 'nb')).get(result.value) : null;
    return payloadOf('organisation', inInput(result), () => body ?? null);
  }
}
