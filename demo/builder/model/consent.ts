// What some laws ask of a consent, as advice: why, how, and whether the campaign's file already does it. From
// the GDPR (articles 5, 7, 9, 13 and recital 32), CASL, CAN-SPAM, and the rules of the TCPA and of carriers.
import type { CampaignFile } from '../../../src/contract/index.ts';
import type { Path } from '../../../src/campaign-file/problems.ts';
import { SMS_SAYS, unsaidInSms } from '../../../src/campaign-file/sms-checks.ts';
import { PLACEHOLDER } from '../../../src/campaign-file/text-checks.ts';
import { isFields } from './texts.ts';

export interface Item {
  id: string;
  title: string;
  why: string;
  how: string;
  /** Whether the file does it; nothing where no file could tell, and somebody has to. */
  done?: boolean;
  /** Where to do it. */
  path?: Path;
}

export interface Rule {
  id: string;
  title: string;
  /** For whom it holds. */
  when: string;
  items: Item[];
}

/** The `id` of each text of consent, as they stand in a file, whatever is wrong with it. */
export function consentIds(file: unknown): string[] {
  const list = isFields(file) ? file['disclosures'] : undefined;
  return Array.isArray(list) ? list.map(one => (isFields(one) ? String(one['id']) : '')) : [];
}

type Disclosure = CampaignFile['disclosures'][number];

/** Nothing in it is left open. */
const written = (value: unknown) => value !== undefined && JSON.stringify(value).search(PLACEHOLDER) < 0;

const all = (list: readonly Disclosure[], holds: (one: Disclosure) => boolean) =>
  list.length > 0 && list.every(holds);

/** May somebody refuse it, and act all the same? */
const isFree = ({ mode }: Disclosure) => mode === 'choice';

/** The rules that may hold for a campaign. */
export function checklist(campaign: CampaignFile): Rule[] {
  return [gdpr(campaign), casl(campaign), canSpam(campaign), sms(campaign)].filter(
    rule => rule !== undefined,
  );
}

const ofChannel = ({ disclosures }: CampaignFile, channel: 'email' | 'sms') =>
  disclosures.filter(
    ({ mode, purpose, terms }) =>
      mode !== 'notice' &&
      (terms?.channel ?? (['updates', 'partner'].includes(purpose) ? 'email' : undefined)) === channel,
  );

function gdpr(campaign: CampaignFile): Rule {
  const { disclosures, petition, retention } = campaign;
  const told = disclosures.filter(({ mode }) => mode === 'notice');
  const first = ['disclosures', 0];
  // Who signs up for e-mail and nothing else cannot do so without agreeing to it.
  const signUp = petition && !petition.statement;
  return {
    id: 'gdpr',
    title: 'GDPR',
    when: 'Somebody in the European Union may act here; the law of the United Kingdom asks much the same.',
    items: [
      {
        id: 'gdpr-who',
        title: 'It says who you are, and how to reach you',
        why: 'Nobody can agree to something without knowing with whom (articles 7 and 13).',
        how: 'Write your name, your postal address and a contact under ‘Who asks’.',
        done: all(disclosures, ({ controller }) => written(controller)),
        path: [...first, 'controller'],
      },
      {
        id: 'gdpr-told',
        title: 'It says what becomes of people’s details, before anything is sent',
        why: 'Purposes have to be told when details are collected (article 13).',
        how: 'Keep one text that only tells: what you keep, what for, and who gets it.',
        done: all(told, ({ text }) => written(text)),
        path: [...first, 'text'],
      },
      {
        id: 'gdpr-notice',
        title: 'It links to your privacy notice',
        why: 'The rest of what has to be told stands there, in the version that held when somebody agreed.',
        how: 'Write its address and the month of its last change. No notice yet? Write one first.',
        done: all(disclosures, ({ privacyNotice }) => written(privacyNotice)),
        path: [...first, 'privacyNotice', 'url'],
      },
      {
        id: 'gdpr-free',
        title: 'Nobody has to agree to e-mail in order to act',
        why: 'A yes that is forced is none (article 7.4).',
        how: 'Let every text that asks for e-mail or messages be one that may be refused.',
        done:
          Boolean(signUp) ||
          disclosures.every(
            one => isFree(one) || !['updates', 'partner', 'text-messages'].includes(one.purpose),
          ),
        path: ['disclosures'],
      },
      {
        id: 'gdpr-each',
        title: 'Each purpose is asked for by itself',
        why: 'One yes for several things says nothing about each (recital 32).',
        how: 'One text for e-mail, another one for text messages, another one for each partner.',
      },
      {
        id: 'gdpr-unticked',
        title: 'Nothing is ticked beforehand',
        why: 'Silence and boxes that are ticked already are no consent (recital 32).',
        how: 'You have nothing to do: the elements never tick anything for anybody.',
        done: true,
      },
      {
        id: 'gdpr-special',
        title: 'Where taking part tells a political opinion, people agree to that expressly',
        why: 'Opinions, beliefs and health are special data, and need an explicit consent (article 9).',
        how: 'Add the text ‘Explicit consent’, or ask your lawyer whether your campaign tells no such thing.',
        done: disclosures.some(
          ({ mode, terms }) =>
            mode !== 'notice' && terms?.specialCategory && terms.legalBasis === 'explicit-consent',
        ),
        path: ['disclosures'],
      },
      {
        id: 'gdpr-withdraw',
        title: 'Taking it back is as easy as giving it',
        why: 'And people have to be told so before they agree (article 7.3).',
        how: 'Say so in the text. The link on each receipt does it; your own mailing tool has to follow.',
      },
      {
        id: 'gdpr-retention',
        title: 'It is settled when people are forgotten',
        why: 'Details may be kept no longer than they are needed (article 5).',
        how: 'Choose a time under ‘Forget supporters’: the endpoint then does it.',
        done: retention !== undefined,
        path: ['retention', 'period'],
      },
      {
        id: 'gdpr-proof',
        title: 'You can prove each yes',
        why: 'Whoever relies on a consent has to show it (article 7.1).',
        how: 'You have nothing to do: the endpoint keeps the text, its version and the answer of each person.',
        done: true,
      },
    ],
  };
}

function casl(campaign: CampaignFile): Rule {
  const mails = ofChannel(campaign, 'email');
  return {
    id: 'casl',
    title: 'CASL',
    when: 'Somebody in Canada may get your e-mail or messages.',
    items: [
      {
        id: 'casl-purpose',
        title: 'It says what the e-mail will be about',
        why: 'A consent holds for the purpose that was told.',
        how: 'Say what you will write about, and how often.',
        done: all(mails, ({ text }) => written(text)),
        path: ['disclosures'],
      },
      {
        id: 'casl-who',
        title: 'It has your name, mailing address, and a phone number, e-mail or web address',
        why: 'All three have to stand where consent is asked for.',
        how: 'Write them under ‘Who asks’: they are shown below the texts.',
        done: all(mails, ({ controller }) => written(controller)),
        path: ['disclosures', 0, 'controller'],
      },
      {
        id: 'casl-withdraw',
        title: 'It says that consent can be taken back',
        why: 'The request itself has to say it.',
        how: 'End the text with words such as ‘until I say stop’ or ‘I can end this at any time’.',
      },
      {
        id: 'casl-unticked',
        title: 'Nothing is ticked beforehand',
        why: 'Consent has to be an action of its own.',
        how: 'You have nothing to do: the elements never tick anything for anybody.',
        done: true,
      },
    ],
  };
}

function canSpam(campaign: CampaignFile): Rule {
  return {
    id: 'can-spam',
    title: 'CAN-SPAM',
    when: 'Somebody in the United States gets your e-mail.',
    items: [
      {
        id: 'can-spam-address',
        title: 'You have a postal address to put into each e-mail',
        why: 'Every such e-mail has to carry a valid one.',
        how: 'Write it under ‘Who asks’, and put it into your mailing tool, too.',
        done: all(campaign.disclosures, ({ controller }) => written(controller.postalAddress)),
        path: ['disclosures', 0, 'controller', 'postalAddress'],
      },
      {
        id: 'can-spam-stop',
        title: 'Whoever says stop is off your list within 10 business days',
        why: 'The law sets that time, and one press has to be enough.',
        how: 'Look that your mailing tool does it. The endpoint’s own e-mails have a link that does at once.',
      },
    ],
  };
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);

function sms(campaign: CampaignFile): Rule | undefined {
  const asked = ofChannel(campaign, 'sms');
  if (!asked.length) return undefined;
  const unsaid = new Map(
    asked.flatMap(one => [...unsaidInSms(one, campaign.lang)].map(({ what, add }) => [what, add] as const)),
  );
  const path = ['disclosures', campaign.disclosures.indexOf(asked[0]!)];
  return {
    id: 'sms',
    title: 'Text messages (TCPA and carriers)',
    when: 'You ask whether you may send text messages.',
    items: [
      {
        id: 'sms-free',
        title: 'It may be refused',
        why: 'Agreeing to messages must not be a condition of anything.',
        how: 'Let it be ‘May be refused’.',
        done: asked.every(isFree),
        path: [...path, 'mode'],
      },
      ...SMS_SAYS.map((what): Item => ({
        id: `sms-${what.replaceAll(' ', '-')}`,
        title: `It says ${what}`,
        why: 'Carriers and the law ask for it in the text that people agree to.',
        how: unsaid.has(what) ? `Add: “${unsaid.get(what)}”` : `${capital(what)} stands there.`,
        done: !unsaid.has(what),
        path: [...path, 'text'],
      })),
    ],
  };
}
