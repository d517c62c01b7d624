import { Details, Fieldset, Textfield } from '@digdir/designsystemet-react';
import { memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { PageLink } from '../frame/page-link.js';
import { FacetValue, type FacetWords, useFacetWords } from './facet-value.js';
import type { OfferedValue } from './search-facets.server.js';
import type { ChoiceField } from './search-state.js';

/** How many values stand open; the rest is folded away unless something of it is chosen. */
const OPEN = 6;
/** From how many folded values on there is a field to find one by. */
const MANY = 8;

interface FacetGroupProps {
  readonly field: ChoiceField;
  readonly values: readonly OfferedValue[];
}

/** What an address says where the reader's browser unfolds nothing by itself. */
const ALL = 'all';

/** The way to everything that is folded, where scripts do not bring it. */
const AllWithoutScripts = ({ count }: { count: number }): React.ReactNode => {
  const { t } = useTranslation('search');
  const { search } = useLocation();
  const params = new URLSearchParams(search);
  params.set(ALL, '1');
  return (
    <noscript>
      <PageLink to={`/search?${params}`}>{t('filters.more', { count })}</PageLink>
    </noscript>
  );
};

/** Most readers never look at these, so they are made when somebody does. */
const Folded = ({ field, values, words }: FacetGroupProps & { words: FacetWords }): React.ReactNode => {
  const { t } = useTranslation('search');
  const { search } = useLocation();
  const isOpen = values.some(({ chosen }) => chosen) || new URLSearchParams(search).has(ALL);
  const [isLive, setLive] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  const isMade = isOpen || wasOpened;
  const [wanted, setWanted] = useState('');
  useEffect(() => setLive(true), []);
  const sought = wanted.trim().toLowerCase();
  const matching = isMade
    ? values.filter(({ value, label, chosen }) => chosen || words.label(value, label).toLowerCase().includes(sought))
    : [];
  return (
    <Details data-size="sm" className="facet-folded" defaultOpen={isOpen} onToggle={() => setOpened(true)}>
      <Details.Summary>{t('filters.more', { count: values.length })}</Details.Summary>
      <Details.Content>
        {isLive && isMade && values.length >= MANY && (
          <Textfield
            data-size="sm"
            type="search"
            label={t('filters.find')}
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
        )}
        {matching.map((offered) => (
          <FacetValue key={offered.value} field={field} offered={offered} words={words} />
        ))}
        {isMade && matching.length === 0 && <p>{t('filters.none')}</p>}
        {!isMade && <AllWithoutScripts count={values.length} />}
      </Details.Content>
    </Details>
  );
};

/** The values of a field that stories found have, to choose among. */
export const FacetGroup = memo(({ field, values }: FacetGroupProps): React.ReactNode => {
  const { t } = useTranslation('search');
  const words = useFacetWords(field);
  if (values.length === 0) return null;
  const open = values.filter(({ count }, place) => count === 0 || place < OPEN);
  const folded = values.filter((offered) => !open.includes(offered));
  return (
    <Fieldset className="facet" data-size="sm">
      <Fieldset.Legend>{t(`filters.${field}`)}</Fieldset.Legend>
      {open.map((offered) => (
        <FacetValue key={offered.value} field={field} offered={offered} words={words} />
      ))}
      {folded.length > 0 && <Folded field={field} values={folded} words={words} />}
    </Fieldset>
  );
});
