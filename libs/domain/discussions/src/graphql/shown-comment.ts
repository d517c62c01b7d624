import { Injectable } from '@nestjs/common';
import type { Actor, Result } from '#kernel';
import type { CommentView } from '../domain/comment.js';
import { CommentReader } from '../persistence/comment.reader.js';

/** The comment that a change was about, as it stands now. */
@Injectable()
export class ShownComment {
  constructor(private readonly comments: CommentReader) {}

  /** Null when the change was refused, and for one that has gone with it. */
  of(actor: Actor, result: Result<string>): Promise<CommentView | null> {
    return result.ok ? this.comments.byId(actor, result.value) : Promise.resolve(null);
  }
}
