import { Details, Fieldset, Textfield } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FacetValue, useValueLabel } from './facet-value.js';
import type { OfferedValue } from './search-facets.server.js';
import type { ChoiceField } from './search-state.js';

/** How many values stand open; the rest is folded away unless something of it is chosen. */
const OPEN = 6;
/** From how many folded values on there is a field to find one by. */
const MANY = 8;

const Folded = ({ field, values }: { field: ChoiceField; values: readonly OfferedValue[] }): React.ReactNode => {
  const { t } = useTranslation('search');
  const labelOf = useValueLabel();
  const [isLive, setLive] = useState(false);
  const [wanted, setWanted] = useState('');
  useEffect(() => setLive(true), []);
  const matching = values.filter(({ value, label }) =>
    labelOf(field, value, label).toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  return (
    <Details data-size="sm" className="facet-folded" defaultOpen={values.some(({ chosen }) => chosen)}>
      <Details.Summary>{t('filters.more', { count: values.length })}</Details.Summary>
      <Details.Content>
        {isLive && values.length >= MANY && (
          <Textfield
            data-size="sm"
            type="search"
            label={t('filters.find')}
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
        )}
        {matching.map((offered) => (
          <FacetValue key={offered.value} field={field} offered={offered} />
        ))}
        {matching.length === 0 && <p>{t('filters.none')}</p>}
      </Details.Content>
    </Details>
  );
};

/** The values of a field that stories found have, to choose among. */
export const FacetGroup = ({
  field,
  values,
}: {
  field: ChoiceField;
  values: readonly OfferedValue[];
}): React.ReactNode => {
  const { t } = useTranslation('search');
  if (values.length === 0) return null;
  const open = values.filter(({ count }, place) => count === 0 || place < OPEN);
  const folded = values.filter((offered) => !open.includes(offered));
  return (
    <Fieldset className="facet" data-size="sm">
      <Fieldset.Legend>{t(`filters.${field}`)}</Fieldset.Legend>
      {open.map((offered) => (
        <FacetValue key={offered.value} field={field} offered={offered} />
      ))}
      {folded.length > 0 && <Folded field={field} values={folded} />}
    </Fieldset>
  );
};
