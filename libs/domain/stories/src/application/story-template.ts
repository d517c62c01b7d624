import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '#kernel';
import { packageRoot } from '#platform/config';
import { STORY_KINDS, type StoryKind } from '../domain/story-content.js';
import { BODY_SECTION, compulsorySectionsOf, sectionHeading, sectionsOf } from '../domain/story-sections.js';

/** What to write in one place of a story. */
export interface TemplatePart {
  /** `title`, `summary`, or the key of a section. */
  readonly key: string;
  readonly heading: string | null;
  readonly isCompulsory: boolean;
  readonly help: string;
  readonly example: string;
}

/** What helps to write a story of some kind. */
export interface StoryTemplate {
  readonly kind: StoryKind;
  readonly parts: readonly TemplatePart[];
}

const words = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1), en: z.string().min(1) });
const shippedPart = z.strictObject({
  kind: z.enum(STORY_KINDS).nullable(),
  key: z.string(),
  help: words,
  example: words,
});

/** The file of the templates shipped with the product, one JSON object a line; those without a kind are for all kinds. */
const CONTENT_FILE = 'libs/domain/stories/content/templates.ndjson';

type ShippedPart = z.infer<typeof shippedPart>;
let shipped: ReadonlyMap<string, ShippedPart> | undefined;

const nameOf = (kind: StoryKind | null, key: string): string => `${kind ?? ''} ${key}`;

const shippedParts = (): ReadonlyMap<string, ShippedPart> =>
  (shipped ??= new Map(
    readFileSync(join(packageRoot, CONTENT_FILE), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => shippedPart.parse(JSON.parse(line)))
      .map((part) => [nameOf(part.kind, part.key), part]),
  ));

/** What a kind of story is written in, in the order it is read, with help and an example; in bokmål where we have none, as for Sami. */
export const storyTemplate = (kind: StoryKind, language: Language): StoryTemplate => {
  const tongue = language === 'se' ? 'nb' : language;
  const demanded = ['title', 'summary', ...compulsorySectionsOf(kind)];
  const keys = ['title', 'summary', ...sectionsOf(kind).filter((key) => key !== BODY_SECTION)];
  const parts = keys.flatMap((key): readonly TemplatePart[] => {
    const part = shippedParts().get(nameOf(kind, key)) ?? shippedParts().get(nameOf(null, key));
    if (!part) return [];
    const heading = sectionHeading({ key, heading: null }, language);
    return [
      { key, heading, isCompulsory: demanded.includes(key), help: part.help[tongue], example: part.example[tongue] },
    ];
  });
  return { kind, parts };
};
