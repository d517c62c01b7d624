import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, pageRequest } from '#kernel';
import {
  Access,
  type ConnectionShape,
  CurrentActor,
  PublicAccess,
  connectionOf,
  inInput,
  payloadOf,
} from '#platform/graphql-kit';
import { RecordSearchClick } from '../application/record-search-click.js';
import { type LoggedQuery, SearchLogReader } from '../persistence/search-log.reader.js';
import { RecordSearchClickArgs } from './search-click.inputs.js';
import { RecordSearchClickPayload } from './search-click.payloads.js';
import { SearchLogArgs } from './search-log.args.js';
import { LoggedQueryConnection, LoggedQueryType } from './search-log.type.js';

/** What is searched for, as the schema shows it to editors, and the door for what was chosen. */
@Resolver(() => LoggedQueryType)
export class SearchLogResolver {
  constructor(
    private readonly searches: SearchLogReader,
    private readonly recordSearchClick: RecordSearchClick,
  ) {}

  @Access('EDITOR')
  @Query(() => LoggedQueryConnection, {
    name: 'searchLog',
    description: 'What was searched for at least three times in a period, with nothing of who asked. For editors.',
  })
  async list(
    @CurrentActor() actor: Actor,
    @Args() { order, from = null, to = null, language = null, first, after }: SearchLogArgs,
  ): Promise<ConnectionShape<LoggedQuery>> {
    const page = pageRequest({ first, after });
    return connectionOf(await this.searches.list(actor, { order, from, to, language, page }));
  }

  @PublicAccess('a choice is counted with nothing of who made it')
  @Mutation(() => RecordSearchClickPayload, {
    name: 'recordSearchClick',
    description: 'Tells which of the stories found was chosen. It is counted by the day, with nothing of the caller.',
  })
  async click(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => RecordSearchClickArgs, description: 'The choice.' })
    { query, language, position }: RecordSearchClickArgs,
  ): Promise<RecordSearchClickPayload> {
    const result = await this.recordSearchClick.run(actor, { query, language: language ?? null, position });
    return payloadOf('recorded', inInput(result), (recorded) => recorded);
  }
}
