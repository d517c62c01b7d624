import { badInput } from '#kernel';
import { Faults } from './faults.js';
import { readDay } from './read-fields.js';
import type { StoryFilter } from './story-list.js';

const day = (value: string | null | undefined, field: string): string | null => {
  const faults = new Faults(['filter', field]);
  const read = readDay(value ?? null, faults);
  const [fault] = faults.all;
  if (fault) throw badInput(fault.message, ...fault.path);
  return read;
};

/**
 * The Norwegian days of publication that a filter spans, both included.
 *
 * @throws Failure BAD_USER_INPUT for days that are none or out of order.
 */
export const filterDays = (
  filter: Pick<StoryFilter, 'publishedFrom' | 'publishedTo'>,
): { readonly from: string | null; readonly to: string | null } => {
  const from = day(filter.publishedFrom, 'publishedFrom');
  const to = day(filter.publishedTo, 'publishedTo');
  if (from !== null && to !== null && to < from) {
    throw badInput(`\`publishedTo\` (${to}) is before \`publishedFrom\` (${from}).`, 'filter', 'publishedTo');
  }
  return { from, to };
};
