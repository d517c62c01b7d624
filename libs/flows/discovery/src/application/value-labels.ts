import type { Language } from '#kernel';
import type { FacetField } from './facet-field.js';

type Labels = Readonly<Record<string, Readonly<Record<Language, string>>>>;

const label = (nb: string, nn: string, en: string, se: string): Readonly<Record<Language, string>> => ({
  nb,
  nn,
  en,
  se,
});

const VALUES: Readonly<Partial<Record<FacetField, Labels>>> = {
  KIND: {
    CASE_STORY: label('Erfaring', 'Røynsle', 'Case story', 'Vásáhus'),
    GUIDE: label('Veileder', 'Rettleiar', 'Guide', 'Bagadus'),
    LESSON: label('Lærdom', 'Lærdom', 'Lesson', 'Oahppa'),
    EVALUATION: label('Evaluering', 'Evaluering', 'Evaluation', 'Árvvoštallan'),
    EVENT_RECAP: label('Referat fra arrangement', 'Referat frå arrangement', 'Event recap', 'Doaluid čoahkkáigeassu'),
    TEMPLATE: label('Mal', 'Mal', 'Template', 'Málle'),
  },
  STATUS: {
    PLANNED: label('Planlagt', 'Planlagt', 'Planned', 'Plánejuvvon'),
    ONGOING: label('Pågår', 'Går føre seg', 'Ongoing', 'Jođus'),
    PILOTING: label('Prøves ut', 'Blir prøvd ut', 'Piloting', 'Geahččaluvvo'),
    COMPLETED: label('Avsluttet', 'Avslutta', 'Completed', 'Loahpahuvvon'),
    IN_USE: label('I bruk', 'I bruk', 'In use', 'Anus'),
    SCALED: label('Tatt i bruk av flere', 'Teke i bruk av fleire', 'Scaled', 'Viiddiduvvon'),
    STOPPED: label('Stanset', 'Stansa', 'Stopped', 'Bisehuvvon'),
  },
  OUTCOME: {
    ACHIEVED: label('Nådd', 'Nådd', 'Achieved', 'Ollašuvvan'),
    PARTLY: label('Delvis nådd', 'Delvis nådd', 'Partly achieved', 'Muhtun muddui ollašuvvan'),
    NOT_ACHIEVED: label('Ikke nådd', 'Ikkje nådd', 'Not achieved', 'Ii leat ollašuvvan'),
    STOPPED: label('Stanset', 'Stansa', 'Stopped', 'Bisehuvvon'),
    TOO_EARLY: label('For tidlig å si', 'For tidleg å seie', 'Too early to tell', 'Beare árrat dadjat'),
  },
  LEVEL: {
    STATE: label('Stat', 'Stat', 'State', 'Stáhta'),
    COUNTY: label('Fylkeskommune', 'Fylkeskommune', 'County', 'Fylkkasuohkan'),
    MUNICIPALITY: label('Kommune', 'Kommune', 'Municipality', 'Suohkan'),
    INTER_MUNICIPAL: label('Interkommunalt', 'Interkommunalt', 'Inter-municipal', 'Suohkaniid gaskasaš'),
  },
  LANGUAGE: {
    nb: label('Bokmål', 'Bokmål', 'Norwegian bokmål', 'Girjedárogiella'),
    nn: label('Nynorsk', 'Nynorsk', 'Norwegian nynorsk', 'Ođđadárogiella'),
    en: label('Engelsk', 'Engelsk', 'English', 'Eaŋgalsgiella'),
    se: label('Nordsamisk', 'Nordsamisk', 'Northern Sami', 'Davvisámegiella'),
  },
};

/** Our own words for a value that belongs to no vocabulary; a year is its own label. */
export const valueLabel = (field: FacetField, value: string, language: Language): string =>
  VALUES[field]?.[value]?.[language] ?? value;
