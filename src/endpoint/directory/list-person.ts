import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { Contacts, type Representative, Social } from '../../contract/index.ts';
import { countryDivision, regionOf, tellsRegion } from './divisions.ts';
import type { ListArea } from './list-area.ts';
import type { Column, ListCells } from './list-cells.ts';
import { nameParts } from './names.ts';

/** Somebody who holds an office in an area; what is wrong was told to the cells. */
export function personFrom(
  cells: ListCells,
  office: string,
  area: ListArea | undefined,
  country: string,
): Representative {
  const name = cells.needed('name') ?? '';
  const family = cells.text('family', 100);
  const party = cells.text('party', 80);
  const starts = cells.day('termstart');
  const ends = cells.day('termend');
  if (starts && ends && ends < starts)
    cells.problem('termend', `it is before the term's first day, ${starts}`);
  const { division, state, district } = area ?? { division: countryDivision(country) };
  return {
    id: cells.id('id') ?? idOf(office, division, name),
    name,
    ...(family && { family }),
    office,
    ...(party && { party }),
    ...(cells.yes('sample') && { sample: true }),
    division,
    ...(state && { state }),
    ...(district && { district }),
    voting: cells.yes('voting') ?? true,
    ...(starts && { termStarts: starts }),
    ...(ends && { termEnds: ends }),
    contacts: contactsFrom(cells, country),
  };
}

function contactsFrom(cells: ListCells, country: string): Contacts {
  const { x, facebook, instagram, bluesky, mastodon, youtube } = Object.fromEntries(
    Object.keys(Social.shape).map(network => [network, handle(cells, network as Column)]),
  );
  const handles = { x, facebook, instagram, bluesky, mastodon, youtube };
  const social = Object.fromEntries(Object.entries(handles).filter(([, value]) => value));
  const all = {
    email: cells.email('email'),
    phone: cells.phone('phone', country),
    form: cells.link('form'),
    site: cells.link('site'),
    address: cells.text('address', 300),
    offices: officesFrom(cells, country),
    social: Object.keys(social).length ? social : undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Contacts;
}

/** Without the @ and without the network's own address before it. */
function handle(cells: ListCells, network: Column): string | undefined {
  const text = cells.text(network, 120);
  return text?.replace(/^https?:\/\/[^/]+\//i, '').replace(/^@|\/+$/g, '');
}

const maybe = z.nullish(z.string());
const LocalOffices = z.array(z.object({ place: z.string(), phone: maybe, address: maybe }));

/** Offices in several towns; only JSON has room for them. */
function officesFrom(cells: ListCells, country: string): Contacts['offices'] {
  const value = cells.raw('offices');
  if (value === undefined) return undefined;
  const read = LocalOffices.safeParse(value);
  const words = 'a list of {"place", "phone", "address"} is expected, in JSON alone';
  if (!read.success) return cells.problem('offices', words);
  const offices = read.data.map(({ place, phone, address }) => {
    const number = phone ? cells.phone('offices', country, phone) : undefined;
    return { place, ...(number && { phone: number }), ...(address && { address }) };
  });
  const { data, success } = Contacts.shape.offices.safeParse(offices);
  return success ? data : cells.problem('offices', words);
}

/** The same person in the same office has the same id at the next import: `mayor-ca-fresno-jerry-dyer`. */
function idOf(office: string, division: string, name: string): string {
  const region = regionOf(division);
  const area = division
    .slice(region.length)
    .split('/')
    .flatMap(part => part.split(':').slice(1));
  const around = tellsRegion(division) ? region.slice(region.lastIndexOf(':') + 1) : '';
  const place = [around, ...area];
  const words = [...place, name].flatMap(nameParts).map(word => word.replace(/[^a-z0-9]/g, ''));
  const id = [office, ...words.filter(Boolean)].join('-');
  const plain = nameParts(name).join('');
  if (id.length <= 64 && /^[a-z0-9]+$/.test(plain)) return id;
  // Too long, or in letters that an id does not have.
  const hash = createHash('sha256').update(`${division} ${name}`).digest('hex').slice(0, 12);
  return `${id.slice(0, 51).replace(/-+$/, '')}-${hash}`;
}
