import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, isObjectType } from 'graphql';
import { packageRoot } from '#platform/config';
import { resolvedFields } from './resolved-fields.js';

const schema = buildSchema(readFileSync(path.join(packageRoot, 'apps/api/schema.graphql'), 'utf8'));
const resolved = resolvedFields();
const marked = (wanted: boolean): string[] =>
  [...resolved].flatMap(([name, cacheable]) => (cacheable === wanted ? [name] : [])).toSorted();

describe('the fields that resolvers stand for', () => {
  it('are fields of the schema, all root fields among them', () => {
    for (const name of resolved.keys()) {
      const [owner = '', field = ''] = name.split('.');
      const type = schema.getType(owner);
      expect([name, isObjectType(type) && field in type.getFields()]).toEqual([name, true]);
    }
    for (const root of [schema.getQueryType(), schema.getMutationType()]) {
      for (const field of Object.keys(root?.getFields() ?? {}))
        expect(resolved.has(`${root!.name}.${field}`)).toBe(true);
    }
  });

  it('are kept for everybody where the root is one of these', () =>
    expect(marked(true).filter((name) => name.startsWith('Query.'))).toEqual([
      'Query.compareRevisions',
      'Query.concept',
      'Query.concepts',
      'Query.organisation',
      'Query.organisations',
      'Query.searchStories',
      'Query.stories',
      'Query.story',
      'Query.storyTemplate',
    ]));

  it('are never kept where they are changes, or one of these', () =>
    expect(marked(false).filter((name) => !name.startsWith('Mutation.'))).toEqual([
      'ApiKey.id',
      'ApiKey.organisation',
      'Change.story',
      'Change.storyId',
      'Follow.concept',
      'Follow.id',
      'Follow.organisation',
      'Follow.search',
      'Follow.story',
      'FollowUpEdge.node',
      'Invitation.id',
      'Invitation.organisation',
      'Member.organisation',
      'Member.person',
      'Notice.commentId',
      'Notice.followId',
      'Notice.id',
      'Notice.story',
      'Query.apiKeys',
      'Query.beforeYouStart',
      'Query.changes',
      'Query.dueFollowUps',
      'Query.invitations',
      'Query.members',
      'Query.moderation',
      'Query.moderationQueue',
      'Query.node',
      'Query.reviewQueue',
      'Query.reviewRules',
      'Query.searchIndexHealth',
      'Query.searchLog',
      'Query.suggest',
      'Query.synonyms',
      'Query.viewer',
      'Review.assignee',
      'Review.checklist',
      'Review.reviewers',
      'Review.story',
      'ReviewComment.id',
      'Story.coAuthorInvitations',
      'Story.coAuthors',
      'Story.draftParts',
      'Story.missing',
      'Story.possibleDuplicates',
      'Story.review',
      'Subscription.noticeAdded',
      'Subscription.reviewQueueChanged',
      'SynonymSet.id',
      'Viewer.follows',
      'Viewer.noticeSettings',
      'Viewer.notices',
      'Viewer.person',
      'Viewer.roles',
    ]));

  it('are kept below a root one by one: these', () =>
    expect(marked(true).filter((name) => !name.startsWith('Query.')).length).toBeGreaterThan(40));
});
