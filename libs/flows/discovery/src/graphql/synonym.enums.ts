import { registerEnumType } from '@nestjs/graphql';
import type { SynonymDirection } from '../application/synonym-definition.js';

/** Which way synonyms lead, as the schema names it. */
export const SynonymDirectionEnum: { readonly [K in SynonymDirection]: K } = {
  BOTH_WAYS: 'BOTH_WAYS',
  ONE_WAY: 'ONE_WAY',
};

registerEnumType(SynonymDirectionEnum, {
  name: 'SynonymDirection',
  description: 'Which way the expressions of a synonym set lead.',
  valuesMap: {
    BOTH_WAYS: { description: 'All of them mean the same: each finds the others.' },
    ONE_WAY: { description: 'The first finds the others, and none of them finds it.' },
  },
});
