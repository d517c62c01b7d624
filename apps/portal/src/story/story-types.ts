import type {
  BenefitFragment,
  CommentWordsFragment,
  StoryFactsFragment,
  StoryForViewerQuery,
  StoryPageQuery,
  StoryTextFragment,
} from '../../.generated/documents.js';

/** What a page shows of a story whatever language its text is read in. */
export type Story = NonNullable<StoryPageQuery['story']>;
/** The facts of a story. */
export type StoryFacts = StoryFactsFragment;
/** A story's text in one language. */
export type StoryText = StoryTextFragment;
/** What is said of a story, and how it is followed up. */
export type StoryTalk = NonNullable<StoryPageQuery['talk']>;
/** What the person who reads may do with a story. */
export type StoryForViewer = StoryForViewerQuery;
/** A benefit in a story's ledger. */
export type Benefit = BenefitFragment;
/** A comment or a reply. */
export type CommentWords = CommentWordsFragment;
