import { type TemplateResult, html, nothing } from 'lit/html.js';
import { clock } from '../../../base/clock.ts';
import type { Bill, Campaign } from '../../../contract/index.ts';
import { languageOf } from '../../../contract/text-language.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import { formatDay } from '../../../i18n/day.ts';
import { direction } from '../../../i18n/direction.ts';
import { billNumber } from '../letters.ts';
import type { View } from '../view.ts';

const DAY_MS = 86_400_000;
/** From here on the days that are left are counted. */
const SOON_DAYS = 14;

const ASK_WORDS: Record<Bill['ask'], keyof Catalogue['contact']> = {
  cosponsor: 'askCosponsor',
  support: 'askSupport',
  oppose: 'askOppose',
  thank: 'askThank',
};

/** What it is about. */
export function summary(campaign: Campaign): TemplateResult | typeof nothing {
  const lang = languageOf(campaign, '/summary');
  return campaign.summary
    ? html`<p class="muted" lang=${lang} dir=${direction(lang)}>${campaign.summary}</p>`
    : nothing;
}

/** The bill at stake: its number and title, what is asked, where it stands and since when; how long there is. */
export function billCard(view: View, campaign: Campaign): TemplateResult | typeof nothing {
  const { bill, deadline, closed } = campaign;
  const until = deadline && !closed ? timeLeft(view, deadline) : '';
  if (!bill) return until ? html`<p class="small muted" part="bill">${until}</p>` : nothing;
  const { contact: words } = view.words;
  const { title, ask, status, url } = bill;
  const lang = languageOf(campaign, '/bill/title');
  return html`<div class="bill small" part="bill">
    <p lang=${lang} dir=${direction(lang)}><b>${billNumber(bill)}</b> ${title}</p>
    <p class="muted">
      <span class="ask">${view.say(words[ASK_WORDS[ask]])}</span>
      ${url ? html`<a href=${url} target="_blank" rel="noreferrer">${view.say(words.readBill)}</a>` : nothing}
    </p>
    ${
      status
        ? html`<p class="muted">
            <bdi lang=${languageOf(campaign, '/bill/status/text')}
              >${
                status.url
                  ? html`<a href=${status.url} target="_blank" rel="noreferrer">${status.text}</a>`
                  : status.text
              }</bdi
            >
            (<bdi>${formatDay(view.lang, status.date)}</bdi>)
          </p>`
        : nothing
    }
    ${until ? html`<p class="muted">${until}</p>` : nothing}
  </div>`;
}

/** How long a campaign is open: its last day, and near it the days that are left. */
function timeLeft(view: View, deadline: string): string {
  const { contact: words } = view.words;
  const left = Date.parse(deadline) - clock.now();
  if (left <= 0) return '';
  if (left >= SOON_DAYS * DAY_MS) return view.say(words.openUntil, { date: formatDay(view.lang, deadline) });
  return left < DAY_MS ? view.say(words.lastDay) : view.say(words.daysLeft, { n: Math.floor(left / DAY_MS) });
}
