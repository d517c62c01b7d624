import { type GroundStories, peopleOf, storiesOf } from '../journeys/ground-stories.js';
import type { Onlooker } from '../journeys/journey-ground.js';
import { PAGES } from '../journeys/pages.js';
import { controlFaults } from '../support/control-faults.js';
import { PortalVisitor } from '../support/portal-visitor.js';
import { BODY, StoryWorld } from '../support/story-world.js';

let world: StoryWorld;
let visitors: Readonly<Record<Onlooker, PortalVisitor>>;
let stories: GroundStories;

beforeAll(async () => {
  world = await StoryWorld.start({ RATE_PER_ADDRESS: '0', RATE_PER_KEY: '0' });
  const { api } = world;
  const people = await peopleOf(world);
  visitors = {
    visitor: new PortalVisitor(api),
    contributor: new PortalVisitor(api, people.contributor),
    editor: new PortalVisitor(api, people.editor),
    admin: new PortalVisitor(api, people.admin),
  };
  stories = await storiesOf(world, people);
}, 120_000);
afterAll(() => world.stop());

/** Pages of the portal itself; what stands outside of it needs a browser that asks for it. */
const OURS = PAGES.filter(({ plain }) => plain === undefined);

describe('whatever is filled in, chosen or pressed, without a script', () => {
  it.each(OURS.map(({ name, path, as = 'visitor', status = 200 }) => ({ name, path, as, status })))(
    'has a name: $name',
    async ({ path, as, status }) => {
      const page = await visitors[as].goes(typeof path === 'string' ? path : path(stories));
      expect(page.status).toBe(status);
      expect(controlFaults(page.html)).toEqual([]);
    },
  );

  it('has a name beside the steps of a draft that are not always there', async () => {
    const draft = `/write/${stories.draft.id}`;
    const found = await visitors.contributor.sends(`${draft}/bodies`, { go: 'find:OWNER:BODY', 'find-OWNER': 'asker' });
    for (const path of [`${draft}/benefits`, `${draft}/benefits/new`, `${draft}/together`]) {
      const page = await visitors.contributor.goes(path);
      expect([path, page.status, controlFaults(page.html)]).toEqual([path, 200, []]);
    }
    expect(found.html).toContain('type="checkbox"');
    expect(controlFaults(found.html)).toEqual([]);
  });

  it.each([
    ['admin', '/manage/people', { intent: 'invite', organisation: BODY, role: 'EDITOR', email: 'ingen' }],
    ['admin', '/manage/synonyms', { intent: 'add', text: 'alene', language: 'NB', direction: 'BOTH' }],
    ['admin', '/manage/keys', { intent: 'create', name: '', organisation: BODY, role: 'EDITOR' }],
    ['contributor', '/write/new', { title: '', kind: 'CASE_STORY', language: 'NB' }],
  ] as const)('has a name where a form of a %s was refused, at %s', async (as, path, fields) => {
    const page = await visitors[as].sends(path, fields);
    expect(page.status).toBe(400);
    expect(controlFaults(page.html)).toEqual([]);
  });

  it('has a name where somebody misspells theirs, who wants to be forgotten', async () => {
    const page = await visitors.contributor.sends('/following', { intent: 'forget', confirmName: 'En annen' });
    expect(page.html).toContain('confirm-name-error');
    expect(controlFaults(page.html)).toEqual([]);
  });

  it('would be told of if it had none', () => {
    expect(
      controlFaults('<label for="a">A</label><input id="a"><label>B<select></select></label><button>C</button>'),
    ).toEqual([]);
    expect(
      controlFaults(
        '<label>A</label><input placeholder="A"><button></button><fieldset></fieldset><p id="b"></p><p id="b"></p>',
      ),
    ).toHaveLength(4);
    expect(controlFaults('<input id="a" aria-label="A" aria-describedby="b"><label for="c">C</label>')).toHaveLength(2);
  });
});
