import { Injectable } from '@nestjs/common';
import { type Actor, holdsRole } from '#kernel';
import { OrganisationReader } from '#domain/organisations';
import type { Moderation } from '../domain/comment.js';
import { CommentReader } from '../persistence/comment.reader.js';

/** Tells those who write for a body whether its editors see comments before others do. */
@Injectable()
export class ReadModeration {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly comments: CommentReader,
  ) {}

  /**
   * Null for anybody who does not write for the body, and for one that nobody knows.
   *
   * @param organisation slug or organisation number.
   */
  async run(actor: Actor, organisation: string): Promise<Moderation | null> {
    const body = await this.organisations.bySlugOrNumber(organisation, 'nb');
    return body && holdsRole(actor, 'CONTRIBUTOR', body.id) ? this.comments.moderationOf(body.id) : null;
  }
}
