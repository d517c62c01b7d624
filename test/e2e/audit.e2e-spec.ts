import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuditTrail, Attempts, checkTrail } from '#platform/audit';
import { packageRoot } from '#platform/config';
import { TestApi } from '../support/api.js';
import { type ToldEntry, entriesOf } from '../support/audit-entries.js';
import { runCommand } from '../support/command-line.js';
import { DiscussionGround } from '../support/discussion-ground.js';

const CREATE_KEY = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { token errors { code } } }`;

let ground: DiscussionGround;
beforeAll(async () => {
  ground = await DiscussionGround.start();
});
afterAll(() => ground.world.api.stop());

const newest = async (count = 1): Promise<readonly ToldEntry[]> => entriesOf(ground.world.api, count);
const last = async (): Promise<ToldEntry> => (await newest())[0]!;
const rawId = (id: string): string => Buffer.from(id, 'base64url').toString('utf8').split(':')[1]!;

describe('what is done through the GraphQL door', () => {
  it('is told of with caller, body, subject, state before and after, and the number of the request', async () => {
    const { world } = ground;
    const story = await world.submitted('Revidert');
    const response = await fetch(`${world.api.url}/graphql`, {
      method: 'POST',
      headers: {
        ...world.api.headersOf(world.editor),
        'content-type': 'application/json',
        'x-request-id': 'audit-test-1',
      },
      body: JSON.stringify({ query: `mutation { publishStory(input: { id: "${story.id}" }) { errors { code } } }` }),
    });
    expect(await response.json()).toMatchObject({ data: { publishStory: { errors: [] } } });
    expect(await last()).toMatchObject({
      outcome: 'DONE',
      kind: 'KEY',
      actor: expect.stringMatching(/^key:/) as string,
      organisation: expect.any(String) as string,
      doing: 'publishStory',
      request: 'audit-test-1',
      fields: ['id'],
      changes: [
        {
          event: 'StoryPublished',
          subject: rawId(story.id),
          before: { state: 'SUBMITTED', publishedRevision: null },
          after: { state: 'PUBLISHED', publishedRevision: 1 },
        },
      ],
    });
  });

  it('is told of where it was refused: with its code, for want of a right, or of a name', async () => {
    const { world } = ground;
    const { id } = await world.published('Nektes');
    const step = (name: string, token?: string) => world.answer(name, { id }, token);
    await step('submitStory', world.editor);
    expect(await last()).toMatchObject({
      outcome: 'REFUSED',
      doing: 'submitStory',
      subject: rawId(id),
      faults: [{ code: 'CONFLICT' }],
    });
    await step('unpublishStory', world.stranger);
    expect(await last()).toMatchObject({ outcome: 'FORBIDDEN', doing: 'unpublishStory', subject: rawId(id) });
    await step('unpublishStory', world.reader);
    expect(await last()).toMatchObject({ outcome: 'FORBIDDEN', doing: 'unpublishStory' });
    await step('unpublishStory');
    await world.api.get(Attempts).flush();
    expect(await last()).toMatchObject({ outcome: 'UNAUTHENTICATED', actor: 'anonymous', doing: 'unpublishStory' });
    await world.api.graphql('{ members(first: 1) { edges { node { since } } } }', {}, world.reader);
    expect(await last()).toMatchObject({ outcome: 'FORBIDDEN', kind: 'KEY' });
  });

  it('tells of a key what it may do, and never its secret', async () => {
    const { api } = ground.world;
    const input = { name: 'Hemmelig navn', role: 'READER', organisation: 'asker', scopes: ['STORIES_READ'] };
    const { createApiKey } = await api.ask<{ createApiKey: { token: string } }>(
      CREATE_KEY,
      { input },
      await api.key('ADMIN', 'asker'),
    );
    const entry = await last();
    expect(entry).toMatchObject({
      doing: 'createApiKey',
      changes: [{ event: 'ApiKeyCreated', after: { role: 'READER', scopes: ['stories:read'] } }],
    });
    const [, prefix = '', secret = ''] = createApiKey.token.split('_');
    for (const text of [prefix, secret, 'Hemmelig']) expect(JSON.stringify(entry)).not.toContain(text);
  });

  it('quotes nobody: no comment, name, address, cookie or text of a story is in it', async () => {
    const { world, reader, editor } = ground;
    const { id } = await world.published('Kanarifuglens tittel');
    const comment = 'mutation ($input: AddCommentInput!) { addComment(input: $input) { errors { code } } }';
    await world.api.ask(comment, { input: { storyId: id, markdown: 'Kanarifuglens ord' } }, reader);
    await world.api.graphql(comment, { input: { storyId: id, markdown: '' } }, reader);
    await world.api.graphql(comment, { input: { storyId: 'Kanarifuglens id', markdown: 'Kanarifuglens ord' } }, reader);
    const invite = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { errors { code } } }';
    const admin = await world.api.key('ADMIN', 'asker', 'Kanarifuglens nøkkel');
    for (const email of ['kanarifugl@example.no', 'kanarifugl uten adresse'])
      await world.api.graphql(invite, { input: { email, organisation: 'asker', role: 'READER' } }, admin);
    const all = JSON.stringify(await newest(1_000)).toLowerCase();
    for (const word of ['kanarifugl', 'lise', 'rita', reader.cookie, editor.cookie, admin])
      expect(all).not.toContain(word.toLowerCase());
    expect(all).toContain('addcomment');
    expect(all).toContain('invitemember');
  });

  it('is one whole chain', async () => {
    const report = await checkTrail(ground.world.api.get(AuditTrail).all());
    expect(report.faults).toEqual([]);
    expect(report.count).toBeGreaterThan(20);
  });
});

describe('the application under a role of its own', () => {
  it('works, and can change nothing of what is written', async () => {
    const { api, editor } = ground.world;
    const role = `app_${randomUUID().replaceAll('-', '')}`;
    await api.rows(`create role ${role} login password '${role}'`);
    const sql = readFileSync(join(packageRoot, 'docs/audit.md'), 'utf8').split('```sql\n')[1]?.split('```')[0] ?? '';
    for (const statement of sql.split(';').slice(1, -1)) await api.rows(statement.replaceAll('ildsjel_app', role));
    const url = new URL(api.databaseUrl);
    Object.assign(url, { username: role, password: role });
    const own = await TestApi.start(
      { DATABASE_URL: url.href },
      Promise.resolve({ url: url.href, drop: async () => undefined }),
    );
    try {
      const { id } = await ground.world.submitted('Av en rolle');
      const publish = `mutation { publishStory(input: { id: "${id}" }) { errors { code } } }`;
      expect(await own.ask(publish, {}, editor)).toEqual({ publishStory: { errors: [] } });
      expect(await last()).toMatchObject({ outcome: 'DONE', doing: 'publishStory' });
      for (const change of [
        `update audit_entries set entry = '{}'`,
        'delete from audit_entries',
        'truncate audit_entries',
      ])
        await expect(own.rows(change)).rejects.toMatchObject({
          message: expect.stringContaining('permission denied') as string,
        });
      await expect(own.rows('alter table audit_entries disable trigger all')).rejects.toThrow('must be owner');
    } finally {
      await own.stop();
      await api.rows(`drop owned by ${role}`);
      await api.rows(`drop role ${role}`);
    }
  });
});

describe('cli audit', () => {
  const cli = (...args: string[]) =>
    runCommand({ settings: { DATABASE_URL: ground.world.api.databaseUrl } }, 'audit', ...args);

  it('shows the entries of an actor or a subject, and finds what was tampered with', async () => {
    const { id } = await ground.world.published('Vises');
    const shown = await cli('show', '--subject', rawId(id));
    const events = shown.out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as ToldEntry).changes?.[0]?.event);
    expect(events).toEqual(['StoryCreated', 'StorySubmitted', 'StoryPublished']);
    const head = (await cli('head')).out.trim();
    expect(head).toMatch(/^[0-9a-f]{64}$/);
    expect(await cli('verify', '--head', head)).toMatchObject({ code: 0, err: '' });
    expect(await cli('verify', '--head', '0'.repeat(64))).toMatchObject({ code: 1 });
    expect((await cli('verify', '--head', 'x')).code).toBe(2);
    await ground.world.api.rows('alter table audit_entries disable trigger all');
    await ground.world.api.rows('delete from audit_entries where sequence = 7');
    expect(await cli('verify')).toEqual({ code: 1, out: 'Entry 7 is missing.\n', err: '' });
  });
});
