import { nb } from '../texts/nb.js';
import { KNOWN_REFUSALS, knownRefusal } from './known-refusals.js';

describe('the words for what was refused', () => {
  it.each([
    ['BAD_USER_INPUT', 'contributors.3.name', undefined, 'BAD_USER_INPUT_name'],
    ['BAD_USER_INPUT', 'input.benefit.target.low', undefined, 'BAD_USER_INPUT_target_low'],
    ['BAD_USER_INPUT', 'contributors', undefined, 'BAD_USER_INPUT_contributors'],
    ['CONFLICT', '', 'publish', 'CONFLICT_publish'],
    ['CONFLICT', 'expectedVersion', 'publish', 'CONFLICT_expectedVersion'],
    ['CONFLICT', '', undefined, undefined],
    ['BAD_USER_INPUT', 'somethingNew', undefined, undefined],
    ['NOT_FOUND', 'contributors.0.name', undefined, 'NOT_FOUND_name'],
  ])('of %s at %j in %j are %j', (code, place, form, words) => expect(knownRefusal(code, place, form)).toBe(words));

  it('are all in use', () => expect(Object.keys(nb.refusals.known).toSorted()).toEqual([...KNOWN_REFUSALS].toSorted()));
});
