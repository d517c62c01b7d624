import { Button } from '@digdir/designsystemet-react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editMarkdown, type MarkdownEdit, replacement } from './markdown-edits.js';

const TOOLS: readonly { readonly edit: MarkdownEdit; readonly sign: string }[] = [
  { edit: 'heading', sign: 'H' },
  { edit: 'bold', sign: 'B' },
  { edit: 'italic', sign: 'I' },
  { edit: 'list', sign: '•' },
  { edit: 'numbers', sign: '1.' },
  { edit: 'quote', sign: '❝' },
  { edit: 'link', sign: '🔗' },
  { edit: 'table', sign: '▦' },
];

/** Changes what is marked in a text, in such a way that the browser can take it back. */
export const editArea = (area: HTMLTextAreaElement, edit: MarkdownEdit): void => {
  const { value, selectionStart, selectionEnd } = area;
  const after = editMarkdown(edit, { text: value, start: selectionStart, end: selectionEnd });
  const { from, to, words } = replacement(value, after.text);
  area.focus();
  area.setSelectionRange(from, to);
  const isDone = document.execCommand(words === '' ? 'delete' : 'insertText', false, words);
  if (!isDone) {
    area.setRangeText(words, from, to);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  area.setSelectionRange(after.start, after.end);
};

/** The shortcut of a key: Ctrl or ⌘ with B, I or K. */
export const shortcut = ({ ctrlKey, metaKey, altKey, key }: React.KeyboardEvent): MarkdownEdit | undefined => {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  return ({ b: 'bold', i: 'italic', k: 'link' } as const)[key.toLowerCase() as 'b' | 'i' | 'k'];
};

/** What makes Markdown of what is marked in a text; one stop of the keyboard, its tools by the arrows. */
export const MarkdownToolbar = ({ area }: { area: RefObject<HTMLTextAreaElement | null> }): React.ReactNode => {
  const { t } = useTranslation('write');
  const [reached, setReached] = useState(0);
  const move = (event: React.KeyboardEvent<HTMLDivElement>): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: (reached + 1) % TOOLS.length,
      ArrowLeft: (reached + TOOLS.length - 1) % TOOLS.length,
      Home: 0,
      End: TOOLS.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setReached(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div className="write-tools" role="toolbar" aria-label={t('tools.label')} aria-controls="text" onKeyDown={move}>
      {TOOLS.map(({ edit, sign }, place) => (
        <Button
          key={edit}
          type="button"
          variant="tertiary"
          data-size="sm"
          data-tool={edit}
          tabIndex={place === reached ? 0 : -1}
          title={t(`tools.${edit}`)}
          aria-label={t(`tools.${edit}`)}
          onFocus={() => setReached(place)}
          onClick={() => area.current && editArea(area.current, edit)}
        >
          <span aria-hidden>{sign}</span>
        </Button>
      ))}
    </div>
  );
};
