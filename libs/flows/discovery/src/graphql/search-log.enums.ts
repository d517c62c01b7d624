import { registerEnumType } from '@nestjs/graphql';
import type { SearchLogOrder } from '../persistence/search-log.reader.js';

/** The orders of what was searched for, as the schema names them. */
export const SearchLogOrderEnum: { readonly [K in SearchLogOrder]: K } = {
  MOST_FREQUENT: 'MOST_FREQUENT',
  WITHOUT_HITS: 'WITHOUT_HITS',
};

registerEnumType(SearchLogOrderEnum, {
  name: 'SearchLogOrder',
  description: 'How what was searched for is ordered.',
  valuesMap: {
    MOST_FREQUENT: { description: 'What was asked for most often first.' },
    WITHOUT_HITS: { description: 'What found nothing most often first, and nothing else.' },
  },
});
