import { FAILURE_CODES } from '#kernel';
import { type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql';
import type { Asking, TestApi } from './api.js';
import { type ArgumentPlace, type Ordinary, type RootField, operationFor, variablesFor } from './arguments.js';
import { insideTold } from './inside-told.js';
import { unsafeParts } from './unsafe-parts.js';
import { WholeSelection } from './whole-selection.js';

/** An error of an answer, whether of the request or expected. */
export interface ToldError {
  readonly code: string;
  readonly message: string;
  /** Such as `input.title`; empty when the error names no place. */
  readonly path: string;
}

/** What one request came to. */
export interface Trial {
  readonly status: number;
  readonly ms: number;
  readonly errors: readonly ToldError[];
  /** What the field answered, null when it was refused. */
  readonly answer: unknown;
}

const REFUSALS: readonly string[] = FAILURE_CODES.filter((code) => !['INTERNAL', 'UNAVAILABLE'].includes(code));
const HTML_FIELDS = ['bodyHtml', 'html'];
/** Parts of an answer that tell of other objects, or of many. */
const ASIDE = [
  'similar',
  'benefits',
  'benefitTotals',
  'county',
  'predecessors',
  'successors',
  'broader',
  'narrower',
  'review',
];

type Named = readonly (readonly [field: string, text: string])[];

const textsIn = (value: unknown, field = ''): Named => {
  if (typeof value === 'string') return [[field, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, Array.isArray(value) ? field : name));
};

/** Puts values into arguments, one request at a time, and looks at every answer. */
export class ArgumentTrial {
  private readonly selections = new Map<string, string>();

  private constructor(
    private readonly api: TestApi,
    private readonly schema: GraphQLSchema,
    private readonly whole: WholeSelection,
  ) {}

  static async of(api: TestApi, schema: GraphQLSchema): Promise<ArgumentTrial> {
    return new ArgumentTrial(api, schema, await WholeSelection.of(api));
  }

  /** Asks a field with the chosen values at their places, for all that it has to tell. */
  async ask(root: RootField, chosen: ReadonlyMap<string, unknown>, ordinary: Ordinary, token?: Asking): Promise<Trial> {
    const told = variablesFor(root, chosen, ordinary);
    const from = performance.now();
    const { status, data, errors } = await this.api.graphql(
      operationFor(root, told, this.selection(root)),
      told,
      token,
    );
    const answer = (data as Record<string, unknown> | null)?.[root.field.name] ?? null;
    const expected = (answer as { errors?: { code: string; message: string; path: string[] }[] } | null)?.errors ?? [];
    return {
      status,
      ms: performance.now() - from,
      answer,
      errors: [
        ...errors.map(({ message, extensions: { code, path = [] } }) => ({ code, message, path: path.join('.') })),
        ...expected.map(({ code, message, path }) => ({ code, message, path: path.join('.') })),
      ],
    };
  }

  private selection({ field }: RootField): string {
    const known = this.selections.get(field.name) ?? this.selectionOf(getNamedType(field.type).name);
    this.selections.set(field.name, known);
    return known;
  }

  private selectionOf(type: string): string {
    const named = this.schema.getType(type);
    if (isLeafType(named)) return '';
    if (!isObjectType(named)) return '{ __typename }';
    const parts = Object.values(named.getFields()).map(({ name, type: output }) => {
      const inner = getNamedType(output);
      return isObjectType(inner) ? `${name} { ${this.whole.all(inner.name, 2, ASIDE)} }` : name;
    });
    return `{ ${parts.join(' ')} }`;
  }
}

/** What is wrong with an answer whatever was asked: a failure of ours, an unknown code, or something of the inside. */
export const flawsOf = ({ status, errors, answer }: Trial, said: readonly string[]): readonly string[] => [
  ...(status >= 500 ? [`status ${status}`] : []),
  ...errors.flatMap(({ code, message, path }) => [
    ...(REFUSALS.includes(code) ? [] : [`code ${code} (${message})`]),
    ...(message.trim() === '' ? [`an error at ${path} without words`] : []),
    ...insideTold(message, said).map((found) => `tells of ${found} (${message.slice(0, 200)})`),
  ]),
  ...textsIn(answer)
    .filter(([field]) => HTML_FIELDS.includes(field))
    .flatMap(([, html]) => unsafeParts(html))
    .map((part) => `HTML with ${part}`),
];

/** The texts among those said that the answer does not give back as they were, but for blanks around them. */
export const notGivenBack = ({ answer }: Trial, said: readonly string[]): readonly string[] => {
  const back = new Set(textsIn(answer).map(([, text]) => text));
  return said.filter((text) => text.trim() !== '' && !back.has(text) && !back.has(text.trim()));
};

/** The places of those given that an error is about: that very place, else all below the one it names. */
export const placesOf = (error: ToldError, places: readonly ArgumentPlace[]): readonly ArgumentPlace[] => {
  const exact = places.filter(({ path }) => path === error.path);
  if (exact.length > 0 || error.path === '') return exact;
  return places.filter(({ path }) => path.startsWith(`${error.path}.`) || error.path.startsWith(`${path}.`));
};
