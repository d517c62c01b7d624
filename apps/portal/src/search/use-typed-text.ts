import { type RefObject, useEffect, useRef, useState } from 'react';

/** A field that is typed into while the address follows. */
export interface TypedText {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly isEmpty: boolean;
  readonly onTyped: (text: string) => void;
}

/**
 * Keeps a field in step with the words of the address, as when the reader goes back, without ever taking from the reader what they
 * have typed since: words that were typed a moment ago and come back by the address are no news.
 */
export const useTypedText = (text: string): TypedText => {
  const input = useRef<HTMLInputElement>(null);
  const onTheirWay = useRef(new Set<string>());
  const [isEmpty, setEmpty] = useState(text === '');
  useEffect(() => {
    const field = input.current;
    if (!field) return;
    if (field.value.trim() === text) onTheirWay.current.clear();
    else if (!onTheirWay.current.has(text)) {
      field.value = text;
      onTheirWay.current.clear();
      setEmpty(text === '');
    }
  }, [text]);
  return {
    input,
    isEmpty,
    onTyped: (typed) => {
      onTheirWay.current.add(typed.trim());
      setEmpty(typed === '');
    },
  };
};
