import type { Asking, SignedIn } from './api.js';
import { BODY, OTHER_BODY, type StoryAtHand, StoryWorld } from './story-world.js';

const COMMENT = `id state markdown html authorName badges createdAt editedAt isOwn hiddenReason reports
  replies { id state markdown authorName badges }`;

/** A comment as tests look at it. */
export interface SaidComment {
  readonly id: string;
  readonly state: string;
  readonly markdown: string | null;
  readonly html: string | null;
  readonly authorName: string | null;
  readonly badges: readonly string[];
  readonly editedAt: string | null;
  readonly isOwn: boolean;
  readonly hiddenReason: string | null;
  readonly reports: number | null;
  readonly replies: readonly Omit<SaidComment, 'replies'>[];
}

interface Answer {
  readonly comment: SaidComment | null;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
}

/** A page of a discussion. */
export interface SaidDiscussion {
  readonly totalCount: number;
  readonly isClosed: boolean;
  readonly edges: readonly { readonly cursor: string; readonly node: SaidComment }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const inputOf = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;

/** What the threads of a discussion begin with. */
export const textsOf = ({ edges }: SaidDiscussion): (string | null)[] => edges.map(({ node }) => node.markdown);

/** Stories that are discussed, with two readers of another body and an editor of the body that keeps them. */
export class DiscussionGround {
  private constructor(
    readonly world: StoryWorld,
    readonly reader: SignedIn,
    readonly other: SignedIn,
    readonly editor: SignedIn,
  ) {}

  /** People may write as much as they like. */
  static async start(): Promise<DiscussionGround> {
    const settings = { RATE_PER_ADDRESS: '0', RATE_PER_KEY: '0', COMMENTS_PER_MINUTE: '0', COMMENTS_PER_HOUR: '0' };
    const world = await StoryWorld.start(settings);
    return new DiscussionGround(
      world,
      await world.api.person('READER', OTHER_BODY, 'Lise Leser'),
      await world.api.person('READER', OTHER_BODY, 'Ola Annen'),
      await world.api.person('EDITOR', BODY, 'Rita Redaktør'),
    );
  }

  /** A change that answers with a comment. */
  async step(name: string, input: object, asking: Asking): Promise<Answer> {
    const query = `mutation ($input: ${inputOf(name)}!) { ${name}(input: $input) { comment { ${COMMENT} } errors { code path message } } }`;
    return (await this.world.api.ask<Record<string, Answer>>(query, { input }, asking))[name]!;
  }

  /** The code with which a change is refused as a whole; undefined when it is not. */
  async code(name: string, input: object, asking: Asking, part = 'comment { id }'): Promise<string | undefined> {
    const query = `mutation ($input: ${inputOf(name)}!) { ${name}(input: $input) { ${part} errors { code } } }`;
    return (await this.world.api.graphql(query, { input }, asking)).errors[0]?.extensions.code;
  }

  /** As {@link code} for what changes a discussion or how a body moderates. */
  lead(name: string, input: object, asking: Asking): Promise<string | undefined> {
    return this.code(name, input, asking, name === 'changeModeration' ? 'moderation' : 'story { id }');
  }

  /** The expected errors of a change, as `CODE path`. */
  async refusals(name: string, input: object, asking: Asking): Promise<string[]> {
    return (await this.step(name, input, asking)).errors.map((error) => `${error.code} ${error.path.join('.')}`);
  }

  async said(
    story: StoryAtHand,
    markdown: string,
    asking: Asking = this.reader,
    parentId?: string,
  ): Promise<SaidComment> {
    const { comment, errors } = await this.step('addComment', { storyId: story.id, markdown, parentId }, asking);
    if (!comment) throw new Error(JSON.stringify(errors));
    return comment;
  }

  /** @param page the arguments of the page in their brackets, if any. */
  async discussion({ slug }: StoryAtHand, asking?: Asking, page = ''): Promise<SaidDiscussion> {
    const query = `query ($slug: String!) { story(slug: $slug) { comments${page} { totalCount isClosed
      edges { cursor node { ${COMMENT} } } pageInfo { hasNextPage endCursor } } } }`;
    return (await this.world.api.ask<{ story: { comments: SaidDiscussion } }>(query, { slug }, asking)).story.comments;
  }

  /** What waits for an editor. */
  async waiting(asking: Asking): Promise<readonly SaidComment[]> {
    const query = `{ moderationQueue(first: 100) { edges { node { ${COMMENT} } } } }`;
    const { moderationQueue } = await this.world.api.ask<{ moderationQueue: SaidDiscussion }>(query, {}, asking);
    return moderationQueue.edges.map(({ node }) => node);
  }
}
