import type { Language } from '#kernel';
import type { StorySection } from '../domain/story-content.js';
import { sectionHeading, sectionsOf } from '../domain/story-sections.js';
import type { StoryView } from '../domain/story-view.js';
import { type TextPiece, textDifference } from './text-difference.js';

/** What two revisions say in one place. */
export interface PartComparison {
  /** `title`, `summary`, or the key of a section. */
  readonly part: string;
  readonly heading: string | null;
  readonly isChanged: boolean;
  readonly pieces: readonly TextPiece[];
}

/** How two revisions of a story differ, as a reader sees both. */
export interface StoryComparison {
  readonly slug: string;
  readonly from: number;
  readonly to: number;
  /** The language of the later text. */
  readonly language: Language;
  readonly parts: readonly PartComparison[];
  /** What else has been changed, by the names of a story's fields, in the order of the alphabet. */
  readonly otherwise: readonly string[];
}

/** What a story says beside its text, in a form in which two revisions can be compared. */
const BESIDE: Readonly<Record<string, (story: StoryView) => unknown>> = {
  anchoring: (story) => story.anchoring,
  attachments: (story) => story.attachments,
  contributors: (story) => story.contributors,
  costBand: (story) => story.costBand,
  goals: (story) => story.goals,
  kind: (story) => story.kind,
  levels: (story) => story.levels,
  methods: (story) => story.methods.map(({ slug }) => slug),
  organisations: (story) =>
    story.organisations.map(({ role, bodyKind, organisation }) => [role, bodyKind, organisation?.slug]),
  outcome: (story) => story.outcome,
  period: (story) => [story.periodFrom, story.periodTo],
  phase: (story) => story.phase,
  places: (story) => story.places.map(({ slug }) => slug),
  relations: (story) => story.relations.map(({ kind, storyId }) => [kind, storyId]),
  sectors: (story) => story.sectors.map(({ slug }) => slug),
  status: (story) => story.status,
};

const compared = (part: string, heading: string | null, before: string, after: string): PartComparison => ({
  part,
  heading,
  isChanged: before !== after,
  pieces: textDifference(before, after),
});

const keysOf = (before: StoryView, after: StoryView): readonly string[] => {
  const present = new Set([...after.sections, ...before.sections].map(({ key }) => key));
  return [...new Set([...sectionsOf(after.kind), ...present])].filter((key) => present.has(key));
};

const textOf = (sections: readonly StorySection[], key: string): string =>
  sections.find((section) => section.key === key)?.markdown ?? '';

/** Compares two revisions of a story word by word, part by part; what a reader is not shown of either is not told. */
export const compareStories = (before: StoryView, after: StoryView): StoryComparison => {
  const language = after.textLanguage;
  const sections = keysOf(before, after).map((key) => {
    const own = [...after.sections, ...before.sections].find((section) => section.key === key);
    const heading = sectionHeading(own ?? { key, heading: null }, language);
    return compared(key, heading, textOf(before.sections, key), textOf(after.sections, key));
  });
  const differs = (tell: (story: StoryView) => unknown): boolean =>
    JSON.stringify(tell(before)) !== JSON.stringify(tell(after));
  return {
    slug: after.slug,
    from: before.revision,
    to: after.revision,
    language,
    parts: [
      compared('title', null, before.title, after.title),
      compared('summary', null, before.summary, after.summary),
      ...sections,
    ],
    otherwise: Object.entries(BESIDE).flatMap(([name, tell]) => (differs(tell) ? [name] : [])),
  };
};
