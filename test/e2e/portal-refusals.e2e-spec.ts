import { fieldsOf, PortalVisitor, wordsOf } from '../support/portal-visitor.js';
import { BODY, type StoryAtHand, StoryWorld } from '../support/story-world.js';

let world: StoryWorld;
let contributor: PortalVisitor;
let editor: PortalVisitor;
let draft: StoryAtHand;

beforeAll(async () => {
  world = await StoryWorld.start({ RATE_PER_ADDRESS: '0', RATE_PER_KEY: '0' });
  contributor = new PortalVisitor(world.api, await world.api.person('CONTRIBUTOR', BODY, 'Berit Bidrar'));
  editor = new PortalVisitor(world.api, await world.api.person('EDITOR', BODY, 'Rita Redaktør'));
  draft = await world.draft('Det som ikke kan stå slik');
});
afterAll(() => world.stop());

describe('what the API refuses', () => {
  it('is told in the language of the page: a title that is too long', async () => {
    const page = `/nn/write/${draft.id}/title`;
    const told = await contributor.sends(page, {
      ...fieldsOf(await contributor.goes(page), 'NB'),
      text: 'x'.repeat(301),
    });
    expect(wordsOf(told)).toContain('Teksten er tom eller for lang, eller har teikn som ikkje kan lagrast');
    expect(wordsOf(told)).not.toContain('characters long');
  });

  it('is told in the language of the page: figures of a benefit that do not go together', async () => {
    const page = `/write/${draft.id}/benefits/new`;
    const fields = {
      title: 'Kortere kø',
      valuation: 'COUNTED',
      recipients: 'CITIZENS',
      unit: 'dager',
      baselineValue: '10',
    };
    const told = await contributor.sends(page, { ...fields, baselineOn: '2025-05-01', firstEffectOn: '2025-01-01' });
    expect(wordsOf(told)).toContain('Nullpunktet må være målt før den første virkningen');
    expect(told.html).not.toMatch(/<span lang="en">/);
  });

  it('is told in the language of the page: a decision that somebody has taken before', async () => {
    const { id } = await world.submitted('Avgjort i mellomtiden');
    const { version } = await world.done('publishStory', { id }, world.editor);
    const told = await editor.sends(`/en/review/${id}`, { intent: 'publish', version: String(version) });
    expect([told.status, wordsOf(told).includes('It cannot be published now')]).toEqual([400, true]);
  });
});
