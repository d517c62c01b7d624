import type { Language } from '#kernel';

/** What a feed is called, by what it is about; `%` stands for the name or the words. */
type Titles = Record<'ALL' | 'SOME' | 'SEARCH' | 'SECTOR' | 'METHOD' | 'ORGANISATION', string>;

const NB: Titles = {
  ALL: 'Erfaringer fra offentlig sektor',
  SOME: 'Erfaringer: et utvalg',
  SEARCH: 'Erfaringer: søk etter «%»',
  SECTOR: 'Erfaringer om %',
  METHOD: 'Erfaringer med %',
  ORGANISATION: 'Erfaringer fra %',
};

const TITLES: Record<Language, Titles> = {
  nb: NB,
  nn: {
    ALL: 'Røynsler frå offentleg sektor',
    SOME: 'Røynsler: eit utval',
    SEARCH: 'Røynsler: søk etter «%»',
    SECTOR: 'Røynsler om %',
    METHOD: 'Røynsler med %',
    ORGANISATION: 'Røynsler frå %',
  },
  en: {
    ALL: 'Experiences from the public sector',
    SOME: 'Experiences: a selection',
    SEARCH: 'Experiences: search for “%”',
    SECTOR: 'Experiences of %',
    METHOD: 'Experiences with %',
    ORGANISATION: 'Experiences from %',
  },
  se: NB,
};

/** The title of a feed in a language; Northern Sami has none of its own yet and is given the bokmål one. */
export const feedTitle = (kind: keyof Titles, language: Language, name = ''): string =>
  `Ildsjel – ${TITLES[language][kind].replace('%', () => name)}`;
