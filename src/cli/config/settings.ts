// Every setting of `serve`: where it stands in a configuration file, and the variable that goes before it.

/**
 * How it is written in the file. `path`: found from the file's folder. `secret`: a path, too, to a file that holds
 * nothing else; the variable holds the secret itself.
 */
export type Written = 'plain' | 'path' | 'secret';

export interface Setting {
  key: string;
  variable: string;
  written: Written;
  /** What holds where nobody says anything. */
  standard?: string;
}

const setting = (key: string, variable: string, written: Written = 'plain', standard?: string): Setting => ({
  key,
  variable,
  written,
  ...(standard !== undefined && { standard }),
});

export const SETTINGS: readonly Setting[] = [
  setting('campaigns', 'UPSTANDER_CAMPAIGNS', 'path'),
  setting('data', 'UPSTANDER_DATA', 'path', '.upstander'),
  setting('databaseUrlFile', 'DATABASE_URL', 'secret'),
  setting('trustedProxies', 'UPSTANDER_TRUSTED_PROXIES', 'plain', 'none'),
  setting('spam.proofOfWork', 'UPSTANDER_PROOF_OF_WORK', 'plain', 'off'),
  setting('spam.perSender', 'UPSTANDER_PER_SENDER', 'plain', '100'),
  setting('spam.perMinute', 'UPSTANDER_PER_MINUTE', 'plain', '600'),
  setting('sealing.keysFile', 'UPSTANDER_SEALING_KEYS', 'secret'),
  setting('publicUrl', 'UPSTANDER_PUBLIC_URL', 'plain', 'http://localhost and the port'),
  setting('port', 'PORT', 'plain', '8787'),
  setting('host', 'UPSTANDER_HOST', 'plain', 'localhost'),
  setting('origins', 'UPSTANDER_ORIGINS', 'plain', 'all'),
  setting('frameOrigins', 'UPSTANDER_FRAME_ORIGINS', 'plain', 'those of origins'),
  setting('hotlines', 'UPSTANDER_HOTLINES', 'path', 'those that come with Upstander'),
  setting('geocoder', 'UPSTANDER_GEOCODER', 'plain', 'off'),
  setting('confirmDays', 'UPSTANDER_CONFIRM_DAYS', 'plain', '7'),
  setting('stopDelay', 'UPSTANDER_STOP_DELAY', 'plain', '0'),
  setting('logLevel', 'UPSTANDER_LOG_LEVEL', 'plain', 'info'),
  setting('admin', 'UPSTANDER_ADMIN', 'plain', 'no'),
  setting('auditDays', 'UPSTANDER_AUDIT_DAYS', 'plain', '730'),
  setting('metrics.tokenFile', 'UPSTANDER_METRICS_TOKEN', 'secret'),
  setting('mail.smtp', 'SMTP_URL'),
  setting('mail.smtpFile', 'SMTP_URL', 'secret'),
  setting('mail.from', 'MAIL_FROM'),
  setting('mail.bounces', 'MAIL_BOUNCES'),
  setting('mail.perHour', 'MAIL_RATE'),
  setting('mail.dkim.domain', 'DKIM_DOMAIN'),
  setting('mail.dkim.selector', 'DKIM_SELECTOR'),
  setting('mail.dkim.keyFile', 'DKIM_KEY', 'path'),
  setting('cwcFile', 'CWC_CONFIG', 'path'),
  setting('webhook.url', 'WEBHOOK_URL'),
  setting('webhook.secretFile', 'WEBHOOK_SECRET', 'secret'),
  setting('webhook.offices', 'WEBHOOK_OFFICES'),
  setting('webhook.needs', 'WEBHOOK_NEEDS'),
  setting('webhook.inside', 'WEBHOOK_INSIDE'),
  setting('osdi.url', 'UPSTANDER_OSDI_URL'),
  setting('osdi.tokenFile', 'UPSTANDER_OSDI_TOKEN', 'secret'),
  setting('osdi.campaigns', 'UPSTANDER_OSDI_CAMPAIGNS'),
];

/** The variables whose value is never shown. */
export const SECRETS: ReadonlySet<string> = new Set(
  SETTINGS.filter(({ written }) => written === 'secret').map(({ variable }) => variable),
);
