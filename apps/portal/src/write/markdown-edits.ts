/** A text with what is marked in it. */
export interface Marked {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What the toolbar can do with a text. */
export type MarkdownEdit = 'heading' | 'bold' | 'italic' | 'list' | 'numbers' | 'quote' | 'link' | 'table';

const around =
  (mark: string) =>
  ({ text, start, end }: Marked): Marked => {
    const [before, inside, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
    const size = mark.length;
    const isDouble = (one: string, sign: string): boolean => mark.length === 1 && one === sign.repeat(2);
    if (before.endsWith(mark) && after.startsWith(mark) && !isDouble(before.slice(-2), mark))
      return { text: before.slice(0, -size) + inside + after.slice(size), start: start - size, end: end - size };
    const lead = /^\s*/.exec(inside)?.[0] ?? '';
    const words = inside.trim();
    const tail = words === '' ? '' : inside.slice(lead.length + words.length);
    const at = start + lead.length + size;
    return { text: before + lead + mark + words + mark + tail + after, start: at, end: at + words.length };
  };

const linesOf = ({ text, start, end }: Marked): { readonly from: number; readonly to: number } => {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', Math.max(start, end - 1));
  return { from, to: next === -1 ? text.length : next };
};

const ANY_LEAD = /^(?:#{1,6} |[-*+] |\d{1,9}[.)] |> )/;

const ahead =
  (leadOf: (place: number) => string, isLed: RegExp) =>
  (marked: Marked): Marked => {
    const { text } = marked;
    const { from, to } = linesOf(marked);
    const lines = text.slice(from, to).split('\n');
    const filled = lines.filter((line) => line.trim() !== '');
    const isOn = filled.length > 0 && filled.every((line) => isLed.test(line));
    let place = 0;
    const changed = lines.map((line) => {
      if (line.trim() === '' && lines.length > 1) return line;
      return (isOn ? '' : leadOf(place++)) + line.replace(ANY_LEAD, '');
    });
    const block = changed.join('\n');
    const end = from + block.length;
    return { text: text.slice(0, from) + block + text.slice(to), start: lines.length > 1 ? from : end, end };
  };

const link = ({ text, start, end }: Marked): Marked => {
  const words = text.slice(start, end);
  const isAddress = /^https?:\/\/\S+$/.test(words.trim());
  const made = isAddress ? `[](${words.trim()})` : `[${words}](https://)`;
  const at = isAddress ? start + 1 : start + words.length + 3;
  return {
    text: text.slice(0, start) + made + text.slice(end),
    start: at,
    end: isAddress ? at : at + 'https://'.length,
  };
};

const TABLE = '|  |  |\n| --- | --- |\n|  |  |';

const table = ({ text, end }: Marked): Marked => {
  const before = text.slice(0, end);
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const at = end + gap.length + 2;
  return { text: `${before}${gap}${TABLE}\n${text.slice(end)}`, start: at, end: at };
};

const EDITS: Readonly<Record<MarkdownEdit, (marked: Marked) => Marked>> = {
  heading: ahead(() => '### ', /^#{1,6} /),
  bold: around('**'),
  italic: around('*'),
  list: ahead(() => '- ', /^[-*+] /),
  numbers: ahead((place) => `${place + 1}. `, /^\d{1,9}[.)] /),
  quote: ahead(() => '> ', /^> /),
  link,
  table,
};

/** A text after the toolbar has done something with it; the same once more takes it back where that can be told. */
export const editMarkdown = (edit: MarkdownEdit, marked: Marked): Marked => EDITS[edit](marked);

/** The shortest piece of a text that is to be replaced to make another of it. */
export const replacement = (
  before: string,
  after: string,
): { readonly from: number; readonly to: number; readonly words: string } => {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < shorter - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { from, to: before.length - same, words: after.slice(from, after.length - same) };
};
