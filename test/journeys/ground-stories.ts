import type { SignedIn } from '../support/api.js';
import { anInvitation } from '../support/co-author-mutations.js';
import { aComment } from '../support/discussion-mutations.js';
import { aReviewComment } from '../support/review-mutations.js';
import { synonymsAtHand } from '../support/search-mutations.js';
import { BODY, type StoryAtHand, type StoryWorld } from '../support/story-world.js';
import { richStory } from './rich-story.js';

/** Those who are signed in. */
export type People = Readonly<Record<'contributor' | 'editor' | 'admin', SignedIn>>;

/** Somebody of each kind signs in. */
export const peopleOf = async ({ api }: StoryWorld): Promise<People> => ({
  contributor: await api.person('CONTRIBUTOR', BODY, 'Berit Bidrar'),
  editor: await api.person('EDITOR', BODY, 'Rita Redaktør'),
  admin: await api.person('ADMIN', null, 'Ada Admin'),
});

/** What pages are about. */
export interface GroundStories {
  /** Readers see it. */
  readonly published: StoryAtHand;
  /** Somebody has begun to write it. */
  readonly draft: StoryAtHand;
  /** It waits for an editor, who has said something about it. */
  readonly submitted: StoryAtHand;
  /** An editor has asked for changes. */
  readonly returned: StoryAtHand;
  /** It has a title, and lacks all else. */
  readonly bare: StoryAtHand;
  /** The secret of an invitation to write. */
  readonly invitation: string;
  /** The id of a set of synonyms. */
  readonly synonyms: string;
}

const FOLLOW = 'mutation ($input: FollowInput!) { follow(input: $input) { errors { message } } }';
const REPORT = 'mutation ($input: ReportCommentInput!) { reportComment(input: $input) { errors { message } } }';

/** A story that should have been followed up by now. */
const due = async (world: StoryWorld): Promise<void> => {
  const { slug } = await world.published('Innbyggerpanel om reguleringsplaner');
  await world.rows(
    `with moved as (update stories set published_at = now() - interval '190 days' where slug = $1 returning id) select * from moved`,
    [slug],
  );
};

/** Something for those to do who look after comments. */
const reported = async (world: StoryWorld, storyId: string, { contributor, editor }: People): Promise<void> => {
  const id = await aComment(world, storyId, editor);
  await world.api.ask(REPORT, { input: { id, reason: 'Dette er reklame.' } }, contributor);
};

/** Lays the ground: something on every page. */
export const storiesOf = async (world: StoryWorld, people: People): Promise<GroundStories> => {
  const returned = await world.submitted('Felles innkjøp av journalsystem');
  const submitted = await world.submitted('Robot i postmottaket');
  for (const { id } of [returned, submitted]) await aReviewComment(world, id);
  await world.api.ask(FOLLOW, { input: { method: 'procurement' } }, people.contributor);
  await world.done('requestChanges', { id: returned.id, note: 'Si mer om hva det kostet.' }, world.editor);
  await due(world);
  const published = await richStory(world, people.editor);
  await reported(world, published.id, people);
  const draft = await world.draft('Velferdsteknologi i hjemmetjenesten');
  const bare = { kind: 'CASE_STORY', originalLanguage: 'NB', texts: [{ language: 'NB', title: 'Bare en tittel' }] };
  return {
    published,
    draft,
    submitted,
    returned,
    bare: await world.done('createStory', { ...bare, managingOrganisation: { slug: BODY } }, world.contributor),
    invitation: (await anInvitation(world, draft.id)).secret,
    synonyms: (await synonymsAtHand(world)).id,
  };
};
