import { Injectable } from '@nestjs/common';
import { StoryIndexCopy } from './story-index-copy.js';

/** How far this process is with reading the stories that it searches. */
@Injectable()
export class SearchReading {
  constructor(private readonly copy: StoryIndexCopy) {}

  /** Whether all have been read once; until then searches wait. */
  isDone(): boolean {
    return this.copy.isRead;
  }
}
