import type { Action, Disclosure } from '../../contract/index.ts';
import { e164 } from '../../i18n/phone.ts';
import type { Typed } from '../pages/form.ts';

/** A plain form as it was sent. */
export interface FormBody {
  /** `record`: the supporter saw the disclosures and pressed the button. */
  recording: boolean;
  id: string;
  lang: string | undefined;
  page: string | undefined;
  typed: Typed;
  /** The ids of the topics that were ticked. */
  topics: string[];
  /** The answers to the disclosures that were shown, with the version of each. */
  answers: ReadonlyMap<string, { version: string; lang: string; answer: string | undefined }>;
}

const FIELDS = [
  'given',
  'family',
  'email',
  'postalCode',
  'phone',
  'organisation',
  'role',
  'minimumAge',
  'publicName',
  'comment',
  'website',
] as const;

/** Reads a form's body. Anything may be missing or too much; it is checked later. */
export function readForm(text: string): FormBody {
  const form = new URLSearchParams(text);
  const answers = new Map<string, { version: string; lang: string; answer: string | undefined }>();
  for (const [name, version] of form) {
    if (!name.startsWith('version.')) continue;
    const id = name.slice('version.'.length);
    const lang = form.get(`lang.${id}`) ?? '';
    answers.set(id, { version, lang, answer: form.get(`answer.${id}`) ?? undefined });
  }
  return {
    recording: form.get('step') === 'record',
    id: form.get('id') ?? '',
    lang: form.get('lang') ?? undefined,
    page: form.get('page') ?? undefined,
    // Browsers send line breaks as CR LF; the contract knows LF alone.
    typed: Object.fromEntries(
      FIELDS.map(name => [name, (form.get(name) ?? '').replace(/\r\n?/g, '\n').trim()]),
    ) as Typed,
    topics: [...form.keys()].filter(name => name.startsWith('topic.')).map(name => name.slice(6)),
    answers,
  };
}

/** The answer that a form gives to a disclosure: a box that is not ticked says no. */
export function formAnswer({ mode, answers }: Disclosure, answer: string | undefined): string | undefined {
  if (mode === 'notice') return 'told';
  if (answer === 'given' || answer === 'refused') return answer;
  return mode === 'choice' && !answers ? 'refused' : undefined;
}

/** Who a form says they are; as loose as the form. */
export function formSupporter({
  typed,
  topics,
}: Pick<FormBody, 'typed' | 'topics'>): Record<string, unknown> {
  const { given, family, email, postalCode, phone, organisation: name, role, minimumAge, publicName } = typed;
  return {
    ...(given && { given }),
    ...(family && { family }),
    email,
    ...(topics.length && { topics }),
    ...(postalCode && { postalCode }),
    ...(phone && { phone: e164(phone) ?? 'unclear' }), // what is no number of a country is refused
    ...((name || role) && { organisation: { name, role } }),
    ...(minimumAge && { minimumAge: Number(minimumAge) }),
    ...(publicName && publicName !== 'hidden' && { publicName }),
  };
}

/** The action that a form describes; as loose as the form, for the contract to check. */
export function formAction(
  { id, lang, typed, topics, page }: FormBody,
  campaign: { id: string; lang: string },
  consents: { disclosure: string; version: string; lang: string; answer: string | undefined }[],
  version: string,
): Record<keyof Action, unknown> {
  const { comment, website } = typed;
  return {
    id,
    campaign: campaign.id,
    kind: 'signature',
    lang: lang || campaign.lang,
    supporter: formSupporter({ typed, topics }),
    comment: comment || undefined,
    consents,
    deliveries: undefined,
    source: { element: 'form', version, page },
    check: website ? { website } : undefined,
  };
}
