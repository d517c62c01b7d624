import { ArgsType, Field } from '@nestjs/graphql';
import type { Language } from '#kernel';
import { DateScalar, ForwardPageArgs, LanguageEnum } from '#platform/graphql-kit';
import type { SearchLogOrder } from '../persistence/search-log.reader.js';
import { SearchLogOrderEnum } from './search-log.enums.js';

/** Which searches to tell of. */
@ArgsType()
export class SearchLogArgs extends ForwardPageArgs {
  @Field(() => SearchLogOrderEnum, { defaultValue: 'MOST_FREQUENT', description: 'In which order.' })
  order: SearchLogOrder;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day, Norwegian time; left out, as far back as there is.',
  })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; left out, today.' })
  to?: string | null;

  @Field(() => LanguageEnum, { nullable: true, description: 'Searches that asked for this language; left out, all.' })
  language?: Language | null;
}
