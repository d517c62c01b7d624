import { Button, Fieldset, Heading } from '@digdir/designsystemet-react';
import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from './day-field.js';
import { FacetGroup } from './facet-group.js';
import { FacetBox, SEARCH_FORM } from './facet-value.js';
import type { Offered } from './search-facets.server.js';
import { CHOICE_FIELDS, type SearchState } from './search-state.js';

interface SearchFiltersProps {
  readonly state: SearchState;
  readonly offered: Offered;
  /** Told that the reader has chosen otherwise. */
  readonly onChange: () => void;
}

/** A year is written one figure after the other; the search waits for a whole one. */
const isUnfinished = ({ type, value }: HTMLInputElement): boolean => type === 'date' && value !== '' && value < '1990';

/** What narrows a search: beside the results where there is room, in front of them where there is not. */
export const SearchFilters = ({ state, offered, onChange }: SearchFiltersProps): React.ReactNode => {
  const { t } = useTranslation('search');
  const heading = useId();
  const changedBy = ({ target }: FormEvent): void => {
    if (target instanceof HTMLInputElement && target.name !== '' && !isUnfinished(target)) onChange();
  };
  return (
    <aside className="search-filters" id="filters" popover="auto" aria-labelledby={heading} onChange={changedBy}>
      <div className="search-filters-top">
        <Heading level={2} data-size="xs" id={heading}>
          {t('filters.title')}
        </Heading>
        <Button
          className="search-filters-close"
          data-size="sm"
          popoverTarget="filters"
          popoverTargetAction="hide"
          type="button"
        >
          {t('filters.show')}
        </Button>
      </div>
      {CHOICE_FIELDS.map((field) => (
        <FacetGroup key={field} field={field} values={offered[field]} />
      ))}
      <Fieldset className="facet" data-size="sm">
        <Fieldset.Legend>{t('filters.measured')}</Fieldset.Legend>
        <FacetBox name="measured" value="1" isChosen={state.measured}>
          {t('filters.measuredOnly')}
        </FacetBox>
      </Fieldset>
      <Fieldset className="facet" data-size="sm">
        <Fieldset.Legend>{t('filters.published')}</Fieldset.Legend>
        <DayField name="from" day={state.from} label={t('filters.from')} />
        <DayField name="to" day={state.to} label={t('filters.to')} />
      </Fieldset>
      <noscript>
        <button className="ds-button" type="submit" form={SEARCH_FORM}>
          {t('filters.show')}
        </button>
      </noscript>
    </aside>
  );
};
