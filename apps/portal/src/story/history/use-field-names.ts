import { useTranslation } from 'react-i18next';

const FIELDS = [
  'anchoring',
  'attachments',
  'contributors',
  'costBand',
  'goals',
  'kind',
  'levels',
  'methods',
  'organisations',
  'outcome',
  'period',
  'phase',
  'places',
  'relations',
  'sectors',
  'status',
] as const;

/** What the parts and fields of a story that a comparison names are called on a page. */
export const useFieldNames = (): {
  readonly fieldName: (field: string) => string;
  readonly partName: (part: string) => string;
} => {
  const { t } = useTranslation('story');
  return {
    fieldName: (field) => {
      const known = FIELDS.find((one) => one === field);
      return known ? t(`history.fields.${known}`) : field;
    },
    partName: (part) => (part === 'title' || part === 'summary' ? t(`history.parts.${part}`) : t('history.parts.body')),
  };
};
