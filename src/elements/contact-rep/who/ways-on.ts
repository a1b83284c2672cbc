import { type TemplateResult, html, nothing } from 'lit/html.js';
import { languageOf } from '../../../contract/text-language.ts';
import type { Found } from './found.ts';
import { officeName } from './people.ts';

/** Where an office's own house tells who holds it. */
const OFFICIAL_PAGES: Record<string, string> = {
  'us-house': 'https://www.house.gov/representatives/find-your-representative',
  'us-senate': 'https://www.senate.gov/senators/senators-contact.htm',
  'ca-assembly': 'https://findyourrep.legislature.ca.gov/',
  'ca-senate': 'https://findyourrep.legislature.ca.gov/',
};

const link = (label: string, url: string, own?: string) =>
  html`<li><a href=${url} lang=${own ?? nothing} target="_blank" rel="noreferrer">${label}</a></li>`;

/** Links to where offices tell by themselves who holds them, as items of a list. */
export function officialPages(found: Found, offices: readonly string[] = []): TemplateResult[] {
  const pages = new Map(
    offices.flatMap(office => {
      const page = OFFICIAL_PAGES[office];
      return page ? [[page, officeName(found.host.view, office)]] : [];
    }),
  );
  return [...pages].map(([page, office]) => link(found.say('officialPage', { office }), page));
}

/** Whatever else a reader can do to reach the right person. */
export function waysOn(found: Found): TemplateResult {
  const { lookup, host } = found;
  const { view } = host;
  const { campaign } = view.letters;
  const { actionUrl, targets } = campaign;
  const button = (label: string, act: () => void) =>
    html`<li><button type="button" class="link" @click=${act}>${label}</button></li>`;
  return html`<ul class="ways-on small">
    ${lookup ? button(found.say('otherCode'), found.otherCode) : nothing}
    ${lookup?.address && !found.street ? button(found.say('byStreet'), found.openStreet) : nothing}
    ${found.namesOffered && !found.names ? button(found.say('byName'), found.openNames) : nothing}
    ${officialPages(found, targets?.offices)}
    ${actionUrl ? link(actionUrl.label, actionUrl.url, languageOf(campaign, '/actionUrl/label')) : nothing}
  </ul>`;
}
