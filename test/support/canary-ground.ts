import {
  addCanaryBenefit,
  benefitWords,
  canary,
  canaryStory,
  storyWords,
  withheldBenefitWords,
  withheldWords,
} from './canaries.js';
import { reviewed } from './review-mutations.js';
import { BODY, OTHER_BODY, type StoryAtHand, type StoryWorld } from './story-world.js';
import type { SweepTargets } from './visibility-sweep.js';

/** Callers, from those with the fewest rights on. */
export const CALLERS = [
  'anonymous',
  'strangerReader',
  'strangerContributor',
  'strangerEditor',
  'bodyReader',
  'contributor',
  'keeper',
] as const;
/** One of {@link CALLERS}: `keeper` works for the body that is withheld, `contributor` for the one of all other stories. */
export type Caller = (typeof CALLERS)[number];

const EVERYBODY: readonly Caller[] = CALLERS;
const EMPLOYEES: readonly Caller[] = CALLERS.slice(1);
const OF_THE_BODY: readonly Caller[] = ['bodyReader', 'contributor'];
const AT_WORK: readonly Caller[] = ['contributor'];

/** Words and who may see them. */
export interface Secret {
  readonly mark: string;
  readonly words: readonly string[];
  readonly seenBy: readonly Caller[];
}

/** The method that only stories carry which the public does not see, and the one that only the withheld one carries. */
export const HIDDEN_METHOD = 'design-contest';
export const AGENCY_METHOD = 'startoff';

/** Published stories of which something was said on the way, as it can still be read by those who work on them. */
const REMARKED = ['public sector', 'embargoed', 'open'];

/** The name and slug of the body that one story withholds. */
export const WITHHELD_BODY = canary('the withheld body');

/** Stories in every state and of every visibility, full of canaries, and who may see which of them. */
export class CanaryGround {
  readonly stories: Record<string, StoryAtHand> = {};
  readonly secrets: Secret[] = [];
  private readonly slugs = new Set<string>();
  private readonly benefitIds: string[] = [];

  private constructor(
    private readonly world: StoryWorld,
    readonly tokens: Readonly<Record<Caller, string | undefined>>,
    private readonly keeperEditor: string,
  ) {}

  static async lay(world: StoryWorld): Promise<CanaryGround> {
    const { api } = world;
    const body = {
      slug: WITHHELD_BODY,
      kind: 'MUNICIPALITY',
      level: 'MUNICIPALITY',
      county: 'akershus-fylkeskommune',
      names: [{ language: 'NB', kind: 'CURRENT', name: `${WITHHELD_BODY} kommune` }],
      codes: [{ code: '9981' }],
    };
    const register =
      'mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { organisation { slug } errors { message } } }';
    await api.ask(register, { input: body }, await api.key('EDITOR'));
    const tokens = {
      anonymous: undefined,
      strangerReader: await api.key('READER', OTHER_BODY),
      strangerContributor: await api.key('CONTRIBUTOR', OTHER_BODY),
      strangerEditor: world.stranger,
      bodyReader: world.reader,
      contributor: world.contributor,
      keeper: await api.key('CONTRIBUTOR', WITHHELD_BODY),
    };
    const ground = new CanaryGround(world, tokens, await api.key('EDITOR', WITHHELD_BODY));
    await ground.layAll();
    return ground;
  }

  /** Everything there is to get at. */
  get targets(): SweepTargets {
    const searched = ['title', 'titleEn', 'section', 'goal', 'contributor', 'benefit', 'note', 'remark'];
    const marks = [...Object.keys(this.stories), 'pending, new text', 'opened, new text'];
    const words = marks.flatMap((mark) => searched.map((field) => canary(mark, field)));
    return {
      storyIds: Object.values(this.stories).map(({ id }) => id),
      slugs: [...this.slugs],
      benefitIds: this.benefitIds,
      feeds: [
        ...['stories', `methods/${HIDDEN_METHOD}`, `methods/${AGENCY_METHOD}`, `organisations/${BODY}`],
        `organisations/${WITHHELD_BODY}`,
      ].map((name) => `/feeds/${name}.json`),
      words,
    };
  }

  /** The canaries that a caller may, or may not, see. */
  wordsFor(caller: Caller, may: boolean): readonly string[] {
    return this.secrets.filter(({ seenBy }) => seenBy.includes(caller) === may).flatMap(({ words }) => words);
  }

  /** The canaries of one story. */
  wordsOf(mark: string): readonly string[] {
    return this.secrets.filter((secret) => secret.mark === mark).flatMap(({ words }) => words);
  }

  /** The story as it was first published, made by somebody of its body. */
  private async publish(
    mark: string,
    more: object,
    token = this.world.contributor,
    editor = this.world.editor,
  ): Promise<StoryAtHand> {
    const draft = await this.draft(mark, more, token);
    await this.world.done('submitStory', { id: draft.id }, token);
    if (REMARKED.includes(mark)) await this.remark(mark);
    return this.kept(mark, await this.world.done('publishStory', { id: draft.id }, editor));
  }

  private async draft(mark: string, more: object, token = this.world.contributor): Promise<StoryAtHand> {
    const organisations = [{ slug: token === this.tokens.keeper ? WITHHELD_BODY : BODY, role: 'OWNER' }];
    const story = this.kept(
      mark,
      await this.world.done('createStory', canaryStory(mark, { organisations, ...more }), token),
    );
    this.benefitIds.push(await addCanaryBenefit(this.world, story, mark, token));
    return story;
  }

  private async step(mark: string, name: string, token: string, more: object = {}): Promise<StoryAtHand> {
    return this.kept(mark, await this.world.done(name, { id: this.stories[mark]?.id, ...more }, token));
  }

  /** Says something of a story while it is reviewed, and answers it, for nobody but those who work on it. */
  private async remark(mark: string): Promise<void> {
    const { contributor, editor } = this.world;
    const [words, quote] = [canary(mark, 'remark'), canary(mark, 'quote')];
    const said = { storyId: this.stories[mark]?.id, part: 'title', quote, words };
    const { comment } = await reviewed(this.world, 'addReviewComment', said, 'comment { id }', editor);
    const answer = { id: comment?.id, words: canary(mark, 'answer') };
    await reviewed(this.world, 'answerReviewComment', answer, 'comment { id }', contributor);
    this.secret(mark, [words, quote, answer.words], AT_WORK);
  }

  /** Says something of a published story, by somebody of the body that keeps it. */
  private async talk(mark: string, seenBy: readonly Caller[], body = BODY, knownBy = seenBy): Promise<void> {
    const { api } = this.world;
    const [name, markdown] = [canary(mark, 'speaker'), canary(mark, 'said')];
    const asking = await api.person('READER', body, name);
    const add =
      'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } errors { message } } }';
    const input = { storyId: this.stories[mark]?.id, markdown };
    const { addComment } = await api.ask<{ addComment: { errors: object[] } }>(add, { input }, asking);
    if (addComment.errors.length > 0) throw new Error(JSON.stringify(addComment.errors));
    this.secret(mark, [markdown], seenBy);
    this.secret(mark, [name], knownBy);
  }

  private async revise(mark: string, change: object, token = this.world.contributor): Promise<StoryAtHand> {
    return this.step(mark, 'reviseStory', token, { expectedVersion: this.stories[mark]?.version, ...change });
  }

  private async republish(
    mark: string,
    change: object,
    token = this.world.contributor,
    editor = this.world.editor,
  ): Promise<void> {
    await this.revise(mark, change, token);
    await this.step(mark, 'submitStory', token);
    await this.step(mark, 'publishStory', editor);
  }

  private kept(mark: string, story: StoryAtHand): StoryAtHand {
    this.stories[mark] = story;
    this.slugs.add(story.slug);
    return story;
  }

  private secret(mark: string, words: readonly string[], seenBy: readonly Caller[]): void {
    this.secrets.push({ mark, words, seenBy });
  }

  private whole(mark: string, seenBy: readonly Caller[]): void {
    this.secret(
      mark,
      [...storyWords(mark), ...withheldWords(mark), ...benefitWords(mark), ...withheldBenefitWords(mark)],
      seenBy,
    );
  }

  private async layAll(): Promise<void> {
    const hidden = { methods: ['procurement', HIDDEN_METHOD] };
    await this.layUnpublished(hidden);
    await this.publish('public sector', { visibility: 'PUBLIC_SECTOR' });
    this.whole('public sector', EMPLOYEES);
    await this.talk('public sector', EMPLOYEES);
    await this.publish('agency', { visibility: 'AGENCY', methods: ['procurement', AGENCY_METHOD] });
    this.whole('agency', OF_THE_BODY);
    await this.talk('agency', OF_THE_BODY);
    await this.publish('embargoed', { embargoUntil: '2099-01-01T00:00:00Z', ...hidden });
    this.whole('embargoed', AT_WORK);
    await this.layWithheld();
    await this.layRevised();
    const relations = Object.values(this.stories).map(({ id }) => ({ kind: 'CONTINUES', story: id }));
    await this.publish('open', { relations });
    this.whole('open', EVERYBODY);
    await this.talk('open', EVERYBODY);
  }

  private async layUnpublished(hidden: object): Promise<void> {
    const { contributor, editor } = this.world;
    await this.draft('draft', hidden);
    await this.draft('submitted', hidden);
    await this.step('submitted', 'submitStory', contributor);
    await this.remark('submitted');
    await this.draft('changes requested', hidden);
    await this.step('changes requested', 'submitStory', contributor);
    await this.step('changes requested', 'requestChanges', editor, { note: canary('changes requested', 'note') });
    await this.draft('declined', hidden);
    await this.step('declined', 'submitStory', contributor);
    await this.step('declined', 'declineStory', editor, { note: canary('declined', 'note') });
    for (const [mark, verb] of [
      ['unpublished', 'unpublishStory'],
      ['archived', 'archiveStory'],
      ['withdrawn', 'withdrawStory'],
    ] as const) {
      await this.publish(mark, hidden);
      await this.talk(mark, []);
      await this.step(mark, verb, verb === 'withdrawStory' ? contributor : editor, { note: canary(mark, 'note') });
    }
    await this.draft('withdrawn draft', hidden);
    await this.step('withdrawn draft', 'withdrawStory', contributor);
    for (const mark of [
      'draft',
      'submitted',
      'changes requested',
      'declined',
      'unpublished',
      'archived',
      'withdrawn',
      'withdrawn draft',
    ])
      this.whole(mark, AT_WORK);
    for (const mark of ['changes requested', 'declined', 'unpublished', 'archived', 'withdrawn'])
      this.secret(mark, [canary(mark, 'note')], AT_WORK);
  }

  /** Published with everything, then withheld: the first revision must keep silent as well. */
  private async layWithheld(): Promise<void> {
    const { keeper = '' } = this.tokens;
    await this.publish('withheld', { places: [WITHHELD_BODY] }, keeper, this.keeperEditor);
    await this.talk('withheld', EVERYBODY, WITHHELD_BODY, ['keeper']);
    await this.republish('withheld', { withheldOrganisation: true }, keeper, this.keeperEditor);
    this.secret('withheld', [...storyWords('withheld'), ...benefitWords('withheld')], EVERYBODY);
    this.secret('withheld', [...withheldWords('withheld'), ...withheldBenefitWords('withheld')], ['keeper']);
  }

  /** Published stories with other revisions beside the one in force. */
  private async layRevised(): Promise<void> {
    await this.publish('pending', {});
    await this.revise('pending', canaryStory('pending, new text'));
    this.whole('pending', EVERYBODY);
    this.secret('pending', [...storyWords('pending, new text'), ...withheldWords('pending, new text')], AT_WORK);

    await this.publish('opened', { visibility: 'AGENCY' });
    await this.republish('opened', { ...canaryStory('opened, new text'), visibility: 'OPEN' });
    this.secret('opened', [...storyWords('opened'), ...withheldWords('opened')], OF_THE_BODY);
    this.secret(
      'opened',
      [...storyWords('opened, new text'), ...withheldWords('opened, new text'), ...benefitWords('opened')],
      EVERYBODY,
    );

    await this.publish('closed', {});
    await this.republish('closed', { visibility: 'AGENCY' });
    this.whole('closed', OF_THE_BODY);
  }
}
