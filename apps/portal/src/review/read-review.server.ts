import type { RouterContextProvider } from 'react-router';
import {
  FourEyesOfBodyDocument,
  type Language,
  ReviewedChangesDocument,
  ReviewHeadingsDocument,
  ReviewOfStoryDocument,
  type ReviewOfStoryQuery,
} from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { type DeskViewer, holdsFor } from '../desk/desk-viewer.js';

type Node = NonNullable<ReviewOfStoryQuery['node']>;
type MaybeReview = NonNullable<Extract<Node, { __typename: 'Story' }>['review']>;

/** A review as its page shows it. */
export type ShownReview = Omit<MaybeReview, 'story'>;

/** The story that is under review. */
export type ReviewedStory = NonNullable<MaybeReview['story']>;

const LANGUAGES: readonly Language[] = ['NB', 'NN', 'EN', 'SE'];

/** The revision that readers see now, to be compared with; null where there is none before the one under review. */
export const publishedBefore = ({
  revision,
  revisions,
}: Pick<ReviewedStory, 'revision' | 'revisions'>): number | null =>
  revisions.map(({ number }) => number).find((number) => number < revision) ?? null;

/**
 * Everything that the page of a review shows.
 *
 * @throws Response NOT_FOUND where there is no such review for this person.
 */
export const readReview = async ({
  viewer,
  context,
  language,
  id,
  search,
}: {
  readonly viewer: DeskViewer;
  readonly context: Readonly<RouterContextProvider>;
  readonly language: Language;
  readonly id: string;
  readonly search: URLSearchParams;
}) => {
  const text = LANGUAGES.find((one) => one.toLowerCase() === search.get('text')) ?? null;
  const { node } = await ask(context, ReviewOfStoryDocument, { id, text, language });
  const found = node?.__typename === 'Story' ? node.review : null;
  if (!found?.story) throw fault('NOT_FOUND');
  const { story, ...review } = found;
  const body = story.managingOrganisation?.slug ?? null;
  const from = publishedBefore(story);
  const wantsChanges = search.get('view') === 'changes' && from !== null;
  const [{ storyTemplate }, rules, compared] = await Promise.all([
    ask(context, ReviewHeadingsDocument, { kind: story.kind, language: story.textLanguage }),
    body === null ? null : ask(context, FourEyesOfBodyDocument, { body }),
    wantsChanges
      ? ask(context, ReviewedChangesDocument, { slug: story.slug, from, language: story.textLanguage })
      : null,
  ]);
  const written = story.sections.map(({ key, heading }) => [key, heading ?? null] as const);
  const usual = storyTemplate.parts.map(({ key, heading }) => [key, heading ?? null] as const);
  const changes = compared?.compareRevisions ?? null;
  return {
    review,
    story,
    headings: Object.fromEntries([...usual, ...written.filter(([, heading]) => heading !== null)]),
    decides: holdsFor(viewer, 'EDITOR', body),
    fourEyes: rules?.reviewRules?.fourEyes ?? true,
    changes,
    view: changes ? ('changes' as const) : ('text' as const),
    now: Date.now(),
  };
};
