import type { Token } from 'markdown-it';
import { imageName, imageTarget, linkTarget } from './link-target.js';

/** How deep emphasis and links may lie in each other; what is deeper keeps its text alone. */
const deepest = 6;

type MakeToken = (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

const words = ({ children, content }: Token): string => children?.map(words).join('') ?? content;

/** The tokens of one image: a link to it, or within a link and where it may not be linked, its alternative text. */
function imageAsText(image: Token, insideLink: boolean, make: MakeToken): Token[] {
  const target = insideLink ? null : imageTarget(String(image.attrGet('src')));
  const text = make('text', '', 0);
  text.content = words(image).trim() || (target ? imageName(target) : '');
  if (!target) return [text];
  const open = make('link_open', 'a', 1);
  open.attrSet('href', target);
  return [open, text, make('link_close', 'a', -1)];
}

/** The inside of one paragraph without images, without links to where none may lead, and without bottomless nesting. */
export function tameInline(tokens: readonly Token[], make: MakeToken): Token[] {
  const open: boolean[] = [];
  let links = 0;
  return tokens.flatMap((token) => {
    if (token.type === 'image') return imageAsText(token, links > 0, make);
    if (token.nesting === 0) return [token];
    if (token.nesting === 1) {
      const target = token.type === 'link_open' ? linkTarget(String(token.attrGet('href'))) : undefined;
      const kept = target !== null && open.length < deepest;
      open.push(kept);
      if (token.type === 'link_open') links += 1;
      if (target) token.attrs = [['href', target]];
      return kept ? [token] : [];
    }
    if (token.type === 'link_close') links -= 1;
    return open.pop() ? [token] : [];
  });
}
