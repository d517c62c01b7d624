import type { Language } from '#kernel';
import type { StoryKind } from './story-content.js';
import { compulsorySectionsOf, sectionHeading, sectionsOf, BODY_SECTION } from './story-sections.js';

/** What may be missing from a story. */
export const PARTS = [
  'SUMMARY',
  'TEXT',
  'SECTION',
  'LONGER_SUMMARY',
  'SECTORS',
  'METHODS',
  'OWNER',
  'PERIOD',
  'STATUS',
  'OUTCOME',
  'CONTRIBUTORS',
  'BENEFITS',
] as const;
/** One of {@link PARTS}. */
export type Part = (typeof PARTS)[number];

/** Without what is compulsory a story cannot be submitted; what is recommended makes it found and of use. */
export const DEMANDS = ['COMPULSORY', 'RECOMMENDED'] as const;
/** One of {@link DEMANDS}. */
export type Demand = (typeof DEMANDS)[number];

/** Something that a story does not say yet. */
export interface MissingPart {
  readonly part: Part;
  readonly demand: Demand;
  /** The key of the section that is missing; null where it is something else. */
  readonly section: string | null;
}

/** What is looked at to find what is missing, all in the language the story was written in. */
export interface StoryAsTold {
  readonly kind: StoryKind;
  readonly summary: string;
  /** The keys of the sections that there are. */
  readonly sections: readonly string[];
}

/** What is looked at beside the text. */
export interface StoryAsDescribed extends StoryAsTold {
  readonly hasSectors: boolean;
  readonly hasMethods: boolean;
  readonly hasOwner: boolean;
  readonly hasPeriod: boolean;
  readonly hasStatus: boolean;
  readonly hasOutcome: boolean;
  readonly hasContributors: boolean;
  readonly hasBenefits: boolean;
}

const SHORT_SUMMARY = 80;
/** Kinds that tell of something that was done, and so of when, by whom and with what outcome. */
const OF_DEEDS: readonly StoryKind[] = ['CASE_STORY', 'EVALUATION', 'LESSON'];

const compulsory = (part: Part, section: string | null = null): MissingPart => ({
  part,
  demand: 'COMPULSORY',
  section,
});
const recommended = (part: Part, section: string | null = null): MissingPart => ({
  part,
  demand: 'RECOMMENDED',
  section,
});

/** What keeps a story that is written here from being submitted. */
export const compulsoryParts = ({ kind, summary, sections }: StoryAsTold): readonly MissingPart[] => [
  ...(summary === '' ? [compulsory('SUMMARY')] : []),
  ...(sections.length === 0 ? [compulsory('TEXT')] : []),
  ...compulsorySectionsOf(kind)
    .filter((key) => !sections.includes(key))
    .map((key) => compulsory('SECTION', key)),
];

/** What would make a story easier to find and of more use to others. */
export const recommendedParts = (story: StoryAsDescribed): readonly MissingPart[] => {
  const { kind, summary, sections } = story;
  const demanded = compulsorySectionsOf(kind);
  const toBeThere: readonly (readonly [is: boolean, part: Part])[] = [
    [summary === '' || summary.length >= SHORT_SUMMARY, 'LONGER_SUMMARY'],
    [story.hasSectors, 'SECTORS'],
    [story.hasMethods, 'METHODS'],
    [story.hasOwner, 'OWNER'],
    ...(OF_DEEDS.includes(kind)
      ? ([
          [story.hasPeriod, 'PERIOD'],
          [story.hasStatus, 'STATUS'],
          [story.hasOutcome, 'OUTCOME'],
        ] as const)
      : []),
    [story.hasContributors, 'CONTRIBUTORS'],
    ...(kind === 'CASE_STORY' ? ([[story.hasBenefits, 'BENEFITS']] as const) : []),
  ];
  return [
    ...sectionsOf(kind)
      .filter((key) => key !== BODY_SECTION && !demanded.includes(key) && !sections.includes(key))
      .map((key) => recommended('SECTION', key)),
    ...toBeThere.filter(([is]) => !is).map(([, part]) => recommended(part)),
  ];
};

type Said = Readonly<Record<Exclude<Language, 'se'>, string>>;

const said = (nb: string, nn: string, en: string): Said => ({ nb, nn, en });

/** `%` stands for the heading of a section. */
const WORDS: Readonly<Record<Part, Said>> = {
  SUMMARY: said('Skriv en ingress.', 'Skriv ein ingress.', 'Write a summary.'),
  TEXT: said('Skriv litt tekst.', 'Skriv litt tekst.', 'Write some text.'),
  SECTION: said('Skriv noe under «%».', 'Skriv noko under «%».', 'Write something under “%”.'),
  LONGER_SUMMARY: said(
    'Ingressen er kort; to til fire setninger hjelper leseren mer.',
    'Ingressen er kort; to til fire setningar hjelper lesaren meir.',
    'The summary is short; two to four sentences help the reader more.',
  ),
  SECTORS: said('Velg minst ett tema.', 'Vel minst eitt tema.', 'Choose at least one sector.'),
  METHODS: said('Velg minst én metode.', 'Vel minst éin metode.', 'Choose at least one method.'),
  OWNER: said('Si hvilken virksomhet som eier dette.', 'Sei kva verksemd som eig dette.', 'Say which body owns this.'),
  PERIOD: said('Si når dette skjedde.', 'Sei når dette skjedde.', 'Say when this happened.'),
  STATUS: said('Si hvor langt det er kommet.', 'Sei kor langt det er kome.', 'Say how far it has come.'),
  OUTCOME: said(
    'Si hvordan det gikk, også om målet ikke ble nådd.',
    'Sei korleis det gjekk, også om målet ikkje blei nådd.',
    'Say how it went, also if the goal was not reached.',
  ),
  CONTRIBUTORS: said('Si hvem som har skrevet.', 'Sei kven som har skrive.', 'Say who has written it.'),
  BENEFITS: said(
    'Legg inn minst én gevinst, helst med nullpunkt.',
    'Legg inn minst éin gevinst, helst med nullpunkt.',
    'Enter at least one benefit, best with a baseline.',
  ),
};

/** What is missing, in words of the reader's language; in bokmål where we have none, as for Sami. */
export const wordsForMissing = ({ part, section }: MissingPart, language: Language): string => {
  const heading = section === null ? null : sectionHeading({ key: section, heading: null }, language);
  return WORDS[part][language === 'se' ? 'nb' : language].replace('%', () => heading ?? section ?? '');
};
