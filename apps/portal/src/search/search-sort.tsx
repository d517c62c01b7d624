import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SEARCH_FORM } from './facet-value.js';
import { ORDERS, type SearchOrder } from './search-state.js';

/** In what order results come. */
export const SearchSort = ({ sort, onChange }: { sort: SearchOrder; onChange: () => void }): React.ReactNode => {
  const { t } = useTranslation('search');
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (select.current) select.current.value = sort;
  }, [sort]);
  return (
    <div className="search-sort">
      <Field data-size="sm">
        <Label htmlFor={id}>{t('sort.label')}</Label>
        <Select
          ref={select}
          id={id}
          form={SEARCH_FORM}
          name="sort"
          defaultValue={sort}
          width="auto"
          onChange={onChange}
        >
          {(Object.keys(ORDERS) as SearchOrder[]).map((order) => (
            <Select.Option key={order} value={order}>
              {t(`sort.${order}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <noscript>
        <button className="ds-button" type="submit" form={SEARCH_FORM}>
          {t('sort.apply')}
        </button>
      </noscript>
    </div>
  );
};
