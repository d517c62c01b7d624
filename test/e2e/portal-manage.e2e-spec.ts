import { hiddenIn, PortalVisitor, wordsOf } from '../support/portal-visitor.js';
import { BODY, OTHER_BODY, StoryWorld } from '../support/story-world.js';

let world: StoryWorld;
let admin: PortalVisitor;
let editor: PortalVisitor;

beforeAll(async () => {
  world = await StoryWorld.start({ RATE_PER_ADDRESS: '0' });
  admin = new PortalVisitor(world.api, await world.api.person('ADMIN', BODY, 'Anne Leder'));
  editor = new PortalVisitor(world.api, await world.api.person('EDITOR', BODY, 'Rita Redaktør'));
});
afterAll(() => world.stop());

describe('the pages of administration', () => {
  it('are for those who have the role, each for its own', async () => {
    expect((await new PortalVisitor(world.api).goes('/manage/keys')).path).toBe(
      '/auth/sign-in?returnTo=%2Fmanage%2Fkeys',
    );
    const reader = new PortalVisitor(world.api, await world.api.person('READER', BODY, 'Leser'));
    const pages = ['', '/people', '/rules', '/keys', '/synonyms'];
    for (const page of pages) expect([page, (await reader.goes(`/manage${page}`)).status]).toEqual([page, 403]);
    for (const page of ['/people', '/rules', '/keys']) expect((await editor.goes(`/manage${page}`)).status).toBe(403);
    expect((await admin.goes(`/manage/people?body=${OTHER_BODY}`)).status).toBe(403);
    const room = await editor.goes('/manage');
    expect([room.status, room.html.includes('/manage/synonyms'), room.html.includes('/manage/keys')]).toEqual([
      200,
      true,
      false,
    ]);
  });

  it('invite somebody, change a role and take it away', async () => {
    const page = '/manage/people';
    const wrong = await admin.sends(page, { intent: 'invite', organisation: BODY, role: 'EDITOR', email: 'ingen' });
    expect([wrong.status, wordsOf(wrong).includes('Skriv en e-postadresse')]).toEqual([400, true]);
    expect(wrong.html).toContain('value="ingen"');
    const invited = await admin.sends(page, {
      intent: 'invite',
      organisation: BODY,
      role: 'EDITOR',
      email: 'ny@asker.example',
    });
    expect(wordsOf(invited)).toContain('ny@asker.example er invitert.');
    const id = hiddenIn(invited, 'id');
    const withdrawn = await admin.sends(page, { intent: 'withdraw', id });
    expect(wordsOf(withdrawn)).toContain('Ingen er invitert akkurat nå.');

    const { personId } = await world.api.person('CONTRIBUTOR', BODY, 'Bo Bidrar');
    const person = Buffer.from(`Person:${personId}`).toString('base64url');
    const change = { organisation: BODY, person };
    const changed = await admin.sends(page, { ...change, intent: 'changeRole', role: 'EDITOR' });
    expect(wordsOf(changed)).toContain('Rollen er endret.');
    const roles = () => world.rows<{ role: string }>('select role from memberships where person_id = $1', [personId]);
    expect(await roles()).toEqual([{ role: 'EDITOR' }]);
    expect(wordsOf(await admin.sends(page, { ...change, intent: 'remove' }))).toContain('Personen er fjernet.');
    expect(await roles()).toEqual([]);
  });

  it('show the secret of a key once, and never again', async () => {
    const page = '/manage/keys';
    const made = await admin.sends(page, {
      intent: 'create',
      name: 'Nøkkel til test',
      organisation: BODY,
      role: 'CONTRIBUTOR',
      scopes: ['STORIES_READ'],
      expiresAt: '2099-01-01',
    });
    const secret = /value="(ildsjel_[^"]+)"/.exec(made.html)?.[1] ?? '';
    expect([made.status, secret.length > 30, wordsOf(made).includes('Den vises bare denne ene gangen')]).toEqual([
      200,
      true,
      true,
    ]);
    const viewer = await world.api.ask<{ viewer: { name: string; scopes: string[] } }>(
      '{ viewer { name scopes } }',
      {},
      secret,
    );
    expect(viewer.viewer).toEqual({ name: 'Nøkkel til test', scopes: ['STORIES_READ'] });
    const later = await admin.goes(page);
    expect(wordsOf(later)).toContain('Nøkkel til test');
    expect(later.html).not.toContain(secret);
    const prefix = secret.slice('ildsjel_'.length, 'ildsjel_'.length + 8);
    expect(wordsOf(await admin.sends(page, { intent: 'revoke', prefix }))).toContain('Nøkkelen er stanset.');
  });

  it('add synonyms, find them, change and remove them', async () => {
    const one = await editor.sends('/manage/synonyms', { intent: 'add', text: ['bare ett', ''], language: ['NB', ''] });
    expect([one.status, one.html.includes('value="bare ett"')]).toEqual([400, true]);
    const added = await editor.sends('/manage/synonyms', {
      intent: 'add',
      text: ['heimehjelp', 'hjemmetjeneste', ''],
      language: ['NN', 'NB', ''],
      direction: 'BOTH_WAYS',
      note: 'Samme tjeneste.',
    });
    expect(wordsOf(added)).toContain('Synonymene er lagt til.');
    const found = await editor.goes('/manage/synonyms?q=heimehj');
    expect(wordsOf(found)).toContain('heimehjelp = hjemmetjeneste');
    const page = /href="(\/manage\/synonyms\/[^"?]+)"/.exec(found.html)?.[1] ?? '';
    const version = hiddenIn(await editor.goes(page), 'version');
    const written = { text: ['heimehjelp', 'hjemmehjelp'], language: ['NN', 'NB'], direction: 'ONE_WAY' };
    const changed = await editor.sends(page, { intent: 'change', version, ...written });
    expect(wordsOf(changed)).toContain('Synonymene er endret.');
    const outdated = await editor.sends(page, { intent: 'remove', version });
    expect(wordsOf(outdated)).toContain('Noen andre har endret dette siden du åpnet siden.');
    const removed = await editor.sends(page, {
      intent: 'remove',
      version: hiddenIn(await editor.goes(page), 'version'),
    });
    expect(wordsOf(removed)).toContain('Synonymene er fjernet.');
  });
});
