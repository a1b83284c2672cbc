import * as z from 'zod/mini';
import {
  accepts,
  auditDays,
  confirmDays,
  frameOrigin,
  geocoderAddress,
  limit,
  logLevel,
  origin,
  port,
  proofOfWork,
  proxy,
  publicUrlFrom,
  stopDelay,
} from '../options.ts';

// Of every field there is one message, whatever is wrong with it: what is allowed there.
const text = (allowed: string, ok: (written: string) => boolean = () => true) =>
  z.optional(z.string(allowed).check(z.refine(written => written.trim() !== '' && ok(written), allowed)));
const number = (allowed: string, ok: (written: string) => boolean) =>
  z.optional(z.number(allowed).check(z.refine(given => ok(String(given)), allowed)));
const list = (allowed: string, ok: (written: string) => boolean = () => true) =>
  z.optional(
    z
      .array(
        z
          .string(allowed)
          .check(
            z.refine(written => written.trim() !== '' && !written.includes(',') && ok(written), allowed),
          ),
        allowed,
      )
      .check(z.minLength(1, allowed)),
  );
const section = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.optional(z.object(shape, 'fields indented below it (or leave it out)'));

const PATH = 'a path, from the folder of this file';
const ADDRESS = 'an address such as letters@act.example.org';

const PUSHED = 'people, or the address of a petition on the platform';

/** A mail server's URL without anything secret in it. */
const withoutPassword = (written: string) =>
  URL.canParse(written) && /^smtps?:$/.test(new URL(written).protocol) && !new URL(written).password;

/** A configuration file, as it is written. demo/upstander.yaml says what each field is for. */
export const ConfigFile = z.object(
  {
    campaigns: text(PATH),
    data: text(PATH),
    databaseUrlFile: text(PATH),
    publicUrl: text('an address such as https://act.example.org', accepts(publicUrlFrom)),
    port: number('a number from 0 to 65535', accepts(port)),
    host: text('an address of this machine, such as 0.0.0.0'),
    origins: list('a list of origins such as https://blog.example', accepts(origin)),
    frameOrigins: list('a list of origins such as https://blog.example, or "*"', accepts(frameOrigin)),
    hotlines: text(PATH),
    geocoder: text('"census", or the address of a Census geocoder', accepts(geocoderAddress)),
    confirmDays: number('a number of days from 1 to 365', accepts(confirmDays)),
    stopDelay: number('a number of seconds from 0 to 600', accepts(stopDelay)),
    logLevel: text('info, warn or error', accepts(logLevel)),
    admin: z.optional(z.boolean('true or false')),
    auditDays: number('a number of days from 1 to 3650', accepts(auditDays)),
    trustedProxies: list('a list of addresses or networks such as 10.0.0.0/8', accepts(proxy)),
    spam: section({
      proofOfWork: text('off or pressure', accepts(proofOfWork)),
      perSender: number('a whole number of actions', accepts(limit)),
      perMinute: number('a whole number of actions', accepts(limit)),
    }),
    sealing: section({ keysFile: text(PATH) }),
    metrics: section({ tokenFile: text(PATH) }),
    mail: section({
      smtp: text(
        'smtp:// or smtps:// and a host, without a password (smtpFile names a file that holds one with it)',
        withoutPassword,
      ),
      smtpFile: text(PATH),
      from: text(ADDRESS),
      bounces: text(ADDRESS),
      perHour: number('a whole number of letters', written => /^[1-9]\d*$/.test(written)),
      dkim: section({ domain: text('a domain'), selector: text('a name'), keyFile: text(PATH) }),
    }),
    cwcFile: text(PATH),
    webhook: section({
      url: text('an https:// address', written => URL.canParse(written)),
      secretFile: text(PATH),
      offices: list('a list of offices such as us-house'),
      needs: list('a list of prefix, topic, address, phone', written =>
        ['prefix', 'topic', 'address', 'phone'].includes(written),
      ),
      inside: z.optional(z.boolean('true or false')),
    }),
    osdi: section({
      url: text('an https:// address', written => URL.canParse(written)),
      tokenFile: text(PATH),
      campaigns: z.optional(
        z.record(
          z.string(),
          z
            .string(PUSHED)
            .check(
              z.refine(
                written => (written === 'people' || URL.canParse(written)) && !written.includes(','),
                PUSHED,
              ),
            ),
          'the id of each campaign, with people or the address of its petition',
        ),
      ),
    }),
  },
  'fields such as port: 8787',
);
