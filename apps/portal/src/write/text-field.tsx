import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../.generated/documents.js';
import { LineAnswer, WordsAnswer } from './answers.js';
import { editArea, MarkdownToolbar, shortcut } from './markdown-toolbar.js';
import type { RefusedField } from '../desk/refusal.js';
import { useMarkdownPaste } from './use-markdown-paste.js';

const MOST = { title: 300, summary: 4_000 } as const;

/** The place where one part is written: a line for a title, some lines for an ingress, Markdown with its tools for a section. */
export const TextField = ({
  part,
  language,
  text,
  isScripted,
  refusal,
  write,
}: {
  part: string;
  language: Language;
  text: string;
  isScripted: boolean;
  refusal: RefusedField | undefined;
  write: (text: string) => void;
}): React.ReactNode => {
  const { t } = useTranslation('write');
  const area = useRef<HTMLTextAreaElement>(null);
  const paste = useMarkdownPaste();
  const same = {
    name: 'text',
    lang: language.toLowerCase(),
    fault: refusal === undefined ? undefined : { field: 'text', words: refusal },
    ...(isScripted
      ? { value: text, onChange: ({ target }: { target: { value: string } }) => write(target.value) }
      : { defaultValue: text }),
  };
  if (part === 'title') return <LineAnswer label={t('text.title')} maxLength={MOST.title} required {...same} />;
  if (part === 'summary')
    return (
      <WordsAnswer
        label={t('text.summary')}
        help={t('text.summaryHelp')}
        maxLength={MOST.summary}
        className="write-textarea write-textarea-short"
        {...same}
      />
    );
  return (
    <div className="write-markdown">
      {isScripted && <MarkdownToolbar area={area} />}
      <WordsAnswer
        label={t('text.section')}
        help={t(isScripted ? 'text.markdownTools' : 'text.markdown')}
        className="write-textarea"
        ref={area}
        onPaste={paste}
        onKeyDown={(event) => {
          const edit = shortcut(event);
          if (!edit) return;
          event.preventDefault();
          editArea(event.currentTarget, edit);
        }}
        {...same}
      />
    </div>
  );
};
