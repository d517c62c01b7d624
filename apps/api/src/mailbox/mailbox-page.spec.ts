import { listPage, mailPage } from './mailbox-page.js';

const EVIL = `<img src=x onerror=alert(1)>"'&`;
const mail = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  to: { name: EVIL, address: 'kari@asker.example' },
  subject: EVIL,
  sentAt: new Date(0),
  messageId: '<a@b>',
  language: 'nb',
  unsubscribeUrl: `https://x.example/${EVIL}`,
  text: EVIL,
  html: `<script>alert(1)</script>`,
} as const;

describe('the pages of the mailbox', () => {
  it.each([listPage([mail]), mailPage(mail)])('show what mails say, and do nothing of it', (html) => {
    expect(html).not.toMatch(/<img|<script/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
  });

  it('say so where there is none', () => expect(listPage([])).toContain('There are none yet.'));
});
