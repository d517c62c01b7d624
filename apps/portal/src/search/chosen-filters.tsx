import { Chip } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePath } from '../frame/path.js';
import { useFormats } from '../frame/formats.js';
import { useValueLabel } from './facet-value.js';
import type { Offered } from './search-facets.server.js';
import {
  changed,
  CHOICE_FIELDS,
  isNarrowed,
  searchQuery,
  type SearchState,
  withoutChoice,
  wordsOnly,
} from './search-state.js';

interface Chosen {
  readonly name: string;
  readonly without: SearchState;
}

const useChosen = (state: SearchState, offered: Offered | null): readonly Chosen[] => {
  const { t } = useTranslation('search');
  const labelOf = useValueLabel();
  const { day } = useFormats();
  const choices = CHOICE_FIELDS.flatMap((field) =>
    state.choices[field].map((value) => {
      const label = offered?.[field].find((one) => one.value === value)?.label ?? value;
      return { name: labelOf(field, value, label), without: withoutChoice(state, field, value) };
    }),
  );
  return [
    ...choices,
    ...(state.measured ? [{ name: t('filters.measured'), without: changed(state, { measured: false }) }] : []),
    ...(state.from === ''
      ? []
      : [{ name: t('chosen.from', { day: day(state.from) }), without: changed(state, { from: '' }) }]),
    ...(state.to === '' ? [] : [{ name: t('chosen.to', { day: day(state.to) }), without: changed(state, { to: '' }) }]),
  ];
};

interface ChosenFiltersProps {
  readonly state: SearchState;
  readonly offered: Offered | null;
  /** Told that one is taken away, and with it the link that had the focus. */
  readonly onRemoved: () => void;
}

/** What narrows the search, each to be taken away by itself. */
export const ChosenFilters = ({ state, offered, onRemoved }: ChosenFiltersProps): React.ReactNode => {
  const { t } = useTranslation('search');
  const path = usePath();
  const chosen = useChosen(state, offered);
  if (!isNarrowed(state)) return null;
  return (
    <ul className="search-chosen" aria-label={t('chosen.title')}>
      {chosen.map(({ name, without }) => (
        <li key={searchQuery(without)}>
          <Chip.Removable asChild data-size="sm">
            <Link
              to={path('/search') + searchQuery(without)}
              aria-label={t('chosen.remove', { name })}
              preventScrollReset
              onClick={onRemoved}
            >
              {name}
            </Link>
          </Chip.Removable>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <Chip.Button asChild data-size="sm">
            <Link to={path('/search') + searchQuery(wordsOnly(state))} preventScrollReset onClick={onRemoved}>
              {t('chosen.removeAll')}
            </Link>
          </Chip.Button>
        </li>
      )}
    </ul>
  );
};
