import './search-field.css';
import { Search } from '@digdir/designsystemet-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Suggested } from './suggest.route.js';
import { useTypedText } from './use-typed-text.js';
import { useSuggestions } from './use-suggestions.js';

interface SearchFieldProps {
  /** The words searched for. */
  readonly text: string;
  readonly placeholder?: string;
  /** Where a suggestion leads. */
  readonly hrefOf: (suggested: Suggested) => string;
  /** Told of the words as they are typed, where results come at once. */
  readonly onText?: (text: string) => void;
}

const kindOf = ({ kind, scheme }: Suggested): 'SECTOR' | 'METHOD' | 'ORGANISATION' | 'STORY' => {
  if (kind !== 'CONCEPT') return kind;
  return scheme === 'METHOD' ? 'METHOD' : 'SECTOR';
};

/** The field for what to search for, with suggestions that never stand in the way of typing and Enter. */
export const SearchField = ({ text, placeholder, hrefOf, onText }: SearchFieldProps): React.ReactNode => {
  const { t } = useTranslation('frame');
  const navigate = useNavigate();
  const id = useId();
  const { input, isEmpty, onTyped } = useTypedText(text);
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);

  const { shown, active, ask, close, onKeyDown } = useSuggestions((suggested) => choose(suggested));
  const choose = (suggested: Suggested): void => {
    close();
    void navigate(hrefOf(suggested));
  };
  const typed = (words: string): void => {
    onTyped(words);
    ask(words);
    onText?.(words.trim());
  };
  const isOpen = shown.length > 0;
  const combobox = isLive && {
    role: 'combobox',
    'aria-autocomplete': 'list' as const,
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? `${id}-list` : undefined,
    'aria-activedescendant': active >= 0 ? `${id}-${active}` : undefined,
  };
  return (
    <div className="search-field" onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || close()}>
      <Search data-size="lg">
        <Search.Input
          ref={input}
          name="q"
          defaultValue={text}
          maxLength={500}
          autoComplete="off"
          enterKeyHint="search"
          aria-label={t('searchField.label')}
          placeholder={placeholder ?? ''}
          onInput={({ currentTarget }) => typed(currentTarget.value)}
          onKeyDown={(event) => {
            onKeyDown(event);
            if (event.key === 'Enter' && !event.defaultPrevented) close();
          }}
          {...combobox}
        />
        <Search.Clear
          aria-label={t('searchField.clear')}
          hidden={isEmpty}
          onClick={(event) => {
            event.preventDefault();
            if (!input.current) return;
            input.current.value = '';
            input.current.focus();
            typed('');
          }}
        />
        <Search.Button>{t('searchField.button')}</Search.Button>
      </Search>
      {isOpen && (
        <ul className="search-suggestions" role="listbox" id={`${id}-list`} aria-label={t('searchField.suggestions')}>
          {shown.map((suggested, place) => (
            <li
              key={`${suggested.kind}${suggested.scheme ?? ''}${suggested.slug}`}
              id={`${id}-${place}`}
              role="option"
              aria-selected={place === active}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(suggested)}
            >
              <span className="search-suggestion-text">
                {suggested.text}
                {suggested.matched && <small>{t('searchField.also', { name: suggested.matched })}</small>}
              </span>
              <small className="search-suggestion-kind">{t(`searchField.kind.${kindOf(suggested)}`)}</small>
            </li>
          ))}
        </ul>
      )}
      {!onText && (
        <p className="ds-sr-only" role="status">
          {isOpen && t('searchField.suggested', { count: shown.length })}
        </p>
      )}
    </div>
  );
};
