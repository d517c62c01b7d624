import { toGlobalId } from '#platform/graphql-kit';
import { controlFaults } from '../support/control-faults.js';
import { PortalVisitor, wordsOf } from '../support/portal-visitor.js';
import { BODY, StoryWorld } from '../support/story-world.js';

let world: StoryWorld;
let admin: PortalVisitor;
let editor: PortalVisitor;

const PAGE = '/manage/erasure';

beforeAll(async () => {
  world = await StoryWorld.start({ RATE_PER_ADDRESS: '0', RATE_PER_KEY: '0' });
  admin = new PortalVisitor(world.api, await world.api.person('ADMIN', null, 'Ada Admin'));
  editor = new PortalVisitor(world.api, await world.api.person('EDITOR', BODY, 'Rita Redaktør'));
});
afterAll(() => world.stop());

describe('being forgotten', () => {
  it('is for those who may: names for editors, people for who administers every body', async () => {
    const contributor = new PortalVisitor(world.api, await world.api.person('CONTRIBUTOR', BODY, 'Berit Bidrar'));
    expect((await contributor.goes(PAGE)).status).toBe(403);
    const [all, names] = await Promise.all([admin.goes(PAGE), editor.goes(`/nn${PAGE}`)]);
    expect([all.html.includes('value="person"'), names.html.includes('value="person"')]).toEqual([true, false]);
    expect(wordsOf(names)).toContain('Røynsla vert ståande');
    expect([...controlFaults(all.html), ...controlFaults(names.html)]).toEqual([]);
    const person = toGlobalId('Person', (await world.api.person('READER', BODY, 'En Leser')).personId);
    expect((await editor.sends(PAGE, { intent: 'person', person, confirmName: 'En Leser' })).status).toBe(403);
  });

  it('takes a name out of a story for whoever says it twice, and says why where it cannot', async () => {
    const story = await world.published('Med navn', { contributors: [{ name: 'Kari Nordmann' }] });
    const asked = { intent: 'name', story: `https://ildsjel.example/nn/stories/${story.slug}`, name: 'Kari Nordmann' };
    const other = await editor.sends(PAGE, { ...asked, confirmName: 'Kari' });
    expect([other.status, wordsOf(other).includes('Navnet er ikke det samme')]).toEqual([400, true]);
    expect(other.html).toContain('value="Kari Nordmann"');
    const nobody = await editor.sends(`/en${PAGE}`, { ...asked, name: 'Ola', confirmName: 'ola' });
    expect([nobody.status, wordsOf(nobody).includes('names no contributor of this name')]).toEqual([400, true]);
    const nowhere = await editor.sends(PAGE, { ...asked, story: 'finnes ikke', confirmName: 'Kari Nordmann' });
    expect([nowhere.status, wordsOf(nowhere).includes('Vi finner ikke denne erfaringen')]).toEqual([400, true]);
    const done = await editor.sends(PAGE, { ...asked, confirmName: 'kari nordmann' });
    expect([done.path, wordsOf(done).includes('Navnet er fjernet')]).toEqual([`${PAGE}?done=name`, true]);
    expect((await editor.goes(`/stories/${story.slug}`)).html).not.toContain('Kari Nordmann');
  });

  it('forgets a person whose name is written, who is led to from the people of a body', async () => {
    const gone = await world.api.person('READER', BODY, 'Glem Meg');
    const person = toGlobalId('Person', gone.personId);
    expect((await admin.goes(`/manage/people?body=${BODY}`)).html).toContain(`${PAGE}?person=${person}`);
    expect((await admin.goes(`${PAGE}?person=${person}`)).html).toContain(`value="${person}"`);
    const wrong = await admin.sends(PAGE, { intent: 'person', person, confirmName: 'Glem Deg' });
    expect([wrong.status, wordsOf(wrong).includes('Ingenting er slettet')]).toEqual([400, true]);
    const done = await admin.sends(PAGE, { intent: 'person', person, confirmName: 'Glem Meg' });
    expect(wordsOf(done)).toContain('Personen er slettet');
    const again = await admin.sends(PAGE, { intent: 'person', person, confirmName: 'Glem Meg' });
    expect([again.status, wordsOf(again).includes('Vi finner ikke denne personen')]).toEqual([400, true]);
  });
});
