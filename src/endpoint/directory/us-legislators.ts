import * as z from 'zod/mini';
import { Link, Representative, line } from '../../contract/index.ts';
import type { Contacts } from '../../contract/index.ts';
import type { ImportReport } from './import-report.ts';
import { usPhone } from './us-contacts.ts';
import { houseDivision, isState, stateDivision } from './us-divisions.ts';

/** The parts of a public legislator record that are used. The last term is the present one. */
const Legislator = z.object({
  id: z.object({ bioguide: z.string() }),
  name: z.object({
    first: z.string(),
    last: z.string(),
    suffix: z.optional(z.string()),
    official_full: z.optional(z.string()),
  }),
  terms: z.array(z.unknown()).check(z.minLength(1)),
});

const Term = z.object({
  type: z.enum(['sen', 'rep']),
  end: z.string(),
  state: z.string(),
  district: z.optional(z.int()),
  class: z.catch(z.optional(z.int().check(z.gte(1), z.lte(3))), undefined),
  party: z.optional(z.string()),
  url: z.optional(z.string()),
  contact_form: z.optional(z.string()),
  phone: z.optional(z.string()),
  address: z.optional(z.string()),
});
type Term = z.infer<typeof Term>;

/** One member of Congress as a representative, or nothing (with the reason in the report). */
export function representativeFrom(entry: unknown, report: ImportReport): Representative | undefined {
  const legislator = Legislator.safeParse(entry);
  if (!legislator.success) return unreadable(entry, legislator.error, report);
  const { id, name, terms } = legislator.data;
  const term = Term.safeParse(terms.at(-1));
  if (!term.success) return unreadable(entry, term.error, report);

  const full = name.official_full ?? [name.first, name.last, name.suffix].filter(Boolean).join(' ');
  const seat = seatOf(term.data);
  if (!seat) {
    report.skip(
      'members whose seat is not known',
      `${full} (${term.data.state} ${term.data.district ?? ''})`,
    );
    return undefined;
  }
  const representative = Representative.safeParse({
    id: id.bioguide.toLowerCase(),
    name: full,
    family: name.last,
    ...(term.data.party && { party: term.data.party }),
    ...seat,
    state: term.data.state,
    termEnds: term.data.end,
    contacts: contactsOf(term.data, full, report),
  });
  if (!representative.success) return unreadable(entry, representative.error, report);
  return representative.data;
}

type Seat = Pick<Representative, 'office' | 'division' | 'district' | 'senateClass' | 'voting'>;

function seatOf({ type, state, district, class: senateClass }: Term): Seat | undefined {
  if (type === 'sen') {
    const division = isState(state) && stateDivision(state);
    const seat = { office: 'us-senate', voting: true, ...(senateClass && { senateClass }) };
    return division ? { ...seat, division } : undefined;
  }
  const division = district === undefined ? undefined : houseDivision(state, district);
  if (!division) return undefined;
  // The data marks nobody as non-voting: it follows from the place.
  const seat = { office: 'us-house', division, voting: isState(state) };
  return division.includes('/cd:') && district ? { ...seat, district: String(district) } : seat;
}

function contactsOf(term: Term, name: string, report: ImportReport): Contacts {
  const contacts: Contacts = {};
  if (term.phone) {
    const phone = usPhone(term.phone);
    if (phone) contacts.phone = phone;
    else report.skip('phone numbers that are none', `${name} (${term.phone})`);
  }
  const form = checked(Link, term.contact_form, 'contact forms that are not a link', name, report);
  if (form) contacts.form = form;
  const site = checked(Link, term.url, 'websites that are not a link', name, report);
  if (site) contacts.site = site;
  const address = checked(line(300), term.address, 'addresses that do not fit on a line', name, report);
  if (address) contacts.address = address;
  return contacts;
}

function checked(
  schema: z.ZodMiniType<string>,
  value: string | undefined,
  reason: string,
  name: string,
  report: ImportReport,
): string | undefined {
  if (!value) return undefined;
  const { success, data } = schema.safeParse(value);
  if (!success) report.skip(reason, `${name} (${value.slice(0, 80)})`);
  return data;
}

function unreadable(entry: unknown, error: z.core.$ZodError, report: ImportReport): undefined {
  const { id, name } = (entry ?? {}) as { id?: { bioguide?: unknown }; name?: { last?: unknown } };
  const who = name?.last ?? id?.bioguide ?? 'an entry without a name';
  const [issue] = error.issues;
  report.skip(
    'members that could not be read',
    `${String(who)} (${issue?.path.join('.')}: ${issue?.message})`,
  );
  return undefined;
}
