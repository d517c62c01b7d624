import { toGlobalId } from '#platform/graphql-kit';
import type { Ordinary, RootField } from './arguments.js';
import { AtHand } from './at-hand.js';
import { COUNTED, LedgerDesk } from './ledger-desk.js';
import { type Speakers, aComment } from './discussion-mutations.js';
import { askerOf } from './mutation-askers.js';
import type { Lane } from './naughty-lane.js';
import { PEOPLE_INPUTS } from './people-mutations.js';
import { aReviewComment } from './review-mutations.js';
import { SYNONYMS, synonymsAtHand } from './search-mutations.js';
import { type StoryAtHand, type StoryWorld, soundStory } from './story-world.js';

/** What places of a type take in the ordinary way. */
export const ORDINARY: Ordinary = {
  String: 'tekst',
  ID: 'tekst',
  Markdown: 'Tekst.',
  Date: '2024-01-01',
  DateTime: '2099-01-01T00:00:00Z',
  URL: 'https://example.org/',
  OrganisationNumber: '920125298',
  Int: 1,
  Float: 1,
  Boolean: true,
  StoryKind: 'CASE_STORY',
  Language: 'NB',
  LabelKind: 'PREFERRED',
  OrganisationNameKind: 'CURRENT',
  ConceptScheme: 'METHOD',
  Valuation: 'DESCRIBED',
  Role: 'READER',
  Scope: 'STORIES_READ',
  Moderation: 'AFTER',
  FollowFrequency: 'DAILY',
  ...PEOPLE_INPUTS,
  'StoryTextInput.title': 'Tittel',
  'StorySectionInput.key': 'need',
  'OrganisationCodeInput.code': '9999',
  'AddSynonymsInput.expressions': SYNONYMS,
  'ChangeSynonymsInput.expressions': SYNONYMS,
  'ChangeModerationInput.organisation': 'asker',
  'ChangeReviewRulesInput.organisation': 'asker',
  'RecordSuccessionInput.predecessor': 'asker',
  'RecordSuccessionInput.successor': 'bergen',
};

type Way = Pick<Lane, 'ordinary' | 'accepted' | 'leftOut'>;
interface Versioned {
  readonly id: string;
  readonly version: number;
}

const only = (values: Ordinary): Way => ({ ordinary: () => ({ ...ORDINARY, ...values }) });

/** A step that takes the story where another step brings it back from. */
const step = (
  input: string,
  make: () => Promise<StoryAtHand>,
  back?: (story: StoryAtHand) => Promise<StoryAtHand>,
): Way => {
  const story = new AtHand(make);
  return {
    ordinary: async () => ({ ...ORDINARY, [`${input}.id`]: (await story.get()).id }),
    accepted: async () => (back ? story.set(await back(story.last)) : story.drop()),
  };
};

/** A change that must name the version it was made on. */
const change = (input: string, part: 'story' | 'benefit' | 'synonyms', make: () => Promise<Versioned>): Way => {
  const one = new AtHand(make);
  let places = 0;
  return {
    ordinary: async () => {
      const { id, version } = await one.get();
      return {
        ...ORDINARY,
        [`${input}.id`]: id,
        [`${input}.expectedVersion`]: version,
        ...(input === 'CorrectBaselineInput' && { [`${input}.value`]: (places += 1) }),
      };
    },
    accepted: (answer) => one.set((answer as Record<typeof part, Versioned>)[part]),
  };
};

/** A heading goes with its section, which is left out when it has no text. */
const headingsLeftOut: Way['leftOut'] = (texts) => {
  const blank = [...texts].some(([{ path }, text]) => path.endsWith('.markdown') && text.trim() === '');
  return blank ? [...texts.keys()].filter(({ path }) => path.endsWith('.heading')) : [];
};

/** What another body or concept is named by is not what this one is called. */
const referencesLeftOut: Way['leftOut'] = (texts) =>
  [...texts.keys()].filter(({ path }) => ['input.county', 'input.relations.0.slug'].includes(path));

/** A change of a comment, which serves again unless it is said to be used up. */
const comment = (
  input: string,
  make: () => Promise<string>,
  more: Pick<Way, 'leftOut'> & { usedUp?: boolean } = {},
): Way => {
  const { usedUp = false, ...way } = more;
  const one = new AtHand(make);
  return {
    ...way,
    ordinary: async () => ({ ...ORDINARY, [`${input}.id`]: await one.get() }),
    ...(usedUp && { accepted: () => one.drop() }),
  };
};

const discussionWays = (world: StoryWorld, { writer }: Speakers): Readonly<Record<string, Way>> => {
  const story = new AtHand(() => world.published('Drøftes'));
  const said = async (): Promise<string> => aComment(world, (await story.get()).id, writer);
  const parent = new AtHand(said);
  const led = new AtHand(() => world.published('Ledes'));
  const lead = (input: string): Way => ({
    ordinary: async () => ({ ...ORDINARY, [`${input}.storyId`]: (await led.get()).id }),
    accepted: () => led.drop(),
  });
  return {
    addComment: {
      ordinary: async () => {
        const parentId = await parent.get();
        return { ...ORDINARY, 'AddCommentInput.parentId': parentId, 'AddCommentInput.storyId': story.last.id };
      },
    },
    editComment: comment('EditCommentInput', said),
    deleteComment: comment('DeleteCommentInput', said, { usedUp: true }),
    approveComment: comment('ApproveCommentInput', said),
    hideComment: comment('HideCommentInput', said),
    // What somebody reports is told to nobody but the editors, by number.
    reportComment: comment('ReportCommentInput', said, { usedUp: true, leftOut: (texts) => [...texts.keys()] }),
    closeDiscussion: lead('CloseDiscussionInput'),
    openDiscussion: lead('OpenDiscussionInput'),
  };
};

const reviewWays = (world: StoryWorld): Readonly<Record<string, Way>> => {
  const story = new AtHand(() => world.submitted('Ses på'));
  const said = async (): Promise<string> => aReviewComment(world, (await story.get()).id);
  const ofStory = (input: string, more: Ordinary = {}): Way => ({
    ordinary: async () => ({ ...ORDINARY, ...more, [`${input}.storyId`]: (await story.get()).id }),
  });
  return {
    assignReview: ofStory('AssignReviewInput', {
      'AssignReviewInput.personId': null,
      'AssignReviewInput.dueOn': '2099-01-01',
    }),
    tickReviewItem: ofStory('TickReviewItemInput', { 'TickReviewItemInput.item': 'honest' }),
    addReviewComment: ofStory('AddReviewCommentInput', { 'AddReviewCommentInput.part': 'measures' }),
    answerReviewComment: comment('AnswerReviewCommentInput', said),
    resolveReviewComment: comment('ResolveReviewCommentInput', said),
  };
};

/** Who else writes a story, and who is forgotten: somebody whom all others need stays, as the name that is said is never theirs. */
const peopleWays = (world: StoryWorld, { writer }: Speakers): Readonly<Record<string, Way>> => {
  const story = new AtHand(() => world.draft('Skrives sammen'));
  const person = toGlobalId('Person', writer.personId);
  const on = (input: string, more: Ordinary = {}): Way => ({
    ordinary: async () => ({ ...ORDINARY, [`${input}.storyId`]: (await story.get()).id, ...more }),
  });
  return {
    inviteCoAuthor: on('InviteCoAuthorInput'),
    removeCoAuthor: on('RemoveCoAuthorInput', { 'RemoveCoAuthorInput.personId': person }),
    erasePerson: only({ 'ErasePersonInput.person': person }),
  };
};

/** A part is saved over what was there; its version is what nobody is given back. */
const savedPart = (world: StoryWorld): Way => {
  const story = new AtHand(() => world.draft('Til prøve'));
  return {
    ordinary: async () => ({
      ...ORDINARY,
      'SaveStoryPartInput.id': (await story.get()).id,
      'SaveStoryPartInput.part': 'measures',
      'SaveStoryPartInput.basedOn': null,
    }),
    accepted: () => story.drop(),
    leftOut: (texts) => [...texts.keys()].filter(({ path }) => path === 'input.basedOn'),
  };
};

const waysOf = (world: StoryWorld): Readonly<Record<string, Way>> => {
  const { contributor, editor } = world;
  const ledger = new LedgerDesk(world);
  let places = 0;
  const unique = (): string => `stedet-${(places += 1)}`;
  const draft = (): Promise<StoryAtHand> => world.draft('Til prøve');
  const benefit = async (): Promise<Versioned> => ledger.add((await draft()).id, COUNTED);
  const synonyms = (): Promise<Versioned> => synonymsAtHand(world);
  const counted = new AtHand(benefit);
  const keeper = new AtHand(draft);
  const published = new AtHand(() => world.published('Følges opp'));
  return {
    createStory: { ...only({}), leftOut: headingsLeftOut },
    reviseStory: { ...change('ReviseStoryInput', 'story', draft), leftOut: headingsLeftOut },
    saveStoryPart: savedPart(world),
    addBenefit: { ordinary: async () => ({ ...ORDINARY, 'AddBenefitInput.storyId': (await keeper.get()).id }) },
    reviseBenefit: change('ReviseBenefitInput', 'benefit', async () =>
      ledger.add((await draft()).id, {
        title: 'Gevinst',
        type: 'SOCIETY',
        valuation: 'DESCRIBED',
        recipients: ['CITIZENS'],
      }),
    ),
    correctBaseline: change('CorrectBaselineInput', 'benefit', benefit),
    recordMeasurement: {
      ordinary: async () => ({ ...ORDINARY, 'RecordMeasurementInput.benefitId': (await counted.get()).id }),
    },
    eraseContributor: {
      ordinary: async () => ({ ...ORDINARY, 'EraseContributorInput.id': (await published.get()).id }),
    },
    answerFollowUp: {
      ordinary: async () => ({
        ...ORDINARY,
        'AnswerFollowUpInput.storyId': (await published.get()).id,
        'AnswerFollowUpInput.nextOn': null,
      }),
      leftOut: (texts) => [...texts.keys()].filter(({ path }) => path === 'input.nextOn'),
    },
    submitStory: step('SubmitStoryInput', draft),
    requestChanges: step(
      'RequestChangesInput',
      () => world.submitted('Til prøve'),
      (story) => world.done('submitStory', { id: story.id }, contributor),
    ),
    declineStory: step('DeclineStoryInput', () => world.submitted('Til prøve')),
    publishStory: step('PublishStoryInput', () => world.submitted('Til prøve')),
    schedulePublication: step(
      'SchedulePublicationInput',
      () => world.submitted('Til prøve'),
      (story) => world.done('cancelScheduledPublication', { id: story.id }, editor),
    ),
    cancelScheduledPublication: step('CancelScheduledPublicationInput', async () => {
      const { id } = await world.submitted('Til prøve');
      return world.done('schedulePublication', { id, at: '2099-01-01T00:00:00Z' }, editor);
    }),
    unpublishStory: step(
      'UnpublishStoryInput',
      () => world.published('Til prøve'),
      (story) => world.done('publishStory', { id: story.id }, editor),
    ),
    archiveStory: step(
      'ArchiveStoryInput',
      () => world.published('Til prøve'),
      (story) => world.done('publishStory', { id: story.id }, editor),
    ),
    withdrawStory: step('WithdrawStoryInput', () => world.done('createStory', soundStory('Til prøve'), contributor)),
    defineConcept: {
      ordinary: () => ({ ...ORDINARY, 'DefineConceptInput.slug': unique() }),
      leftOut: referencesLeftOut,
    },
    // A query is counted in a form of its own, which nobody is given back.
    recordSearchClick: { ...only({}), leftOut: (texts) => [...texts.keys()] },
    changeSynonyms: change('ChangeSynonymsInput', 'synonyms', synonyms),
    removeSynonyms: change('RemoveSynonymsInput', 'synonyms', synonyms),
    registerOrganisation: {
      ordinary: () => ({ ...ORDINARY, 'RegisterOrganisationInput.slug': unique() }),
      leftOut: referencesLeftOut,
    },
  };
};

/** What makes bodies of naughty names goes last, as others are told by such names that there is no such body. */
const makesBodies = ({ field }: RootField): boolean => field.name === 'registerOrganisation';

/** How each mutation is asked in the ordinary way; one that is not known here with ordinary values of its types. */
export const mutationLanes = (
  world: StoryWorld,
  roots: readonly RootField[],
  admin: string,
  speakers: Speakers,
): readonly Lane[] => {
  const ways = {
    ...waysOf(world),
    ...reviewWays(world),
    ...peopleWays(world, speakers),
    ...discussionWays(world, speakers),
  };
  const tokens = {
    WRITER: speakers.writer,
    MODERATOR: speakers.editor,
    CONTRIBUTOR: world.contributor,
    EDITOR: world.editor,
    ADMIN: admin,
  };
  return roots
    .filter(({ operation }) => operation === 'mutation')
    .toSorted((one, other) => Number(makesBodies(one)) - Number(makesBodies(other)))
    .map((root) => ({ root, token: tokens[askerOf(root.field.name)], ...(ways[root.field.name] ?? only({})) }));
};
