import { registerEnumType } from '@nestjs/graphql';
import type { Language } from '#kernel';

/** The languages of texts and labels, as the schema names them. */
export const LanguageEnum = { NB: 'nb', NN: 'nn', EN: 'en', SE: 'se' } as const satisfies Record<string, Language>;

registerEnumType(LanguageEnum, {
  name: 'Language',
  description: 'A language of texts and labels.',
  valuesMap: {
    NB: { description: 'Norwegian bokmål.' },
    NN: { description: 'Norwegian nynorsk.' },
    EN: { description: 'English.' },
    SE: { description: 'Northern Sami.' },
  },
});
