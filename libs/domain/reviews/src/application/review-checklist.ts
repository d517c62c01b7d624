import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '#kernel';
import { STORY_KINDS, type StoryKind } from '#domain/stories';
import { packageRoot } from '#platform/config';

/** Something that reviewers look at in a story. */
export interface ChecklistItem {
  readonly key: string;
  readonly text: string;
}

const shippedItem = z.strictObject({
  kinds: z.array(z.enum(STORY_KINDS)).min(1).nullable(),
  key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  text: z.strictObject({ nb: z.string().min(1), nn: z.string().min(1), en: z.string().min(1) }),
});

/** The checklist shipped with the product, one JSON object a line; what has no kinds is asked of all. */
const CONTENT_FILE = 'libs/domain/reviews/content/checklist.ndjson';

type ShippedItem = z.infer<typeof shippedItem>;
let shipped: readonly ShippedItem[] | undefined;

const shippedItems = (): readonly ShippedItem[] =>
  (shipped ??= readFileSync(join(packageRoot, CONTENT_FILE), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => shippedItem.parse(JSON.parse(line))));

/** What reviewers look at in a kind of story, in the order it is asked; in bokmål where we have none, as for Sami. */
export const reviewChecklist = (kind: StoryKind, language: Language): readonly ChecklistItem[] =>
  shippedItems()
    .filter(({ kinds }) => kinds === null || kinds.includes(kind))
    .map(({ key, text }) => ({ key, text: text[language === 'se' ? 'nb' : language] }));
