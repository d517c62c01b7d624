/** Puts words in the place of what is marked, in such a way that the browser can take it back. */
const insert = (area: HTMLTextAreaElement, words: string): void => {
  area.focus();
  if (document.execCommand('insertText', false, words)) return;
  area.setRangeText(words, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
};

const hasStructure = (html: string): boolean =>
  /<(?:h[1-6]|li|ul|ol|table|strong|b|em|i|a|blockquote|p)[\s>]/i.test(html);

/** Pastes what comes from a word processor or a page as Markdown; the converter is loaded when it is first needed. */
export const useMarkdownPaste = (): ((event: React.ClipboardEvent<HTMLTextAreaElement>) => void) => (event) => {
  const html = event.clipboardData.getData('text/html');
  const plain = event.clipboardData.getData('text/plain');
  if (html === '' || !hasStructure(html)) return;
  event.preventDefault();
  const area = event.currentTarget;
  void import('./pasted-markdown.js')
    .then(({ pastedMarkdown }) => pastedMarkdown(html))
    .catch(() => plain)
    .then((words) => insert(area, words === '' ? plain : words));
};
