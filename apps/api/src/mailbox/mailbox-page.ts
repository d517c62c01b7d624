import type { KeptMail, MailHead } from '#platform/mailer';

/** Headers of the pages around the mails: they run nothing, and frame nothing but a mail of ours. */
export const PAGE = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
} as const;

/** Headers of what a mail says in HTML: shut in by itself, whatever is in it; its links open beside it. */
export const SHUT_IN = {
  ...PAGE,
  'content-security-policy':
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
} as const;

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const plain = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? '');

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${plain(title)} – mailbox of Ildsjel</title>
<style>:root{color-scheme:light dark}body{font:1.0625rem/1.6 system-ui,sans-serif;margin:2rem auto;max-width:64rem;padding:0 1rem;overflow-wrap:anywhere}a{color:light-dark(#a63a0a,#e2a48c);text-underline-offset:.2em}table{border-collapse:collapse;width:100%}td,th{padding:.6rem 1rem .6rem 0;text-align:left;vertical-align:top;border-bottom:1px solid light-dark(#c9c6c2,#55524f)}pre{white-space:pre-wrap}iframe{border:1px solid #8a8784;border-radius:6px;height:30rem;width:100%;background:#fff}</style>
</head>
<body>
<main>
<h1>${plain(title)}</h1>
${body}
</main>
</body>
</html>
`;

const recipient = ({ name, address }: MailHead['to']): string =>
  plain(name === null ? address : `${name} <${address}>`);

/** The mails there are, newest first. */
export const listPage = (mails: readonly MailHead[]): string => {
  const rows = mails.map(
    ({ id, to, subject, sentAt }) =>
      `<tr><td>${sentAt.toISOString()}</td><td>${recipient(to)}</td><td><a href="/mailbox/${id}">${plain(subject)}</a></td></tr>`,
  );
  return page(
    'Mailbox',
    `<p>Every mail ends here, as this is for trying out: SMTP_URL names a server that takes them to their readers.</p>
${rows.length === 0 ? '<p>There are none yet.</p>' : `<table>\n<tr><th>Sent</th><th>To</th><th>Subject</th></tr>\n${rows.join('\n')}\n</table>`}`,
  );
};

/** One mail: its head, its text, and a frame with its HTML. */
export const mailPage = ({ id, to, subject, sentAt, messageId, language, unsubscribeUrl, text }: KeptMail): string => {
  const head = [
    ['To', recipient(to)],
    ['Sent', sentAt.toISOString()],
    ['Message-ID', plain(messageId)],
    ['Language', language],
    ['List-Unsubscribe', plain(unsubscribeUrl ?? '')],
  ];
  return page(
    subject,
    `<p><a href="/mailbox">All mails</a></p>
<table>
${head.map(([name, value]) => `<tr><th>${name}</th><td>${value}</td></tr>`).join('\n')}
</table>
<h2>Text</h2>
<pre>${plain(text)}</pre>
<h2>HTML</h2>
<p><a href="/mailbox/${id}/html">By itself</a></p>
<iframe src="/mailbox/${id}/html" title="The mail in HTML" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`,
  );
};
