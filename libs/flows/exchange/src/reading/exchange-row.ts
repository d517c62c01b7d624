import { z } from 'zod';
import { isStorableText } from '#kernel';

const text = z.string().refine(isStorableText, 'This text holds characters that cannot be kept.');
const maybe = text.nullish();
const flag = z.boolean().nullish();
const list = <T extends z.ZodType>(item: T) => z.array(item).nullish();
const digits = z.union([text, z.number().int()]).nullish();

const section = z.object({ key: text, heading: maybe, markdown: text });

/** A text in one language. */
const translation = z.object({
  title: maybe,
  summary: maybe,
  body: maybe,
  description: maybe,
  sections: list(section),
});

/** A body named by organisation number, slug or name; with kind and country it can be registered where it is unknown. */
const body = z.object({
  name: maybe,
  orgnr: digits,
  slug: maybe,
  role: maybe,
  kind: maybe,
  level: maybe,
  country: maybe,
  language: maybe,
});

const ownFormat = {
  format: z.literal('ildsjel-1').nullish(),
  phase: maybe,
  levels: list(text),
  periodFrom: maybe,
  periodTo: maybe,
  costBand: maybe,
  goals: list(z.object({ kind: text, text })),
  anchoring: list(z.object({ stakeholder: text, interest: maybe, action: maybe })),
  places: list(text),
  contributors: list(z.object({ name: text, role: maybe, affiliation: maybe, bio: maybe, contact: maybe })),
  attachments: list(z.object({ kind: text, title: text, url: text, language: maybe, transcriptUrl: maybe })),
  relations: list(z.object({ kind: text, source: maybe, id: text })),
  visibility: maybe,
  withheldOrganisation: flag,
  embargoUntil: maybe,
  lastConfirmedOn: maybe,
  nextFollowUpOn: maybe,
  changeNote: maybe,
  managingOrganisation: body.nullish(),
};

const otherSources = {
  country: maybe,
  author: maybe,
  topics: list(text),
  languages: list(text),
  lead_organisation: maybe,
  lead_category: maybe,
  start: digits,
  url: maybe,
  year: digits,
};

/**
 * A row of a file of stories: the field names of the sources we know, and those of our own export, which are more. Fields
 * that are not named here are not kept.
 */
export const exchangeRow = z.object({
  id: text.min(1, 'A row needs an id.'),
  source: maybe,
  lang: maybe,
  kind: maybe,
  contentType: maybe,
  ...translation.shape,
  translations: z.record(text, translation.nullable()).nullish(),
  date: maybe,
  authors: list(text),
  license: maybe,
  agencies: list(body),
  sectors: list(text),
  methods: list(text),
  status: maybe,
  outcome: z.union([text, z.array(text)]).nullish(),
  sourceUrl: maybe,
  ...otherSources,
  ...ownFormat,
});

/** See {@link exchangeRow}. */
export type ExchangeRow = z.infer<typeof exchangeRow>;

/** See {@link exchangeRow}. */
export type BodyInRow = z.infer<typeof body>;

/** See {@link exchangeRow}. */
export type TextInRow = z.infer<typeof translation>;
