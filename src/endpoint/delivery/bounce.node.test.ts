import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { EmailKeys } from '../actions/email-keys.ts';
import type { Bounced } from '../store/port.ts';
import { LONGEST_REPORT, ReportError, readReport, takeReport } from './bounce.ts';
import { type Reported, reportedBy, returnPath } from './return-path.ts';

const keys = { email: new EmailKeys([{ id: '', key: randomBytes(32) }]), receipt: randomBytes(32) };
const LETTER = { campaign: 'write', action: '0b8e5a3e-8f4f-4c9a-9d3c-6f0b7a1c2d3e', position: 3 };
const TO = returnPath(keys, 'bounces@act.example.org', LETTER);

const mail = (...lines: string[]) => Buffer.from(lines.join('\r\n'));

/** What Postfix sends. */
const postfix = (to = TO, status = 'Action: failed\r\nStatus: 5.1.1') =>
  mail(
    'Return-Path: <>',
    'X-Original-To: ' + to,
    'Date: Sun, 10 Jan 2027 12:00:00 +0000 (UTC)',
    'From: MAILER-DAEMON@mx.example.net (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    `To: ${to}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="4B1F.1768046400/mx.example.net"',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--4B1F.1768046400/mx.example.net',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'Action: delayed is what this text says, and nobody reads it.',
    '',
    '--4B1F.1768046400/mx.example.net',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.net',
    'X-Postfix-Queue-ID: 4B1F',
    'Arrival-Date: Sun, 10 Jan 2027 11:59:00 +0000 (UTC)',
    '',
    'Final-Recipient: rfc822; chief@police.example',
    'Original-Recipient: rfc822;chief@police.example',
    status,
    'Remote-MTA: dns; mail.police.example',
    'Diagnostic-Code: smtp; 550 5.1.1 <chief@police.example>: no such',
    '    mailbox, Action: delivered',
    '',
    '--4B1F.1768046400/mx.example.net',
    'Content-Description: Undelivered Message',
    'Content-Type: message/rfc822',
    '',
    'From: letters@act.example.org',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
    '',
    '--x',
    'Content-Type: message/delivery-status',
    '',
    'Final-Recipient: rfc822; a@b.example',
    'Action: delivered',
    '--x--',
    '--4B1F.1768046400/mx.example.net--',
    '',
  );

/** What Exim sends. */
const exim = mail(
  'From: Mail Delivery System <Mailer-Daemon@mx.example.net>',
  `To: ${TO}`,
  'References: <a1@act.example.org>',
  'X-Failed-Recipients: chief@police.example',
  'Auto-Submitted: auto-replied',
  'Content-Type: multipart/report; report-type=delivery-status; boundary=1768046400-eximdsn-123',
  'MIME-Version: 1.0',
  'Subject: Mail delivery failed: returning message to sender',
  '',
  '--1768046400-eximdsn-123',
  'Content-type: text/plain; charset=us-ascii',
  '',
  'A message could not be delivered.',
  '',
  '--1768046400-eximdsn-123',
  'Content-type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mx.example.net',
  '',
  'Action: failed',
  'Final-Recipient: rfc822;chief@police.example',
  'Status: 5.0.0',
  'Remote-MTA: dns; mail.police.example',
  'Diagnostic-Code: smtp; 550 no',
  '',
  '--1768046400-eximdsn-123',
  'Content-type: text/rfc822-headers',
  '',
  'From: letters@act.example.org',
  '',
  '--1768046400-eximdsn-123--',
);

/** What Exchange sends: the readable part is an alternative of its own, and lines are folded. */
const exchange = mail(
  'From: postmaster@police.example',
  `To: <${TO.toUpperCase()}>`,
  'Date: Sun, 10 Jan 2027 12:00:00 +0000',
  'Content-Type: multipart/report; report-type=delivery-status;',
  ' boundary="_8d1c_police.example"',
  'X-MS-Exchange-Message-Is-Ndr:',
  'Content-Language: en-US',
  'Subject: Undeliverable: Please act',
  'MIME-Version: 1.0',
  '',
  '--_8d1c_police.example',
  'Content-Type: multipart/alternative; boundary="_inner_"',
  '',
  '--_inner_',
  'Content-Type: text/plain; charset="utf-8"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('Could not be delivered.').toString('base64'),
  '--_inner_',
  'Content-Type: text/html; charset="utf-8"',
  '',
  '<p>Could not be delivered.</p>',
  '--_inner_--',
  '',
  '--_8d1c_police.example',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns;EX01.police.example',
  'Received-From-MTA: dns;act.example.org',
  '',
  'Final-Recipient: rfc822;chief@police.example',
  'Action: failed',
  'Status: 5.1.10',
  'Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; not',
  ' found by SMTP address lookup',
  'X-Display-Name: Chief',
  '',
  '--_8d1c_police.example',
  'Content-Type: message/rfc822',
  '',
  'From: letters@act.example.org',
  '',
  'Please.',
  '--_8d1c_police.example--',
);

function outbox(answer: Bounced = 'bounced') {
  const marked: Reported[] = [];
  const bounce = async (mail: Reported) => {
    marked.push(mail);
    return answer;
  };
  return {
    marked,
    outbox: { campaigns: async () => ['another', 'write'], bounce },
    confirmations: { bounce: (confirmation: string) => bounce({ confirmation }) },
    updates: { bounce: (update: string) => bounce({ update }) },
  };
}

test('reports of Postfix, Exim and Exchange mark their letter', async () => {
  for (const [name, report, status] of [
    ['Postfix', postfix(), '5.1.1'],
    ['Exim', exim, '5.0.0'],
    ['Exchange', exchange, '5.1.10'],
  ] as const) {
    const box = outbox();
    const { done, message } = await takeReport(report, { keys, store: box });
    assert.deepEqual([name, done, box.marked], [name, 'bounced', [LETTER]]);
    assert.ok(message.startsWith('write, letter 4 of action 0b8e5a3e'), message);
    assert.ok(message.endsWith(`bounced (${status})`), message);
    assert.doesNotMatch(message, /police/);
  }
});

test('a report about a mail that asked for a confirmation marks that', async () => {
  const box = outbox();
  const mail = { confirmation: randomBytes(16).toString('hex') };
  const to = returnPath(keys, 'bounces@act.example.org', mail);
  assert.ok(to.indexOf('@') <= 64);
  const { done, message } = await takeReport(postfix(to), { keys, store: box });
  assert.deepEqual([done, box.marked], ['bounced', [mail]]);
  assert.equal(message, `the mail ${mail.confirmation} that asked for a confirmation: bounced (5.1.1)`);
  assert.equal(reportedBy({ ...keys, receipt: randomBytes(32) }, to, ['write']), undefined);
});

test('a report about a mail of a bill marks that', async () => {
  const box = outbox();
  const mail = { update: randomBytes(16).toString('hex') };
  const to = returnPath(keys, 'bounces@act.example.org', mail);
  const { done, message } = await takeReport(postfix(to), { keys, store: box });
  assert.deepEqual([done, box.marked], ['bounced', [mail]]);
  assert.equal(message, `the mail ${mail.update} about a bill: bounced (5.1.1)`);
  const confirmation = returnPath(keys, 'bounces@act.example.org', { confirmation: mail.update });
  assert.deepEqual(reportedBy(keys, confirmation, []), { confirmation: mail.update }, 'each is its own');
});

test('a report that changes nothing says so', async () => {
  for (const action of ['delayed', 'delivered', 'relayed', 'expanded']) {
    const box = outbox();
    const { done } = await takeReport(postfix(TO, `Action: ${action}\r\nStatus: 4.4.1`), {
      keys,
      store: box,
    });
    assert.deepEqual([done, box.marked], ['nothing', []]);
  }
  assert.equal((await takeReport(postfix(), { keys, store: outbox('already') })).done, 'already');
  assert.equal((await takeReport(postfix(), { keys, store: outbox('other') })).done, 'other');
  await assert.rejects(takeReport(postfix(), { keys, store: outbox('unknown') }), /not in this data folder/);
});

test('the mail server may name the address that a report came to', async () => {
  const report = postfix('postmaster@act.example.org');
  await assert.rejects(takeReport(report, { keys, store: outbox() }), /no address that this endpoint made/);
  const { done } = await takeReport(report, { keys, store: outbox(), recipient: TO });
  assert.equal(done, 'bounced');
});

test('nobody makes an address of a letter without the key', () => {
  assert.deepEqual(reportedBy(keys, TO, ['write']), LETTER);
  assert.ok(TO.indexOf('@') <= 64, 'the part before the @ is as short as servers want it');
  assert.equal(reportedBy(keys, TO, ['another']), undefined);
  assert.equal(reportedBy({ ...keys, receipt: randomBytes(32) }, TO, ['write']), undefined);
  for (const other of [{ position: 2 }, { action: LETTER.action.replace('0', '1') }]) {
    const forged = returnPath({ ...keys, receipt: randomBytes(32) }, 'b@c.example', { ...LETTER, ...other });
    assert.equal(reportedBy(keys, forged, ['write']), undefined);
  }
  // Every digit but the last counts; that one is half filled.
  const start = TO.indexOf('+') + 1;
  for (let at = start; at < TO.indexOf('@') - 1; at++) {
    const digit = TO[at] === '0' ? '1' : '0';
    assert.equal(reportedBy(keys, TO.slice(0, at) + digit + TO.slice(at + 1), ['write']), undefined, `${at}`);
  }
  for (const other of [
    '',
    'bounces@act.example.org',
    'bounces+@act.example.org',
    TO.replace('+', '-'),
    `+${'v'.repeat(500)}@`,
  ])
    assert.equal(reportedBy(keys, other, ['write']), undefined, other);
});

test('anything else is told by what it is', async () => {
  const plain = mail(
    `To: ${TO}`,
    'Subject: Hi',
    '',
    'Action: failed',
    'Final-Recipient: rfc822; a@b.example',
  );
  const typed = (type: string, ...parts: string[]) =>
    mail(`To: ${TO}`, `Content-Type: ${type}`, '', '--b', ...parts, '', '--b--');
  const report = 'multipart/report; report-type=delivery-status; boundary=b';
  for (const [message, words] of [
    [Buffer.of(), /Nothing came/],
    [plain, /no delivery report, but another mail/],
    [mail(`To: ${TO}`, 'Auto-Submitted: auto-replied', '', 'I am away'), /automatic answer/],
    [typed('multipart/report; report-type=feedback-report; boundary=b', ''), /another kind: feedback-report/],
    [typed(report, 'Content-Type: text/plain', '', 'Action: failed'), /no part with a delivery status/],
    [typed(report, 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; x'), /does not say/],
    [
      typed(
        report,
        'Content-Type: message/delivery-status',
        '',
        'Final-Recipient: rfc822; a@b.example',
        'Action: eaten',
      ),
      /does not say/,
    ],
    // A report that somebody forwards is about their mail.
    [
      typed(
        report,
        'Content-Type: message/rfc822',
        '',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
        '',
        '--x',
        'Content-Type: message/delivery-status',
        '',
        'Final-Recipient: rfc822; a@b.example',
        'Action: failed',
        '--x--',
      ),
      /no part with a delivery status/,
    ],
    // A group about the message as a whole is no recipient's.
    [typed(report, 'Content-Type: message/delivery-status', '', 'Action: failed'), /does not say/],
    [randomBytes(2000), /no mail|another mail/],
  ] as const) {
    await assert.rejects(
      readReport(message),
      (error: Error) => error instanceof ReportError && words.test(error.message),
      String(words),
    );
  }
});

test('a hostile report costs little and marks nothing', async () => {
  const deep = mail(
    `To: ${TO}`,
    ...Array.from({ length: 300 }, (_, level) => [
      `Content-Type: multipart/mixed; boundary=b${level}`,
      '',
      `--b${level}`,
    ]).flat(),
  );
  const wide = mail(
    `To: ${TO}`,
    ...Array.from({ length: 12_000 }, (_, at) => `X-${at}: ${'y'.repeat(20)}`),
    '',
    '',
  );
  const spaces = postfix(TO, `Action:${' '.repeat(200_000)}(${'('.repeat(100_000)}`);
  const blank = postfix(TO, '\r\n \t'.repeat(17_000));
  for (const message of [deep, wide, spaces, blank, Buffer.alloc(LONGEST_REPORT + 1, 'x')]) {
    const box = outbox();
    await assert.rejects(takeReport(message, { keys, store: box }), ReportError);
    assert.deepEqual(box.marked, []);
  }
});
