// What may be done next, and where to read on. Loaded once something is done, or over.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Campaign, CampaignEvent } from '../contract/index.ts';
import { languageOf } from '../contract/text-language.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { direction } from '../i18n/direction.ts';
import { next as english } from '../i18n/en/next.ts';
import { formatEventTime, isOver } from '../i18n/event-time.ts';
import { calendarFile, eventUid } from '../i18n/calendar-file.ts';
import { clock } from './clock.ts';
import type { Say } from './fields.ts';

type Part = TemplateResult | typeof nothing;

/** What is told of. */
interface Told {
  words: Partial<Catalogue>;
  /** The language of the words. */
  lang: string;
  say: Say;
}

/**
 * What the campaign proposes to do next: a link, or an event until it is over.
 * @param look of a link: `quiet` beside something that stands out.
 */
export function nextStep(campaign: Campaign, look: string, told: Told): Part {
  const { next } = campaign;
  if (!next) return nothing;
  if ('event' in next)
    return isOver(next.event, clock.now()) ? nothing : eventCard(campaign, next.event, told);
  const lang = languageOf(campaign, '/next/label');
  return html`<a class="button ${look} wide" href=${next.url} lang=${lang} dir=${direction(lang)}
    >${next.label}</a
  >`;
}

function eventCard(campaign: Campaign, event: CampaignEvent, { words, lang, say }: Told): TemplateResult {
  const { next = english } = words;
  const save = ({ currentTarget }: Event) => {
    saveFile(`${campaign.id}.ics`, calendarFile(event, eventUid(campaign.id, event), new Date(clock.now())));
    (currentTarget as Element).closest('.event')!.querySelector('[role=status]')!.textContent = say(
      next.saved,
    );
  };
  const of = (text: string) => languageOf(campaign, `/next/event/${text}`);
  return html`<section class="panel event" part="next" aria-labelledby="event">
    <span class="small muted">${say(next.event)}</span>
    <h3 id="event" lang=${of('title')} dir=${direction(of('title'))}>${event.title}</h3>
    <p><time datetime=${event.start}>${formatEventTime(lang, event)}</time></p>
    <p lang=${of('place')} dir=${direction(of('place'))}>${event.place}</p>
    <div class="onwards">
      <button type="button" class="quiet" @click=${save}>${say(next.calendar)}</button>
      ${event.url ? html`<a href=${event.url}>${say(next.about)}</a>` : nothing}
    </div>
    <p class="small muted" role="status"></p>
  </section>`;
}

/** After this long a file that was asked for has been read. */
const READ_MS = 60_000;

/** Hands a file over as a download: made here, from nowhere, so that no policy of a page has to allow it. */
function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_MS);
}

/** Where to read on. */
export function learnMore(campaign: Campaign, { words, say }: Told): Part {
  const { learnMore: links } = campaign;
  if (!links?.length) return nothing;
  return html`<div class="small learn" part="learn">
    <strong>${say((words.next ?? english).learnMore)}</strong>
    <ul>
      ${links.map(({ label, url }, at) => {
        const lang = languageOf(campaign, `/learnMore/${at}/label`);
        return html`<li lang=${lang} dir=${direction(lang)}><a href=${url}>${label}</a></li>`;
      })}
    </ul>
  </div>`;
}
