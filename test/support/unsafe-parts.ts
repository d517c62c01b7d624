import { Parser } from 'htmlparser2';

const elements = [
  ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre', 'hr', 'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr'],
  ...['th', 'td', 'a', 'strong', 'em', 's', 'code', 'br'],
];
const attributes: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  a: { href: /^(https?:\/\/[^\s/@]|mailto:)[^\s"<>]*$/, rel: /^noopener nofollow ugc$/ },
  ol: { start: /^\d{1,9}$/ },
};

/** What in a piece of HTML is not on the list, read by the sanitizer's parser and, for what parsers disagree on, by the letter. */
export const unsafeParts = (html: string): string[] => {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, given) {
      if (!elements.includes(name)) found.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(given)) {
        if (!attributes[name]?.[attribute]?.test(value)) found.push(`<${name} ${attribute}="${value}">`);
      }
      if ('href' in given && !('rel' in given)) found.push('link without rel');
    },
    oncomment: (text) => found.push(`comment ${text}`),
    onprocessinginstruction: (name) => found.push(`instruction ${name}`),
    oncdatastart: () => found.push('CDATA'),
  });
  parser.end(html);
  const strayTag = new RegExp(`<(?!/?(${elements.join('|')})( [a-z]+="[^"<>]*")*( /)?>)`);
  if (strayTag.test(html)) found.push(`stray < in ${html}`);
  return found;
};
