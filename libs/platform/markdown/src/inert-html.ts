import sanitizeHtml from 'sanitize-html';
import { linkTarget } from './link-target.js';

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre', 'hr', 'ul', 'ol', 'li'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['a', 'strong', 'em', 's', 'code', 'br'],
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nestingLimit: 64,
  transformTags: {
    a: (tagName, { href = '' }) => {
      const target = linkTarget(href);
      const attribs: sanitizeHtml.Attributes = target ? { href: target, rel: 'noopener nofollow ugc' } : {};
      return { tagName, attribs };
    },
    ol: (tagName, { start = '' }) => {
      const attribs: sanitizeHtml.Attributes = /^\d{1,9}$/.test(start) ? { start } : {};
      return { tagName, attribs };
    },
  },
};

/** HTML cut down to what can do nothing: text and its structure, and links that vouch for nobody. */
export function inertHtml(html: string): string {
  return sanitizeHtml(html, allowed);
}
