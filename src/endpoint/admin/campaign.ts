import { html } from 'hono/html';
import { FORMATS, type Format, exportedActions } from '../export/actions.ts';
import type { Html } from '../pages/layout.ts';
import type { Services } from '../services.ts';
import {
  NEWEST,
  languages,
  deliveriesByState,
  overTime,
  sources,
  verifiedAgainstPending,
} from './campaign-charts.ts';
import { chartFigure } from './chart.ts';
import { campaignFigures, daysUntil } from './figures.ts';
import { type Guard, notThere } from './guard.ts';
import { ADMIN_HEADERS, csrfField } from './layout.ts';
import { badges, figure, pauseForm } from './overview.ts';
import { titleOf } from './titles.ts';
import { MOST_UNDELIVERED, undeliveredCard } from './undelivered.ts';

/** How far back the charts may look, in days. */
const RANGES = [30, 90, 365] as const;
const FORMAT_NAMES: Record<Format, string> = {
  csv: 'CSV, for a spreadsheet',
  jsonl: 'JSON Lines, one action a line',
  osdi: 'OSDI, one action a line',
};

/** One campaign: how it went, its pause, its export. */
export function campaignRoutes(guard: Guard, services: Services): void {
  const { store, registry, clock, changed } = services;
  const known = async (id = '') => {
    if (registry.has(id) || (await store.outbox.campaigns()).includes(id)) return id;
    throw notThere();
  };

  guard.get('/campaigns/:campaign', async ({ c, session, frame, show }) => {
    const id = await known(c.req.param('campaign'));
    const now = clock();
    const days = RANGES.find(range => String(range) === c.req.query('days')) ?? RANGES[0];
    const labels = daysUntil(now, days);
    const [one] = await campaignFigures(store, [id], now);
    const { tallies, today, week, counted, letters } = one!;
    const byDay = await store.figures.days(id, labels[0]!);
    const from = await store.figures.cameFrom(id, NEWEST);
    const undelivered = await store.outbox.undelivered(id, MOST_UNDELIVERED);
    const all = await store.outbox.states();
    const own = <One extends { campaign: string }>(from: readonly One[]) =>
      from.filter(({ campaign }) => campaign === id);
    const states = { letters: own(all.letters), mails: own(all.mails) };
    const served = registry.get(id);
    const { text, lang } = titleOf(id, registry);
    const charts = [
      overTime(labels, byDay),
      verifiedAgainstPending(labels, byDay, tallies),
      deliveriesByState(states),
      sources(from),
      languages(from),
    ];
    const [first, ...others] = charts.map(chart => chartFigure(chart, frame.script !== undefined));
    const body = html`<div class="heading">
        <div class="stack">
          <h1 dir="auto" ${lang ? html`lang="${lang}"` : ''}>${text}</h1>
          <p class="title">
            <code>${id}</code>
            ${badges({ served: served !== undefined, closed: served?.closed(now), paused: one!.paused })}
          </p>
        </div>
        ${pauseOf(id)}
      </div>
      <dl class="tiles">
        ${figure('Counted', counted)} ${figure('Verified', tallies.verified)}
        ${figure('Not asked to verify', tallies.unverified)} ${figure('Pending', tallies.pending)}
        ${figure('On paper', tallies.imported)} ${figure('Today', today)} ${figure('The last 7 days', week)}
        ${figure(
          letters.failed ? html`<a href="#undelivered">Letters failed</a>` : 'Letters failed',
          letters.failed,
          letters.failed > 0,
        )}
      </dl>
      <nav class="segments" aria-label="How far back">
        ${RANGES.map(
          range =>
            html`<a
              href="${guard.base}/campaigns/${id}?days=${range}"
              ${range === days ? html`aria-current="true"` : ''}
              >${range === 365 ? 'A year' : `${range} days`}</a
            >`,
        )}
      </nav>
      ${first}
      <div class="pair">${others}</div>
      ${undeliveredCard(undelivered)}
      ${exportForm(`${guard.base}/campaigns/${id}/export`, csrfField(session))}`;
    return show({ title: text, place: '/campaigns', body });

    function pauseOf(campaign: string): Html | string {
      // Where all sending is paused, the overview says so and resumes.
      if (frame.pausedSince) return '';
      const action = `${guard.base}/campaigns/${campaign}/${one!.paused ? 'resume' : 'pause'}`;
      return pauseForm(action, csrfField(session), { paused: one!.paused, what: 'this campaign' });
    }
  });

  guard.post('/campaigns/:campaign/pause', async ({ c, deed }) => {
    const campaign = await known(c.req.param('campaign'));
    await store.audited(deed('pause', { campaign })).pauses.pause(campaign, clock().toISOString());
    return guard.to(c, `/campaigns/${campaign}`, 'paused');
  });

  guard.post('/campaigns/:campaign/resume', async ({ c, deed }) => {
    const campaign = await known(c.req.param('campaign'));
    await store.audited(deed('resume', { campaign })).pauses.resume(campaign);
    changed(campaign);
    return guard.to(c, `/campaigns/${campaign}`, 'resumed');
  });

  guard.post('/campaigns/:campaign/export', async ({ c, deed }, form) => {
    const campaign = await known(c.req.param('campaign'));
    const format = FORMATS.find(one => one === form.get('format')) ?? 'csv';
    const all = form.get('all') === 'yes';
    await store.audit.tell(deed('export', { campaign, format, all }));
    const name = `${campaign}-${clock().toISOString().slice(0, 10)}.${format === 'csv' ? 'csv' : 'jsonl'}`;
    return download(name, format, exportedActions(store, { campaign, format, all }));
  });
}

/** A file that is written while it is read. */
function download(name: string, format: Format, texts: AsyncIterable<string>): Response {
  const encoder = new TextEncoder();
  const bytes = async function* () {
    for await (const text of texts) yield encoder.encode(text);
  };
  return new Response(ReadableStream.from(bytes()), {
    headers: {
      ...ADMIN_HEADERS,
      'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/jsonl',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  });
}

const exportForm = (action: string, csrf: Html): Html =>
  html`<form class="card" method="post" action="${action}">
    ${csrf}
    <div class="stack">
      <h2>Export</h2>
      <p class="muted small">
        Each action with who did it. It is personal data: keep it as safe as it is here. The audit log tells
        of it.
      </p>
    </div>
    <div class="buttons">
      <div>
        <label for="format">Form</label>
        <select id="format" name="format">
          ${FORMATS.map(format => html`<option value="${format}">${FORMAT_NAMES[format]}</option>`)}
        </select>
      </div>
      <label class="choice"
        ><input type="checkbox" name="all" value="yes" /><span>Also what does not count</span></label
      >
      <button class="small">Download</button>
    </div>
  </form>`;
