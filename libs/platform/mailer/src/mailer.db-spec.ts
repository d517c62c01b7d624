import { UuidIds, systemActor } from '#kernel';
import { ConsumerUnavailable, DELIVERED, ForgetDeadLetters, type JournalEvent } from '#platform/outbox';
import { SetClock, TestJournal } from '../../../../test/support/journal.js';
import { MailServer, headOf } from '../../../../test/support/mail-server.js';
import { carrierOf } from './carriers.js';
import { ForgetMails } from './forget-mails.js';
import type { NewMail } from './mail.js';
import { MailWriter, MailWriters } from './mail-writer.js';
import { MailConsumer } from './mail.consumer.js';
import { MailStateReader } from './persistence/mail-state.reader.js';
import { MailRepository } from './persistence/mail.repository.js';
import { MailboxReader } from './persistence/mailbox.reader.js';
import { QueueMail } from './queue-mail.js';

const ACTOR = systemActor('test');
const LIVE = new AbortController().signal;

const aMail = (more: Partial<NewMail> = {}): NewMail => ({
  to: { name: 'Kari Nordmann', address: 'kari@asker.example' },
  language: 'nb',
  subject: 'Ny erfaring: «Kø på rådhuset»',
  text: 'Hei Kari,\n\nblåbærsyltetøy.\n',
  html: '<!doctype html><html lang="nb"><body><p>Hei &amp; hå</p></body></html>',
  unsubscribeUrl: 'https://ildsjel.example/unsubscribe/abc',
  ...more,
});

describe('mails', () => {
  let journal: TestJournal & { readonly clock: SetClock };
  const writers = new MailWriters();
  let server: MailServer;
  let mails: MailRepository;
  let queue: QueueMail;

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    mails = new MailRepository(journal.database);
    queue = new QueueMail(mails, journal.config(), journal.clock, new UuidIds());
  });
  beforeEach(async () => {
    server = await MailServer.start();
    await journal.clear();
    await journal.database.transaction(ACTOR, (tx) => tx.query('delete from mails'));
  });
  afterEach(() => server.stop());
  afterAll(() => journal.end());

  const consumer = (smtpUrl: string | null, mailbox = false): MailConsumer => {
    const config = journal.config();
    const mail = { ...config.mail, smtpUrl, mailbox };
    return new MailConsumer(mails, writers, carrierOf({ ...config, mail }), journal.database, journal.clock);
  };
  const queued = async (...list: readonly NewMail[]): Promise<readonly (string | null)[]> =>
    journal.database.transaction(ACTOR, async (tx) => {
      const ids: (string | null)[] = [];
      for (const mail of list) ids.push(await queue.run(tx, mail));
      return ids;
    });
  const events = (): Promise<JournalEvent[]> =>
    journal.database.readOnce<JournalEvent>(
      'select sequence::float8 as sequence, kind, subject_id as "subjectId" from events order by sequence',
    );
  const rows = (): Promise<Record<string, unknown>[]> => journal.database.readOnce('select * from mails order by id');

  it('arrive whole, in both forms, with one click to stop them', async () => {
    const [id] = await queued(aMail());
    expect(await consumer(server.url).deliver(await events(), LIVE)).toEqual(DELIVERED);
    expect(server.arrived.map(({ to }) => to)).toEqual([['kari@asker.example']]);
    const head = headOf(server.arrived[0]!);
    expect(head.get('from')).toBe('Ildsjel <ildsjel@localhost>');
    expect(head.get('to')).toBe('Kari Nordmann <kari@asker.example>');
    expect(head.get('message-id')).toBe(`<${id}@localhost>`);
    expect(head.get('list-unsubscribe')).toBe('<https://ildsjel.example/unsubscribe/abc>');
    expect(head.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(head.get('auto-submitted')).toBe('auto-generated');
    expect(head.get('content-language')).toBe('nb');
    expect(head.get('content-type')).toContain('multipart/alternative');
    expect(server.arrived[0]!.raw).toMatch(
      /Content-Type: text\/plain; charset=utf-8[^]*Content-Type: text\/html; charset=utf-8/,
    );
  });

  it('are forgotten once they are sent, and are sent once', async () => {
    await queued(aMail());
    const told = await events();
    await consumer(server.url).deliver(told, LIVE);
    await consumer(server.url).deliver(told, LIVE);
    expect(server.arrived).toHaveLength(1);
    expect(await rows()).toMatchObject([
      { subject: null, text: null, html: null, unsubscribe_url: null, sent_at: journal.clock.now() },
    ]);
    expect(await new MailboxReader(journal.database).list(10)).toEqual([]);
  });

  it('go with what gave the reason for them', async () => {
    const work = journal.database.transaction(ACTOR, async (tx) => {
      await queue.run(tx, aMail());
      throw new Error('taken back');
    });
    await expect(work).rejects.toThrow('taken back');
    expect([await rows(), await events()]).toEqual([[], []]);
  });

  it('have a head that nothing can be smuggled into', async () => {
    const evil = 'Hei\r\nBcc: ond@example.org\r\n\r\n<script>';
    await queued(
      aMail({ subject: evil, to: { name: `Kari\r\nCc: ond@example.org "<x@y>`, address: 'kari@asker.example' } }),
    );
    expect(await queued(aMail({ to: { name: null, address: 'kari@asker.example\r\nBcc: ond@example.org' } }))).toEqual([
      null,
    ]);
    expect(await queued(aMail({ to: { name: null, address: 'a@b.example,ond@example.org' } }))).toEqual([null]);
    await consumer(server.url).deliver(await events(), LIVE);
    expect(server.arrived.map(({ to }) => to)).toEqual([['kari@asker.example']]);
    const names = [...headOf(server.arrived[0]!).keys()];
    expect(names).not.toEqual(expect.arrayContaining(['bcc']));
    expect(names).not.toEqual(expect.arrayContaining(['cc']));
    expect(headOf(server.arrived[0]!).get('to')).toMatch(/<kari@asker\.example>$/);
    const write = (column: string, value: string): Promise<unknown> =>
      journal.database.transaction(ACTOR, (tx) =>
        tx.query(
          `insert into mails (id, message_id, recipient, language, subject, text, html, queued_at)
           select gen_random_uuid(), r.message_id, r.recipient, 'nb', r.subject, '', '', now()
           from jsonb_to_record($1::jsonb) as r(message_id text, recipient text, subject text)`,
          [JSON.stringify({ message_id: '<a@b>', recipient: 'a@b', subject: 'x', [column]: value })],
        ),
      );
    for (const [column, value, constraint] of [
      ['recipient', 'a@b\nc', 'ck_mails_recipient'],
      ['recipient', 'a@b,c@d', 'ck_mails_recipient'],
      ['subject', 'x\r\nBcc: y', 'ck_mails_subject'],
      ['message_id', '<a@b>\r\nX: y', 'ck_mails_message'],
    ] as const) {
      await expect(write(column, value)).rejects.toThrow(constraint);
    }
  });

  it('that a server refuses for good are given up at once, others are tried again', async () => {
    server.refused.set('gone@asker.example', 550).set('full@asker.example', 452);
    server.refusedAtTheEnd.set('spam@asker.example', 554).set('later@asker.example', 451);
    const to = (address: string): NewMail => aMail({ to: { name: null, address: `${address}@asker.example` } });
    await queued(...['gone', 'full', 'spam', 'later', 'fine'].map(to));
    const told = await events();
    const { failures } = await consumer(server.url).deliver(told, LIVE);
    const ends = new Map(failures.map(({ sequence, isFinal }) => [sequence, isFinal]));
    expect(told.map(({ sequence }) => ends.get(sequence))).toEqual([true, false, true, false, undefined]);
    expect(failures.every(({ error }) => error.includes('Refused with'))).toBe(true);
    expect(server.arrived.map(({ to: [address] }) => address)).toEqual(['fine@asker.example']);
  });

  it('wait while the server is away, and wait for a server where there is none', async () => {
    await queued(aMail());
    const told = await events();
    await server.stop();
    await expect(consumer(server.url).deliver(told, LIVE)).rejects.toBeInstanceOf(ConsumerUnavailable);
    await expect(consumer(null).deliver(told, LIVE)).rejects.toThrow('SMTP_URL is not set');
    expect(await rows()).toMatchObject([{ sent_at: null }]);
    await server.startAgain();
    await consumer(server.url).deliver(told, LIVE);
    expect(server.arrived).toHaveLength(1);
  });

  it('that are written when they are sent say what there is to say by then', async () => {
    class News extends MailWriter {
      readonly name = 'news';
      subject: string | null = null;
      write(): Promise<NewMail | null> {
        return Promise.resolve(this.subject === null ? null : aMail({ subject: this.subject }));
      }
    }
    const news = new News(writers);
    const toBeWritten = (): Promise<string> =>
      journal.database.transaction(ACTOR, (tx) => queue.toBeWritten(tx, 'news'));
    await toBeWritten();
    await expect(consumer(server.url).deliver(await events(), LIVE)).rejects.toThrow('Nobody writes mails of "news"');
    news.onModuleInit();
    await consumer(server.url).deliver(await events(), LIVE);
    expect([server.arrived, await rows()]).toEqual([[], []]);
    const id = await toBeWritten();
    news.subject = 'Nytt\r\nBcc: ond@example.org';
    await consumer(server.url).deliver(await events(), LIVE);
    expect(headOf(server.arrived[0]!).get('subject')).toBe('Nytt Bcc: ond@example.org');
    expect(server.messageIds).toEqual([`<${id}@localhost>`]);
    await toBeWritten();
    await consumer(null, true).deliver(await events(), LIVE);
    expect(await new MailboxReader(journal.database).list(10)).toMatchObject([
      { subject: 'Nytt Bcc: ond@example.org', to: { address: 'kari@asker.example' } },
    ]);
  });

  it('stay to be read where there is a mailbox', async () => {
    await queued(aMail());
    await consumer(null, true).deliver(await events(), LIVE);
    const mailbox = new MailboxReader(journal.database);
    const [head] = await mailbox.list(10);
    expect(head).toMatchObject({ subject: 'Ny erfaring: «Kø på rådhuset»', to: { name: 'Kari Nordmann' } });
    expect(await mailbox.byId(head!.id)).toMatchObject({ language: 'nb', text: aMail().text, html: aMail().html });
    expect(await mailbox.byId('no id')).toBeNull();
  });

  it('are forgotten some time after they were sent or given up, and not while they wait', async () => {
    const [sent, dead, waits] = await queued(aMail(), aMail(), aMail());
    const all = await events();
    await consumer(server.url).deliver(all.slice(0, 1), LIVE);
    await journal.database.transaction(ACTOR, async (tx) => {
      await tx.query(`insert into event_consumers values ('mail', 0)`);
      await tx.query(
        `insert into event_deliveries (consumer, sequence, kind, subject_id, due_at, dead_at)
         select 'mail', sequence, kind, subject_id, $1, case when subject_id = $2 then $1::timestamptz end
         from events where subject_id = any($3::uuid[])`,
        [journal.clock.now(), dead, [dead, waits]],
      );
    });
    const forget = new ForgetMails(journal.database, mails, new ForgetDeadLetters(), journal.clock, journal.config());
    const state = new MailStateReader(journal.database, journal.clock);
    journal.clock.advance(29 * 86_400);
    expect(await forget.run(ACTOR)).toBe(0);
    expect(await state.read()).toEqual({ waiting: 2, oldestSeconds: 29 * 86_400, sent: 1 });
    journal.clock.advance(2 * 86_400);
    expect(await forget.run(ACTOR)).toBe(2);
    expect(await forget.run(ACTOR)).toBe(0);
    expect((await rows()).map(({ id }) => id)).toEqual([waits]);
    expect([sent, dead]).not.toContain(waits);
  });
});
