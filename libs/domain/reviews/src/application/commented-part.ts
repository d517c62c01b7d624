import { LANGUAGES, type Language, type Result, type UserError, done, invalid, refused } from '#kernel';
import { type StoryKind, partsOf } from '#domain/stories';

/** What of a story, beside its text, can be commented on. */
export const COMMENTED_FIELDS = [
  'sectors',
  'methods',
  'organisations',
  'places',
  'levels',
  'status',
  'outcome',
  'phase',
  'period',
  'costBand',
  'goals',
  'anchoring',
  'contributors',
  'attachments',
  'relations',
  'benefits',
  'visibility',
] as const;

/** Where in a story a comment is pinned; all null for the story as a whole. */
export interface CommentPlace {
  readonly part: string | null;
  readonly language: Language | null;
}

const wrong = (message: string, field: string): UserError => invalid(message, 'input', field);

/** Reads where a comment is to be pinned in a story of some kind. */
export const readPlace = (kind: StoryKind, { part, language }: CommentPlace): Result<CommentPlace> => {
  if (part === null)
    return language === null ? done({ part, language }) : refused(wrong('Say which part is meant.', 'language'));
  const texts = partsOf(kind);
  const fields: readonly string[] = COMMENTED_FIELDS;
  if (!texts.includes(part) && !fields.includes(part)) {
    const known = [...texts, ...fields].join(', ');
    return refused(wrong(`A story of this kind has no "${part.slice(0, 80)}"; what it has is ${known}.`, 'part'));
  }
  if (language !== null && !texts.includes(part))
    return refused(wrong('Only what is written is in a language; leave it out.', 'language'));
  return language === null || LANGUAGES.includes(language)
    ? done({ part, language })
    : refused(wrong('There is no such language.', 'language'));
};
