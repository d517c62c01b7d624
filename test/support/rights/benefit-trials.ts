import { newId, systemActor } from '#kernel';
import { Database } from '#platform/database';
import { toGlobalId } from '#platform/graphql-kit';
import { BenefitRepository } from '../../../libs/domain/benefits/src/persistence/benefit.repository.js';
import { BENEFIT } from '../builders/benefit.builder.js';
import type { RightsWorld } from './rights-world.js';
import { storiesThatStay, storySubject } from './story-subjects.js';
import type { Trial } from './walk.js';

/** How the fields of the benefit ledger are asked for. */
export const benefitTrials = (rights: RightsWorld): Readonly<Record<string, Trial>> => {
  const standing = storiesThatStay(rights);
  const onBenefit = (idAs: string, more: object): Trial => ({
    make: async (state) => {
      const subject = await standing(state);
      const id = newId();
      const benefit = { ...BENEFIT, id, storyId: subject.id, version: 1 };
      await rights.api
        .get(Database)
        .transaction(systemActor('test'), (tx) =>
          rights.api.get(BenefitRepository).insert(tx, benefit, 'test', new Date()),
        );
      return { ...subject, id };
    },
    variables: ({ id }) => ({ input: { [idAs]: toGlobalId('Benefit', id), ...more } }),
  });
  const expectedVersion = 1;
  return {
    'Mutation.addBenefit': {
      make: (state) => storySubject(rights, state),
      variables: ({ id }) => ({ input: { storyId: toGlobalId('Story', id), benefit: BENEFIT } }),
      keeps: true,
    },
    'Mutation.reviseBenefit': onBenefit('id', { expectedVersion, benefit: { ...BENEFIT, title: 'Ny tittel' } }),
    'Mutation.correctBaseline': onBenefit('id', { expectedVersion, value: 41, on: '2024-01-01', reason: 'Talt feil' }),
    'Mutation.recordMeasurement': onBenefit('benefitId', { value: 1, measuredOn: '2025-01-01' }),
  };
};
