import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../frame/formats.js';
import { NamedCheckbox } from '../frame/named-choices.js';
import type { OfferedValue } from './search-facets.server.js';
import { apiValue, type ChoiceField } from './search-state.js';

/** The form that everything on the page narrows, by its id. */
export const SEARCH_FORM = 'search';

/** Tells what a value is called: kinds, outcomes and the like by the words of the portal, the rest by their own names. */
export const useValueLabel = (): ((field: ChoiceField, value: string, label: string) => string) => {
  const { t } = useTranslation('words');
  return (field, value, label) => {
    if (field !== 'kind' && field !== 'status' && field !== 'outcome' && field !== 'language') return label;
    return t(`${field}.${apiValue(field, value)}` as 'kind.GUIDE');
  };
};

/** A box to tick that narrows the search: it answers at once, and follows the address. Its label is its own without scripts too. */
export const FacetBox = ({
  name,
  value,
  isChosen,
  children,
}: {
  name: string;
  value: string;
  isChosen: boolean;
  children: React.ReactNode;
}): React.ReactNode => {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.checked = isChosen;
  }, [isChosen]);
  return (
    <NamedCheckbox
      data-size="sm"
      ref={box}
      form={SEARCH_FORM}
      name={name}
      value={value}
      defaultChecked={isChosen}
      label={children}
    />
  );
};

/** How a field's values are told of: made once for all of them. */
export interface FacetWords {
  readonly label: (value: string, label: string) => string;
  readonly number: (count: number) => string;
  readonly hits: (count: number) => string;
}

/** The words of a field's values, in the language of the page. */
export const useFacetWords = (field: ChoiceField): FacetWords => {
  const { t } = useTranslation('search');
  const labelOf = useValueLabel();
  const { number } = useFormats();
  return {
    label: (value, label) => labelOf(field, value, label),
    number,
    hits: (count) => t('filters.count', { count, shown: number(count) }),
  };
};

interface FacetValueProps {
  readonly field: ChoiceField;
  readonly offered: OfferedValue;
  readonly words: FacetWords;
}

/** A value to choose, with how many stories have it. */
export const FacetValue = ({ field, offered, words }: FacetValueProps): React.ReactNode => {
  const { value, label, count, chosen } = offered;
  return (
    <FacetBox name={field} value={value} isChosen={chosen}>
      <span className="facet-label">
        <span>{words.label(value, label)}</span>
        <span className="facet-count" aria-hidden>
          {words.number(count)}
        </span>
        <span className="ds-sr-only">{words.hits(count)}</span>
      </span>
    </FacetBox>
  );
};
