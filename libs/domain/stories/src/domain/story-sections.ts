import type { Language } from '#kernel';
import type { StoryKind, StorySection } from './story-content.js';

type Heading = Readonly<Record<Exclude<Language, 'se'>, string>>;

const heading = (nb: string, nn: string, en: string): Heading => ({ nb, nn, en });

/** Every section there is, with the heading it gets when the writer gives none; `body` is free text without one. */
const HEADINGS: Readonly<Record<string, Heading>> = {
  need: heading('Situasjon og behov', 'Situasjon og behov', 'Situation and need'),
  measures: heading('Hva vi gjorde', 'Kva vi gjorde', 'What we did'),
  result: heading('Hva som skjedde', 'Kva som skjedde', 'What happened'),
  'would-do-differently': heading(
    'Hva vi ville gjort annerledes',
    'Kva vi ville gjort annleis',
    'What we would do differently',
  ),
  transferability: heading('Overføringsverdi', 'Overføringsverdi', 'Transferability'),
  situation: heading('Situasjonen', 'Situasjonen', 'The situation'),
  lesson: heading('Lærdommen', 'Lærdomen', 'The lesson'),
  purpose: heading('Formål', 'Føremål', 'Purpose'),
  audience: heading('Målgruppe', 'Målgruppe', 'Audience'),
  steps: heading('Fremgangsmåte', 'Framgangsmåte', 'Steps'),
  checklists: heading('Sjekklister', 'Sjekklister', 'Checklists'),
  approach: heading('Metode og grunnlag', 'Metode og grunnlag', 'Approach and evidence'),
  findings: heading('Funn', 'Funn', 'Findings'),
  recommendations: heading('Anbefalinger', 'Tilrådingar', 'Recommendations'),
  programme: heading('Program', 'Program', 'Programme'),
  highlights: heading('Høydepunkter', 'Høgdepunkt', 'Highlights'),
  takeaways: heading('Hva vi tok med oss', 'Kva vi tok med oss', 'Takeaways'),
  usage: heading('Slik brukes malen', 'Slik bruker du malen', 'How to use the template'),
  template: heading('Malen', 'Malen', 'The template'),
};

/** The section of free text that every kind may have; an imported story keeps its whole body in it. */
export const BODY_SECTION = 'body';

/** Sections that say what others should learn: what was learnt, what would be done otherwise, and where it may be used. */
const OF_LESSONS: ReadonlySet<string> = new Set([
  'lesson',
  'would-do-differently',
  'transferability',
  'recommendations',
  'takeaways',
]);

/** The parts of a text that say what others should learn, with their headings. */
export const lessonsIn = (sections: readonly StorySection[], language: Language): readonly StorySection[] =>
  sections
    .filter(({ key }) => OF_LESSONS.has(key))
    .map((section) => ({ ...section, heading: sectionHeading(section, language) }));

const ASKED: Readonly<Record<StoryKind, readonly string[]>> = {
  CASE_STORY: ['need', 'measures', 'result', 'would-do-differently', 'transferability'],
  GUIDE: ['purpose', 'audience', 'steps', 'checklists'],
  LESSON: ['situation', 'lesson', 'would-do-differently', 'transferability'],
  EVALUATION: ['purpose', 'approach', 'findings', 'recommendations'],
  EVENT_RECAP: ['programme', 'highlights', 'takeaways'],
  TEMPLATE: ['purpose', 'audience', 'usage', 'template'],
};

/** The keys of the sections that a kind of story may have, in the order they are read. */
export const sectionsOf = (kind: StoryKind): readonly string[] => [...ASKED[kind], BODY_SECTION];

/** The keys of the sections without which a story of this kind, written here, cannot be submitted. */
export const compulsorySectionsOf = (kind: StoryKind): readonly string[] =>
  kind === 'CASE_STORY' || kind === 'LESSON' ? ['would-do-differently'] : [];

/** The heading of a section in a language (in bokmål where we have none, as for Sami); null for free text. */
export const sectionHeading = (section: Pick<StorySection, 'key' | 'heading'>, language: Language): string | null =>
  section.heading ?? HEADINGS[section.key]?.[language === 'se' ? 'nb' : language] ?? null;

/** The whole text as one piece of Markdown: each section under its heading. */
export const storyBody = (sections: readonly StorySection[], language: Language): string =>
  sections
    .map((section) => {
      const title = sectionHeading(section, language);
      return title === null ? section.markdown : `## ${title}\n\n${section.markdown}`;
    })
    .join('\n\n');
