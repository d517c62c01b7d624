import { Injectable } from '@nestjs/common';
import { type Actor, type Result, done, invalid, refused } from '#kernel';
import { type SearchClick, SearchLog } from './search-log.js';

const LAST_POSITION = 1_000;

/** Counts which of the stories found was chosen. Everybody may tell of it, as nothing of them is kept. */
@Injectable()
export class RecordSearchClick {
  constructor(private readonly log: SearchLog) {}

  /** @returns true, also where it is not kept. */
  async run(_actor: Actor, input: SearchClick): Promise<Result<true>> {
    const { position } = input;
    if (position < 1 || position > LAST_POSITION)
      return refused(invalid(`A position is between 1 and ${LAST_POSITION}.`, 'position'));
    this.log.click(input);
    return done(true);
  }
}
