import * as z from 'zod/mini';
import { Social, line } from '../../contract/index.ts';
import type { Contacts, Representative } from '../../contract/index.ts';
import type { ImportReport } from './import-report.ts';

/** A US phone number as E.164; nothing where it is not one. */
export function usPhone(written: string): string | undefined {
  const digits = written
    .replace(/^\+/, '')
    .replace(/[\s().-]/g, '')
    .replace(/^1(?=\d{10}$)/, '');
  return /^[2-9]\d{2}[2-9]\d{6}$/.test(digits) ? `+1${digits}` : undefined;
}

const Text = z.optional(z.union([z.string(), z.number()]));
const OfficesEntry = z.object({
  id: z.object({ bioguide: z.string() }),
  offices: z.array(
    z.object({
      city: z.string(),
      state: z.optional(z.string()),
      zip: Text,
      address: Text,
      building: Text,
      suite: Text,
      phone: z.optional(z.string()),
    }),
  ),
});
type DistrictOffice = z.infer<typeof OfficesEntry>['offices'][number];
type Office = NonNullable<Contacts['offices']>[number];

/** Adds the district offices to the members who have them. @returns how many were taken. */
export function addOffices(
  entries: readonly unknown[],
  members: Map<string, Representative>,
  report: ImportReport,
) {
  let taken = 0;
  for (const entry of entries) {
    const { data } = OfficesEntry.safeParse(entry);
    if (!data) {
      report.skip('district-office entries that could not be read', brief(entry));
      continue;
    }
    const member = members.get(data.id.bioguide.toLowerCase());
    if (!member) {
      report.skip('district offices of nobody in the directory', data.id.bioguide);
      continue;
    }
    const offices = data.offices.flatMap(office => officeFrom(office, member.name, report));
    if (offices.length) member.contacts.offices = offices;
    taken += offices.length;
  }
  return taken;
}

function officeFrom(office: DistrictOffice, name: string, report: ImportReport): Office[] {
  const phone = office.phone ? usPhone(office.phone) : undefined;
  if (office.phone && !phone)
    report.skip('phone numbers that are none', `${name}, ${office.city} (${office.phone})`);
  const address = addressOf(office);
  const place = line(120).safeParse(office.city);
  if (!place.success || (!phone && !address)) {
    report.skip('district offices without phone and address', `${name}, ${office.city}`);
    return [];
  }
  return [{ place: place.data, ...(phone && { phone }), ...(address && { address }) }];
}

/** `811 L St., Suite 2, Fresno, CA 93721`; nothing without a street, since the town is said anyway. */
function addressOf({ address, building, suite, city, state, zip }: DistrictOffice): string | undefined {
  if (!address) return undefined;
  const parts = [address, building, suite, city, [state, zip].filter(Boolean).join(' ')];
  // Some entries carry the suite as the building too.
  return line(300).safeParse([...new Set(parts.filter(Boolean))].join(', ')).data;
}

const SocialEntry = z.object({
  id: z.object({ bioguide: z.string() }),
  social: z.record(z.string(), z.unknown()),
});

/** Our name of a network, by the name in the public file. */
const NETWORKS = {
  twitter: 'x',
  facebook: 'facebook',
  instagram: 'instagram',
  bluesky: 'bluesky',
  mastodon: 'mastodon',
  youtube: 'youtube',
} as const;

/** Adds the public accounts to the members who have them. @returns how many members that are. */
export function addSocial(
  entries: readonly unknown[],
  members: Map<string, Representative>,
  report: ImportReport,
) {
  let taken = 0;
  for (const entry of entries) {
    const { data } = SocialEntry.safeParse(entry);
    const member = data && members.get(data.id.bioguide.toLowerCase());
    if (!data || !member) {
      report.skip(
        data ? 'accounts of nobody in the directory' : 'account entries that could not be read',
        data ? data.id.bioguide : brief(entry),
      );
      continue;
    }
    const handles: Record<string, string> = {};
    for (const [network, ours] of Object.entries(NETWORKS)) {
      const handle = data.social[network];
      if (typeof handle === 'string' && handle.trim()) handles[ours] = handle.trim().replace(/^@/, '');
    }
    if (data.social['youtube_id'] && !data.social['youtube']) {
      report.skip('YouTube channels without a handle', member.name);
    }
    const social = Social.safeParse(handles);
    if (!social.success) report.skip('account entries that could not be read', member.name);
    else if (Object.keys(handles).length) {
      member.contacts.social = social.data;
      taken++;
    }
  }
  return taken;
}

const brief = (entry: unknown) => (JSON.stringify(entry) ?? String(entry)).slice(0, 60);
