import { type Result, type UserError, done, refused } from '#kernel';
import { submissionFaults } from './content-faults.js';
import { slugOfTitle } from './story-slug.js';
import type { StoryContent } from './story-content.js';
import { changedSince, momentPassed, notScheduled, nothingScheduled, stepNotPossible } from './story.errors.js';
import type { StorySettings, StoryState } from './story-state.js';
import { type StoryStep, standingAfter } from './story-transitions.js';

/** What a story is born with. */
export interface StoryBirth {
  readonly id: string;
  readonly content: StoryContent;
  readonly managingOrganisationId: string | null;
  readonly createdBy: string;
  readonly provenance?: Pick<StoryState, 'source' | 'externalId' | 'sourceUrl' | 'sourceDigest'>;
}

const UNSCHEDULED = { publishAt: null, scheduledBy: null };
const WRITTEN_HERE = { source: null, externalId: null, sourceUrl: null, sourceDigest: null };

/**
 * An experience under its editorial life. Every change gives a new story one version on; nothing is changed in place.
 *
 * | step           | from (state / revision being worked on)                     | to                                     |
 * | -------------- | ----------------------------------------------------------- | -------------------------------------- |
 * | revise         | DRAFT, SUBMITTED, DECLINED                                  | DRAFT                                  |
 * | revise         | CHANGES_REQUESTED                                           | CHANGES_REQUESTED                      |
 * | revise         | P/none, P/DRAFT, P/SUBMITTED, P/DECLINED                    | P/DRAFT                                |
 * | revise         | P/CHANGES_REQUESTED                                         | P/CHANGES_REQUESTED                    |
 * | submit         | DRAFT, CHANGES_REQUESTED                                    | SUBMITTED                              |
 * | submit         | P/DRAFT, P/CHANGES_REQUESTED                                | P/SUBMITTED                            |
 * | requestChanges | SUBMITTED                                                   | CHANGES_REQUESTED                      |
 * | requestChanges | P/SUBMITTED                                                 | P/CHANGES_REQUESTED                    |
 * | decline        | SUBMITTED                                                   | DECLINED                               |
 * | decline        | P/SUBMITTED                                                 | P/DECLINED                             |
 * | publish        | SUBMITTED, P/SUBMITTED                                      | PUBLISHED/none, the new revision       |
 * | publish        | UNPUBLISHED, ARCHIVED / none, DRAFT, CHANGES_REQ., DECLINED | PUBLISHED, as before; the work stays   |
 * | unpublish      | PUBLISHED / any                                             | UNPUBLISHED; the work stays            |
 * | archive        | PUBLISHED, UNPUBLISHED / any                                | ARCHIVED; the work stays               |
 * | withdraw       | any but WITHDRAWN                                           | WITHDRAWN/none, for good               |
 *
 * P is PUBLISHED, UNPUBLISHED or ARCHIVED: a published revision stands beside the one being worked on. A submitted revision may
 * be scheduled for publication; every step ends that.
 */
export class Story {
  private constructor(
    readonly state: StoryState,
    /** What the revision being worked on says; where there is none, the latest. */
    readonly content: StoryContent,
  ) {}

  /** A story as it was kept. */
  static restored(state: StoryState, content: StoryContent): Story {
    return new Story(state, content);
  }

  /** A new story as its first draft, version 1. */
  static createDraft(birth: StoryBirth, now: Date): Story {
    const { id, content, managingOrganisationId, createdBy, provenance } = birth;
    const state: StoryState = {
      id,
      slug: '',
      state: 'DRAFT',
      pendingState: 'DRAFT',
      version: 1,
      latestRevision: 1,
      pendingRevision: 1,
      publishedRevision: null,
      ...UNSCHEDULED,
      managingOrganisationId,
      createdBy,
      createdAt: now,
      updatedAt: now,
      publishedAt: null,
      ...(provenance ?? WRITTEN_HERE),
      ...settings(content, now),
    };
    return new Story(state, content);
  }

  /** Refuses with CONFLICT when the caller has read another version; null asks for nothing. */
  expecting(version: number | null | undefined): UserError | null {
    return version === null || version === undefined || version === this.state.version
      ? null
      : changedSince(version, this.state.version);
  }

  /** Says something new: in the revision being worked on, or in a new one beside the published. */
  revise(content: StoryContent, now: Date): Result<Story> {
    return this.step('revise', now, (next) => {
      const revision = this.state.pendingRevision ?? this.state.latestRevision + 1;
      const inForce = next.publishedRevision === null ? settings(content, now) : {};
      const state = { ...next, ...inForce, pendingRevision: revision, latestRevision: revision };
      return new Story(state, content);
    });
  }

  /** Hands the revision being worked on to the editors; sections that the kind demands must be there. */
  submit(now: Date): Result<Story> {
    return this.step('submit', now, (next) => {
      const faults = submissionFaults(this.content, this.state.source !== null);
      return faults.length > 0 ? faults : new Story(next, this.content);
    });
  }

  requestChanges(now: Date): Result<Story> {
    return this.step('requestChanges', now);
  }

  decline(now: Date): Result<Story> {
    return this.step('decline', now);
  }

  /**
   * Gives the submitted revision to the readers, or a story that was taken down back to them as it was.
   *
   * @param firstPublishedAt for a story that another source published before; the first publication keeps it.
   */
  publish(now: Date, firstPublishedAt: Date = now): Result<Story> {
    return this.step('publish', now, (next) => {
      const again = this.state.pendingState !== 'SUBMITTED';
      const revision = again ? this.state.publishedRevision : this.state.pendingRevision;
      return new Story(
        {
          ...next,
          ...(again ? {} : settings(this.content, now)),
          publishedRevision: revision,
          updatedAt: now,
          publishedAt: this.state.publishedAt ?? firstPublishedAt,
        },
        this.content,
      );
    });
  }

  /** Has the submitted revision published at a moment to come. */
  schedule(at: Date, by: string, now: Date): Result<Story> {
    if (this.state.pendingState !== 'SUBMITTED') return refused(notScheduled(this.state));
    if (at <= now) return refused(momentPassed());
    return done(this.scheduledFor({ publishAt: at, scheduledBy: by }));
  }

  /** Leaves it to somebody to publish the submitted revision. */
  unschedule(): Result<Story> {
    return this.state.publishAt === null ? refused(nothingScheduled()) : done(this.scheduledFor(UNSCHEDULED));
  }

  /** Says whether the submitted revision is to be published by now. */
  isDue(now: Date): boolean {
    return this.state.publishAt !== null && this.state.publishAt <= now;
  }

  unpublish(now: Date): Result<Story> {
    return this.step('unpublish', now);
  }

  archive(now: Date): Result<Story> {
    return this.step('archive', now);
  }

  withdraw(now: Date): Result<Story> {
    return this.step('withdraw', now);
  }

  /** Lets a story out whose embargo has passed: the same story, one version on, without the embargo. */
  release(now: Date): Story {
    return new Story(
      { ...this.state, embargoUntil: null, version: this.state.version + 1, updatedAt: now },
      this.content,
    );
  }

  /** The same story with the source's newest digest and address. */
  withProvenance(provenance: Pick<StoryState, 'sourceUrl' | 'sourceDigest'>): Story {
    return new Story({ ...this.state, ...provenance }, this.content);
  }

  /** The same story under another slug. */
  underSlug(slug: string): Story {
    return new Story({ ...this.state, slug }, this.content);
  }

  /** The slug that the title asks for, or null while readers know the story by another title. */
  get wantedSlug(): string | null {
    const shown = this.state.publishedRevision === null || this.state.publishedRevision === this.state.latestRevision;
    return shown ? slugOfTitle(this.content.texts[this.content.originalLanguage]?.title ?? '', this.state.id) : null;
  }

  private scheduledFor(schedule: Pick<StoryState, 'publishAt' | 'scheduledBy'>): Story {
    return new Story({ ...this.state, ...schedule, version: this.state.version + 1 }, this.content);
  }

  private step(
    step: StoryStep,
    now: Date,
    change: (next: StoryState) => Story | readonly UserError[] = (next) => new Story(next, this.content),
  ): Result<Story> {
    const standing = standingAfter(step, this.state);
    if (standing === null) return refused(stepNotPossible(step, this.state));
    const after = change({
      ...this.state,
      state: standing.state,
      pendingState: standing.pending,
      ...UNSCHEDULED,
      pendingRevision: standing.pending === null ? null : this.state.pendingRevision,
      version: this.state.version + 1,
      updatedAt: this.state.state === standing.state && standing.state === 'PUBLISHED' ? this.state.updatedAt : now,
    });
    return after instanceof Story ? done(after) : refused(...after);
  }
}

/** A passed embargo is none: `release` has told of it, or nobody had to wait. */
const settings = (content: StoryContent, now: Date): StorySettings => {
  const { kind, originalLanguage, visibility, withheldOrganisation, lastConfirmedOn, nextFollowUpOn, license } =
    content;
  const embargo = content.embargoUntil === null ? null : new Date(content.embargoUntil);
  return {
    kind,
    originalLanguage,
    visibility,
    withheldOrganisation,
    lastConfirmedOn,
    nextFollowUpOn,
    license,
    embargoUntil: embargo !== null && embargo > now ? embargo : null,
  };
};
