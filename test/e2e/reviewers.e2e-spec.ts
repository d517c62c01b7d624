import { toGlobalId } from '#platform/graphql-kit';
import type { SignedIn } from '../support/api.js';
import { PortalVisitor } from '../support/portal-visitor.js';
import { BODY, OTHER_BODY, StoryWorld } from '../support/story-world.js';

let world: StoryWorld;
let rita: SignedIn;

const REVIEWERS = `query ($id: ID!) { node(id: $id) { ... on Story { review { assignee { name } reviewers { name } } } } }`;
const ASSIGN = `mutation ($input: AssignReviewInput!) { assignReview(input: $input) { review { dueOn } errors { code } } }`;

interface Told {
  readonly node: {
    readonly review: {
      readonly assignee: { readonly name: string } | null;
      readonly reviewers: readonly { readonly name: string }[];
    };
  };
}

beforeAll(async () => {
  world = await StoryWorld.start({ RATE_PER_ADDRESS: '0', RATE_PER_KEY: '0' });
  rita = await world.api.person('EDITOR', BODY, 'Rita Redaktør');
});
afterAll(() => world.stop());

/** Somebody who was told to be an editor of a body as they signed in. */
const cameAsEditor = async (name: string, body: string, daysAgo = 0): Promise<SignedIn> => {
  const person = await world.api.person(null, null, name);
  await world.rows(
    `update sessions set created_at = created_at - make_interval(days => $3), grants =
       (select jsonb_build_array(jsonb_build_object('role', 'EDITOR', 'organisationId', o.id)) from organisations o where o.slug = $2)
     where person_id = $1`,
    [person.personId, body, daysAgo],
  );
  return person;
};

const told = async (id: string): Promise<Told['node']['review']> =>
  (await world.api.ask<Told>(REVIEWERS, { id }, rita)).node.review;

const assigned = async (storyId: string, { personId }: SignedIn): Promise<readonly { readonly code: string }[]> => {
  const input = { storyId, personId: toGlobalId('Person', personId) };
  type Assigned = { assignReview: { errors: readonly { readonly code: string }[] } };
  return (await world.api.ask<Assigned>(ASSIGN, { input }, rita)).assignReview.errors;
};

describe('those who may be given a review', () => {
  it('are the editors of its body, by membership or as they lately signed in', async () => {
    const { id } = await world.submitted('Hvem ser på denne?');
    const lately = await cameAsEditor('Nylig Redaktør', BODY);
    const before = await cameAsEditor('Tidligere Redaktør', BODY, 91);
    const stranger = await cameAsEditor('Fremmed Redaktør', OTHER_BODY);
    await world.api.person('CONTRIBUTOR', BODY, 'Berit Bidrar');
    expect((await told(id)).reviewers.map(({ name }) => name)).toEqual(['Nylig Redaktør', 'Rita Redaktør']);
    expect(await assigned(id, before)).toEqual([{ code: 'NOT_FOUND' }]);
    expect(await assigned(id, stranger)).toEqual([{ code: 'NOT_FOUND' }]);
    expect(await assigned(id, lately)).toEqual([]);
    expect((await told(id)).assignee).toEqual({ name: 'Nylig Redaktør' });
  });

  it('are offered on the page of the review, from which no script is needed to choose', async () => {
    const { id } = await world.submitted('Velg en');
    const page = await new PortalVisitor(world.api, rita).goes(`/review/${id}`);
    expect(page.html).toMatch(/<select[^>]*name="personId"[^]*Nylig Redaktør[^]*Rita Redaktør[^]*<\/select>/);
  });
});
