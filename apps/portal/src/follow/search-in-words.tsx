import { useTranslation } from 'react-i18next';
import { useFormats } from '../frame/formats.js';
import type { SearchFollowed } from './search-address.js';
import type { SearchNames } from './search-names.server.js';

/** A followed search as one would tell it: «ikt», sektor Helse, bare med målte gevinster. */
export const useSearchInWords = (names: SearchNames): ((search: SearchFollowed) => string) => {
  const { t } = useTranslation('follow');
  const { t: word } = useTranslation('words');
  const { day, either } = useFormats();
  const condition = (
    name: 'sector' | 'method' | 'organisation' | 'kind' | 'status' | 'outcome' | 'language',
    values: readonly string[] | null | undefined,
  ): string[] => (values?.length ? [t(`search.${name}`, { values: either(values) })] : []);
  const called = (kind: string, slugs: readonly string[] | null | undefined): string[] | undefined =>
    slugs?.map((slug) => names[`${kind} ${slug}`] ?? slug);
  return ({ query, filter }) =>
    [
      query === '' ? t('search.all') : `«${query}»`,
      ...condition('sector', called('sector', filter.sectors)),
      ...condition('method', called('method', filter.methods)),
      ...condition('organisation', called('body', [...(filter.organisations ?? []), ...(filter.municipalities ?? [])])),
      ...condition(
        'kind',
        filter.kinds?.map((one) => word(`kind.${one}`)),
      ),
      ...condition(
        'status',
        filter.statuses?.map((one) => word(`status.${one}`)),
      ),
      ...condition(
        'outcome',
        filter.outcomes?.map((one) => word(`outcome.${one}`)),
      ),
      ...condition(
        'language',
        filter.languages?.map((one) => word(`language.${one}`)),
      ),
      ...(filter.publishedFrom ? [t('search.from', { day: day(filter.publishedFrom) })] : []),
      ...(filter.publishedTo ? [t('search.to', { day: day(filter.publishedTo) })] : []),
      ...(filter.hasMeasuredBenefits ? [t('search.measured')] : []),
    ].join(', ');
};
