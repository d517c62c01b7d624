import { Args, Int, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, pageRequest } from '#kernel';
import { personIdOf } from '#domain/identity';
import { ViewerType } from '#domain/identity/graphql';
import { CurrentActor, connectionOf } from '#platform/graphql-kit';
import type { NoticeSettings } from '../notice-settings.js';
import { FollowReader } from '../persistence/follow.reader.js';
import { NoticeSettingsRepository } from '../persistence/notice-settings.repository.js';
import { NoticeReader } from '../persistence/notice.reader.js';
import { FollowConnection } from './follow.type.js';
import { NoticeConnection, NoticeSettingsType } from './notice.type.js';

const first = { name: 'first', type: () => Int, nullable: true, defaultValue: 20 } as const;
const after = { name: 'after', type: () => String, nullable: true } as const;
const NOBODY = 'null unless the caller is a person who has signed in';

/** What callers follow and are told of, as the schema shows it to themselves. */
@Resolver(() => ViewerType)
export class ViewerNoticesResolver {
  constructor(
    private readonly followed: FollowReader,
    private readonly told: NoticeReader,
    private readonly settings: NoticeSettingsRepository,
  ) {}

  @ResolveField(() => FollowConnection, { nullable: true, description: `What the caller follows; ${NOBODY}.` })
  async follows(
    @CurrentActor() actor: Actor,
    @Args({ ...first, description: 'How many to give, at most 100.' }) size: number | null,
    @Args({ ...after, description: 'Give those after this cursor.' }) cursor: string | null,
  ): Promise<FollowConnection | null> {
    const personId = personIdOf(actor);
    if (personId === null) return null;
    return connectionOf(await this.followed.ofPerson(personId, pageRequest({ first: size, after: cursor })));
  }

  @ResolveField(() => NoticeConnection, { nullable: true, description: `What the caller is told of; ${NOBODY}.` })
  async notices(
    @CurrentActor() actor: Actor,
    @Args({ ...first, description: 'How many to give, at most 100.' }) size: number | null,
    @Args({ ...after, description: 'Give those after this cursor.' }) cursor: string | null,
    @Args({ name: 'unreadOnly', type: () => Boolean, defaultValue: false, description: 'Leaves out what was read.' })
    unreadOnly: boolean,
  ): Promise<NoticeConnection | null> {
    const personId = personIdOf(actor);
    if (personId === null) return null;
    const asked = pageRequest({ first: size, after: cursor });
    const { page, total, unread } = await this.told.ofPerson(actor, personId, asked, unreadOnly);
    return { ...connectionOf(page), totalCount: total, unreadCount: unread };
  }

  @ResolveField(() => NoticeSettingsType, { nullable: true, description: `How the caller is told; ${NOBODY}.` })
  async noticeSettings(@CurrentActor() actor: Actor): Promise<NoticeSettings | null> {
    const personId = personIdOf(actor);
    return personId === null ? null : this.settings.read(personId);
  }
}
