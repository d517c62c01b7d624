import type { TFunction } from 'i18next';
import type { Formats } from '../../frame/formats.js';
import type { Cited } from './cited.js';

/** A reference as people write it, in the language of the page. */
export const citationText = (
  cited: Cited,
  readOn: string,
  t: TFunction<'story'>,
  { list, day }: Pick<Formats, 'list' | 'day'>,
): string => {
  const authors = list(cited.authors.map(({ name }) => name));
  const year = cited.publishedOn?.slice(0, 4) ?? t('citation.noYear');
  const said = { title: cited.title, year, revision: cited.revision, url: cited.url, day: day(readOn) };
  return authors ? t('citation.text', { ...said, authors }) : t('citation.textWithoutAuthors', said);
};
