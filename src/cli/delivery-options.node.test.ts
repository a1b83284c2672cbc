import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../../test/directory/run-cli.ts';
import { mailConfig } from '../endpoint/delivery/mail-config.ts';
import { deliveryOptions } from './delivery-options.ts';

const NONE = { mail: undefined, cwc: undefined, webhook: undefined };

test('nothing is configured unless somebody does; what is typed comes before the environment', () => {
  assert.deepEqual(deliveryOptions({}, { PATH: '/bin', SMTP_URL: '' }), NONE);
  const { mail } = deliveryOptions(
    { mailFrom: 'letters@act.example.org', mailRate: '90' },
    { SMTP_URL: 'smtp://localhost', MAIL_FROM: 'other@example.org', MAIL_BOUNCES: 'b@act.example.org' },
  );
  assert.deepEqual(mail, {
    smtp: 'smtp://localhost',
    from: 'letters@act.example.org',
    bounces: 'b@act.example.org',
    perHour: 90,
  });
  const { webhook } = deliveryOptions(
    { webhookOffices: 'us-house, us-senate' },
    {
      WEBHOOK_URL: 'https://crm.example.org/',
      WEBHOOK_SECRET: 's',
      WEBHOOK_NEEDS: 'prefix,topic',
      WEBHOOK_INSIDE: 'yes',
    },
  );
  assert.deepEqual(webhook, {
    url: 'https://crm.example.org/',
    secret: 's',
    offices: ['us-house', 'us-senate'],
    needs: ['prefix', 'topic'],
    inside: true,
  });
});

test('what is half configured says what is missing', async t => {
  const folder = await temporaryFolder(t);
  const broken = join(folder, 'cwc.yaml');
  await writeFile(broken, 'house: {key: secret\n');
  for (const [environment, words] of [
    [{ SMTP_URL: 'smtp://localhost' }, /not what mails come from: --mail-from \(or MAIL_FROM\) is missing/],
    [
      { MAIL_FROM: 'a@b.example' },
      /^Mail is configured \(MAIL_FROM\), but not its server: --smtp \(or SMTP_URL\)/,
    ],
    [{ DKIM_KEY: 'key.pem' }, /\(DKIM_KEY\), but not its server/],
    [
      { SMTP_URL: 'smtp://localhost', MAIL_FROM: 'a@b.example', DKIM_DOMAIN: 'b.example' },
      /Mails are to be signed: --dkim-selector/,
    ],
    [
      {
        SMTP_URL: 'smtp://localhost',
        MAIL_FROM: 'a@b.example',
        DKIM_DOMAIN: 'b.example',
        DKIM_SELECTOR: 'one',
        DKIM_KEY: join(folder, 'none.pem'),
      },
      /^The DKIM key \S+none\.pem cannot be read \(ENOENT\)$/,
    ],
    [{ WEBHOOK_SECRET: 's' }, /\(WEBHOOK_SECRET\), but not where it is: --webhook \(or WEBHOOK_URL\)/],
    [{ WEBHOOK_URL: 'https://a.example/' }, /nothing to sign with: set WEBHOOK_SECRET/],
    [
      { WEBHOOK_URL: 'https://10.0.0.1/', WEBHOOK_SECRET: 's', WEBHOOK_INSIDE: 'true' },
      /WEBHOOK_INSIDE\) is true: yes or no is needed/,
    ],
    [{ CWC_CONFIG: join(folder, 'none.yaml') }, /none\.yaml cannot be read \(ENOENT\)$/],
    [{ CWC_CONFIG: broken }, /cwc\.yaml is neither YAML nor JSON at line 2, column \d+$/],
  ] as const) {
    assert.throws(
      () => deliveryOptions({}, environment),
      (error: Error) =>
        error.name === 'CliError' && words.test(error.message) && !error.message.includes('key: secret'),
      JSON.stringify(environment),
    );
  }
});

test('what is wrong is named, without the password', () => {
  const good = { smtp: 'smtp://me:pass@mail.example.org', from: 'letters@act.example.org' };
  const pem = (bits: number) =>
    generateKeyPairSync('rsa', { modulusLength: bits }).privateKey.export({
      type: 'pkcs1',
      format: 'pem',
    }) as string;
  const dkim = { domain: 'act.example.org', selector: 'one', privateKey: pem(1024) };
  assert.equal(mailConfig({ ...good, dkim }).perHour, 60);
  const ec = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  for (const [options, words] of [
    [{ ...good, smtp: 'mail.example.org:587' }, /server \(--smtp, SMTP_URL\)/],
    [{ ...good, smtp: 'https://me:pass@mail.example.org' }, /server \(--smtp, SMTP_URL\)/],
    [{ ...good, smtp: 'smtp://me@mail.example.org' }, /a user or a password, but not both/],
    [{ ...good, smtp: 'smtp://me:pa%ss@mail.example.org' }, /write % as %25/],
    [{ ...good, smtp: 'smtp://me:pass@mail.example.org?tls=no' }, /only tls=off is known/],
    [{ ...good, smtp: 'smtps://me:pass@mail.example.org?tls=off' }, /leave tls=off out/],
    [{ ...good, smtp: 'smtp://me:pass@mail.example.org/inbox' }, /server/],
    [{ ...good, from: 'Letters <letters@act.example.org>' }, /--mail-from/],
    [{ ...good, from: 'letters@act.example.org\nBcc: a@b.example' }, /--mail-from/],
    [{ ...good, from: 'brève@act.example.org' }, /--mail-from/],
    [{ ...good, bounces: 'bounces' }, /--mail-bounces/],
    [{ ...good, bounces: `${'b'.repeat(20)}@act.example.org` }, /at most 19 characters/],
    [{ ...good, perHour: NaN }, /rate/],
    [{ ...good, perHour: 0 }, /rate/],
    [{ ...good, dkim: { ...dkim, domain: 'act' } }, /DKIM domain/],
    [{ ...good, dkim: { ...dkim, selector: 'one; d=evil' } }, /DKIM selector/],
    [{ ...good, dkim: { ...dkim, privateKey: 'none' } }, /DKIM key is not right: it is no private key/],
    [{ ...good, dkim: { ...dkim, privateKey: ec } }, /an RSA key is needed/],
    [{ ...good, dkim: { ...dkim, privateKey: pem(512) } }, /an RSA key is needed/],
  ] as const) {
    assert.throws(
      () => mailConfig(options),
      (error: Error) =>
        error.name === 'ConfigurationError' && words.test(error.message) && !/pass\b/.test(error.message),
      JSON.stringify(options).slice(0, 200),
    );
  }
});
