import { Resolver, Subscription } from '@nestjs/graphql';
import { type Actor, notAllowed } from '#kernel';
import { personIdOf } from '#domain/identity';
import { CurrentActor, LiveCaller, PublicAccess, type Renewal } from '#platform/graphql-kit';
import { ENDED, LiveHub, type LiveStream } from '#platform/live';
import type { Notice } from '../notice.js';
import { NewNotices, noticesOf } from '../persistence/new-notices.js';
import { NoticeReader } from '../persistence/notice.reader.js';
import { NoticeType } from './notice.type.js';

/** Notices as they are given. */
@Resolver(() => NoticeType)
export class NoticeAddedResolver {
  constructor(
    private readonly hub: LiveHub,
    private readonly told: NoticeReader,
    source: NewNotices,
  ) {
    hub.add(source);
  }

  @PublicAccess('a person may hold no role; only one who has signed in is told anything, and only what is theirs')
  @Subscription(() => NoticeType, {
    name: 'noticeAdded',
    description: 'Tells the caller of notices as they are given. For people who have signed in.',
    resolve: (notice: Notice) => notice,
  })
  added(@CurrentActor() actor: Actor, @LiveCaller() renew: Renewal): LiveStream<Notice> {
    const personId = personIdOf(actor);
    if (personId === null) throw notAllowed(actor.kind, 'be given notices: sign in first');
    return this.hub.stream<Notice>(noticesOf(personId), async (id) => {
      const now = await renew();
      return now === null ? ENDED : this.told.byId(now, personId, id);
    });
  }
}
