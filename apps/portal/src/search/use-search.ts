import { type RefObject, useEffect, useRef } from 'react';
import { useLocation, useNavigate, useNavigation } from 'react-router';
import { usePath } from '../frame/path.js';
import { readSearch, searchQuery, type SearchState } from './search-state.js';

/** How long typing is waited for: as long as letters come that were pasted or typed together. */
const AFTER_MS = 15;

/** A search page that answers while the reader types and chooses. */
export interface LiveSearch {
  readonly form: RefObject<HTMLFormElement | null>;
  /** The search whose results are shown. */
  readonly shown: SearchState;
  /** Asks for words while they are typed: the place in the history stays one. */
  readonly onText: (text: string) => void;
  /** Asks for what the form says, as a new place in the history. */
  readonly onChange: () => void;
}

const stateIn = (form: HTMLFormElement | null): SearchState => {
  const params = new URLSearchParams();
  if (form) for (const [name, value] of new FormData(form)) params.append(name, String(value));
  return readSearch(params);
};

/** Keeps the address in step with the form. What was found stays until what is asked for has come. */
export const useSearch = (): LiveSearch => {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const path = usePath();
  const navigate = useNavigate();
  const location = useLocation();
  const { location: coming } = useNavigation();
  useEffect(() => () => clearTimeout(timer.current), []);

  const go = (replace: boolean): void => {
    clearTimeout(timer.current);
    const query = searchQuery(stateIn(form.current));
    if (query === location.search && !coming) return;
    void navigate(path('/search') + query, { replace, preventScrollReset: true });
  };
  return {
    form,
    shown: readSearch(location.search),
    onText: () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => go(true), AFTER_MS);
    },
    onChange: () => go(false),
  };
};
