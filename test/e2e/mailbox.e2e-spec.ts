import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { systemActor } from '#kernel';
import { readConfig } from '#platform/config';
import { Database } from '#platform/database';
import { QueueMail } from '#platform/mailer';
import { TestApi } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { TestWorker } from '../support/worker.js';

const ON_THIS_MACHINE = { PUBLIC_URL: 'http://127.0.0.1:3000' };
const SUBJECT = 'Ny erfaring <img src=x onerror=alert(1)>';

interface Page {
  readonly status: number | undefined;
  readonly policy: string;
  readonly html: string;
}

let api: TestApi;
let worker: TestWorker;

const page = async (path: string, at = api, host = '127.0.0.1:3000'): Promise<Page> => {
  const asked = request(`${at.url}${path}`, { headers: { host } }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const policy = String(answer.headers['content-security-policy']);
  return { status: answer.statusCode, policy, html: await text(answer) };
};

beforeAll(async () => {
  api = await TestApi.start(ON_THIS_MACHINE);
  worker = await TestWorker.of(readConfig({ DATABASE_URL: api.databaseUrl, ...ON_THIS_MACHINE }));
  worker.start();
});
afterAll(async () => {
  await worker.end();
  await api.stop();
});

describe('the mailbox for trying out', () => {
  it('shows every mail that is sent, its HTML shut in by itself', async () => {
    expect((await page('/mailbox')).html).toContain('There are none yet.');
    const mail = {
      to: { name: 'Kari', address: 'kari@asker.example' },
      language: 'nb' as const,
      subject: SUBJECT,
      text: 'Hei <b>Kari</b>',
      html: '<!doctype html><p>Hei Kari<script>alert(1)</script></p>',
      unsubscribeUrl: null,
    };
    await api.get(Database).transaction(systemActor('test'), (tx) => api.get(QueueMail).run(tx, mail));
    const { html: list, policy } = await eventually(
      () => page('/mailbox'),
      ({ html }) => html.includes('Kari'),
    );
    expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; frame-src 'self';/);
    expect(list).toContain('Ny erfaring &lt;img src=x onerror=alert(1)&gt;');
    const [, path = ''] = /href="(\/mailbox\/[0-9a-f-]{36})"/.exec(list) ?? [];
    const shown = await page(path);
    expect([shown.status, shown.html.includes('Hei &lt;b&gt;Kari&lt;/b&gt;')]).toEqual([200, true]);
    expect(shown.html).not.toContain('<script>');
    const alone = await page(`${path}/html`);
    expect(alone).toMatchObject({ status: 200, html: mail.html });
    expect(alone.policy).toMatch(/^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';/);
    expect((await fetch(`${api.url}/health/ready`).then((answer) => answer.json())) as object).toMatchObject({
      parts: { mail: 'mailbox' },
    });
  });

  it('knows no mail that there is not, and no page of another name for this machine', async () => {
    for (const path of ['/mailbox/x', '/mailbox/01890a5d-ac96-774b-bcce-b302099a8057', '/mailbox/x/html'])
      expect((await page(path)).status).toBe(404);
    for (const host of ['ond.example', 'ond.example:3000', '10.0.0.1'])
      expect((await page('/mailbox', api, host)).status).not.toBe(200);
    expect((await page('/mailbox', api, 'localhost:3000')).status).toBe(200);
  });

  it.each<Record<string, string>>([
    { NODE_ENV: 'production', CURSOR_KEY: 'x' },
    { PUBLIC_URL: 'https://ildsjel.example' },
    { SMTP_URL: 'smtp://127.0.0.1:25', MAIL_FROM: 'post@ildsjel.example' },
  ])('is not there with %j', async (settings) => {
    const other = await TestApi.start({ ...ON_THIS_MACHINE, ...settings });
    try {
      expect((await page('/mailbox', other)).status).toBe(404);
    } finally {
      await other.stop();
    }
  });
});
