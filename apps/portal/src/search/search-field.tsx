import './search-field.css';
import { Search } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Suggested } from './suggest.route.js';
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
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const told = useRef(text);
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  useEffect(() => {
    if (text === told.current || !input.current) return;
    told.current = text;
    input.current.value = text;
  }, [text]);

  const { shown, active, ask, close, onKeyDown } = useSuggestions((suggested) => choose(suggested));
  const choose = (suggested: Suggested): void => {
    close();
    void navigate(hrefOf(suggested));
  };
  const typed = (words: string): void => {
    told.current = words.trim();
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
          aria-label={t('field.label')}
          placeholder={placeholder ?? ''}
          onInput={({ currentTarget }) => typed(currentTarget.value)}
          onKeyDown={(event) => {
            onKeyDown(event);
            if (event.key === 'Enter' && !event.defaultPrevented) close();
          }}
          {...combobox}
        />
        <Search.Clear aria-label={t('field.clear')} />
        <Search.Button>{t('field.button')}</Search.Button>
      </Search>
      {isOpen && (
        <ul className="search-suggestions" role="listbox" id={`${id}-list`} aria-label={t('field.suggestions')}>
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
                {suggested.matched && <small>{t('field.also', { name: suggested.matched })}</small>}
              </span>
              <small className="search-suggestion-kind">{t(`suggestion.${kindOf(suggested)}`)}</small>
            </li>
          ))}
        </ul>
      )}
      {!onText && (
        <p className="ds-sr-only" role="status">
          {isOpen && t('field.suggested', { count: shown.length })}
        </p>
      )}
    </div>
  );
};
