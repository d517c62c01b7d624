import type {
  ConceptLabelInput,
  ConceptRelationInput,
  ConceptScheme,
  ConceptToChangeQuery,
  DefineConceptInput,
} from '../../.generated/documents.js';
import { wordsIn } from '../frame/form-words.js';
import { rowsOf } from './rows.js';

type Found = ConceptToChangeQuery;
type Other = { readonly scheme: string; readonly slug: string };

const related = (kind: string, others: readonly Other[]) =>
  others.map(({ scheme, slug }) => ({ relation: kind, relatedScheme: scheme, relatedSlug: slug }));

/** A text of one language; empty where it is the one that another language lends it. */
const own = (text: string | null | undefined, ...lent: readonly (string | null | undefined)[]): string =>
  text && !lent.includes(text) ? text : '';

/** A concept as its form shows it. */
export const shownConcept = ({ concept, nynorsk, english }: Found) => {
  const { broader = [], related: near = [], broadMatch = [], closeMatch = [], exactMatch = [] } = concept ?? {};
  const [nb, nn, en] = [concept?.definition, nynorsk?.definition, english?.definition];
  return {
    slug: concept?.slug ?? '',
    version: concept?.version ?? 0,
    label: concept?.label ?? '',
    notation: concept?.notation ?? '',
    uri: concept?.uri ?? '',
    validFrom: concept?.validFrom ?? '',
    validTo: concept?.validTo ?? '',
    definitions: { NB: nb ?? '', NN: own(nn, nb), EN: own(en, nb, nn) },
    labels: (concept?.labels ?? []).map(({ kind, label, language }) => ({ labelKind: kind, label, language })),
    relations: [
      ...related('BROADER', broader),
      ...related('RELATED', near),
      ...related('BROAD_MATCH', broadMatch),
      ...related('CLOSE_MATCH', closeMatch),
      ...related('EXACT_MATCH', exactMatch),
    ],
  };
};

/** A concept as its form shows it. */
export type ShownConcept = ReturnType<typeof shownConcept>;

/** Reads what the form says of a concept. */
export const writtenConcept = (form: FormData, scheme: ConceptScheme, slug: string): DefineConceptInput => {
  const version = wordsIn(form, 'version');
  const languages = ['NB', 'NN', 'EN'] as const;
  return {
    scheme,
    slug,
    ...(version !== '' && { expectedVersion: Number(version) }),
    labels: rowsOf(form, 'label', 'language', 'labelKind').map(
      ({ label, language, labelKind }) => ({ label, language, kind: labelKind }) as ConceptLabelInput,
    ),
    relations: rowsOf(form, 'relatedSlug', 'relation', 'relatedScheme').map(
      (row) => ({ kind: row.relation, scheme: row.relatedScheme, slug: row.relatedSlug }) as ConceptRelationInput,
    ),
    definition: languages.flatMap((language) => {
      const text = wordsIn(form, `definition${language}`);
      return text === '' ? [] : [{ language, text }];
    }),
    notation: wordsIn(form, 'notation') || null,
    uri: wordsIn(form, 'uri') || null,
    validFrom: wordsIn(form, 'validFrom') || null,
    validTo: wordsIn(form, 'validTo') || null,
  };
};
