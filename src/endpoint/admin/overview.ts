import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Services } from '../services.ts';
import { progressOf } from '../progress/progress.ts';
import type { Html } from '../pages/layout.ts';
import { type Chart, type Tone, chartFigure } from './chart.ts';
import { type CampaignFigures, campaignFigures, daysUntil, risen, totals } from './figures.ts';
import { type Guard, SIGNED_OUT } from './guard.ts';
import { csrfField, instant, number } from './layout.ts';
import { WAS_SIGNED_OUT, signInPage } from './sign-in.ts';
import { titleOf } from './titles.ts';

/** Days that the chart shows. */
const DAYS = 30;
/** So many signs of spam are counted, of more it says that there are. */
const MANY_FLAGGED = 1000;
/** More campaigns would be more colours than anybody tells apart. */
const TONES = ['one', 'two', 'three', 'four', 'five'] as const satisfies readonly Tone[];

/** Campaigns side by side, and the button that pauses all. */
export function overviewRoutes(app: Hono, guard: Guard, services: Services): void {
  const { store, registry, clock, changed } = services;

  app.get('/admin', async c => {
    const session = await guard.sessions.of(c);
    if (!session) {
      const told = c.req.query('done') === SIGNED_OUT ? { told: WAS_SIGNED_OUT } : {};
      return signInPage(await guard.frame(), told);
    }
    const { frame, show } = await guard.visit(c, session);
    const now = clock();
    const ids = [...new Set([...registry.keys(), ...(await store.outbox.campaigns())])].toSorted();
    const figures = (await campaignFigures(store, ids, now)).toSorted((a, b) => b.counted - a.counted);
    const drawn = frame.script !== undefined;
    const idle = figures.filter(one => !begun(one));
    const cards = (some: CampaignFigures[]) => Promise.all(some.map(one => card(one, now)));
    const body = html`<div class="heading">
        <div class="stack">
          <h1>Overview</h1>
          <p class="muted">
            ${figures.length} ${figures.length === 1 ? 'campaign' : 'campaigns'}, as of
            ${instant(now.toISOString())}
          </p>
        </div>
        ${pauseForm(`${frame.base}/${frame.pausedSince ? 'resume' : 'pause'}`, csrfField(session), {
          paused: frame.pausedSince !== undefined,
          what: 'all sending',
          asks: frame.pausedSince !== undefined,
        })}
      </div>
      ${tilesOf(figures, await store.flags.many(MANY_FLAGGED + 1), frame.base)}
      ${chartFigure(await overTime(figures, now), drawn)}
      ${chartFigure(sideBySide(figures.filter(begun)), drawn)}
      <section class="campaigns" aria-labelledby="campaigns">
        <h2 id="campaigns">Campaigns</h2>
        ${await cards(figures.filter(begun))}
        ${
          idle.length
            ? html`<details>
                <summary>${idle.length} in which nothing was done yet</summary>
                ${await cards(idle)}
              </details>`
            : ''
        }
      </section>`;
    return show({ title: 'Overview', place: '', body });
  });

  guard.post('/pause', async ({ c, deed }) => {
    await store.audited(deed('pause')).pauses.pauseAll(clock().toISOString());
    return guard.to(c, '', 'paused');
  });

  guard.post('/resume', async ({ c, session, show, deed }, form) => {
    if (form.get('sure') !== 'yes')
      return show({
        title: 'Resume all sending',
        place: '',
        body: confirmResuming(guard.base, csrfField(session), await whatWaits()),
      });
    await store.audited(deed('resume')).pauses.resumeAll();
    for (const id of registry.keys()) changed(id);
    return guard.to(c, '', 'resumed');
  });

  /** How many leave once all sending is resumed: a campaign that is paused by itself stays so. */
  async function whatWaits(): Promise<{ letters: number; mails: number }> {
    const paused = new Set(await store.pauses.list());
    const { letters, mails } = await store.outbox.states();
    const sum = (all: readonly { campaign: string; n: number }[]) =>
      all.reduce((n, one) => n + (paused.has(one.campaign) ? 0 : one.n), 0);
    return { letters: sum(letters.filter(({ status }) => status === 'queued')), mails: sum(mails) };
  }

  async function overTime(figures: readonly CampaignFigures[], now: Date): Promise<Chart> {
    const labels = daysUntil(now, DAYS);
    const series = await Promise.all(
      figures.map(async ({ id }) => {
        const days = await store.figures.days(id, labels[0]!);
        return { id, values: labels.map(day => risen(days.filter(one => one.day === day))) };
      }),
    );
    const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
    const busiest = series.toSorted((a, b) => sum(b.values) - sum(a.values));
    const rest = busiest.slice(TONES.length);
    return {
      id: 'over-time',
      title: 'Counted each day',
      note: `The last ${DAYS} days, in UTC, without what is on paper. A withdrawal counts against the day it came.`,
      shape: 'bars',
      of: 'Day',
      labels,
      series: [
        ...busiest.slice(0, TONES.length).map(({ id, values }, index) => ({
          name: titleOf(id, registry).text,
          tone: TONES[index]!,
          values,
        })),
        {
          name: 'All others',
          tone: 'rest',
          values: labels.map((_, day) => sum(rest.map(({ values }) => values[day]!))),
        },
      ],
    };
  }

  function sideBySide(figures: readonly CampaignFigures[]): Chart {
    const values = (of: (one: CampaignFigures) => number) => figures.map(of);
    return {
      id: 'side-by-side',
      title: 'Campaigns side by side',
      note: 'All that was done since they began.',
      shape: 'rows',
      of: 'Campaign',
      labels: figures.map(({ id }) => titleOf(id, registry).text),
      series: [
        { name: 'Verified', tone: 'verified', values: values(one => one.tallies.verified) },
        { name: 'Not asked to verify', tone: 'unverified', values: values(one => one.tallies.unverified) },
        { name: 'On paper', tone: 'imported', values: values(one => one.tallies.imported) },
        { name: 'Pending', tone: 'pending', values: values(one => one.tallies.pending) },
      ],
    };
  }

  async function card(one: CampaignFigures, now: Date): Promise<Html> {
    const served = registry.get(one.id);
    const { text, lang } = titleOf(one.id, registry);
    const progress =
      served && (await progressOf({ file: served.file, closed: served.closed(now) }, store.actions));
    return html`<article class="card campaign">
      <div class="stack">
        <div class="title">
          <h3 dir="auto">
            <a href="${guard.base}/campaigns/${one.id}" ${lang ? html`lang="${lang}"` : ''}>${text}</a>
          </h3>
          ${badges({ served: served !== undefined, closed: progress?.closed, paused: one.paused })}
        </div>
        ${
          progress?.goal
            ? html`<progress
                  max="${progress.goal}"
                  value="${Math.min(progress.counted, progress.goal)}"
                  aria-label="Goal of ${text}"
                ></progress>
                <p class="muted small">
                  ${number(progress.counted)} of ${number(progress.goal)}, the next goal
                </p>`
            : ''
        }
      </div>
      <dl class="figures">
        ${figure('Counted', one.counted)} ${figure('Verified', one.tallies.verified)}
        ${figure('Pending', one.tallies.pending)} ${figure('Today', one.today)} ${figure('7 days', one.week)}
        ${figure('Letters waiting', one.letters.waiting)}
        ${figure('Letters failed', one.letters.failed, one.letters.failed > 0)}
      </dl>
    </article>`;
  }
}

const begun = ({ counted, tallies }: CampaignFigures) => counted + tallies.pending > 0;

/** A number with its name. @param more there are more than these. */
export const figure = (name: string | Html, n: number, alarm = false, more = false): Html =>
  html`<div class="${alarm ? 'alarm' : ''}">
    <dt>${name}</dt>
    <dd>${number(n)}${more ? '+' : ''}</dd>
  </div>`;

export const badges = ({
  served,
  closed,
  paused,
}: {
  served: boolean;
  closed?: boolean | undefined;
  paused: boolean;
}): Html =>
  html`${paused ? html`<span class="badge bad">Paused</span>` : ''}
  ${closed ? html`<span class="badge">Closed</span>` : ''}
  ${served ? '' : html`<span class="badge">Not served now</span>`}`;

/** A button that stops what leaves, or lets it go on. @param asks it leads to a question first. */
export const pauseForm = (
  action: string,
  csrf: Html,
  { paused, what, asks }: { paused: boolean; what: string; asks?: boolean },
): Html =>
  html`<form class="buttons" method="post" action="${action}">
    ${csrf}
    <button class="small ${paused ? '' : 'quiet danger'}">
      ${paused ? 'Resume' : 'Pause'} ${what}${asks ? ' …' : ''}
    </button>
  </form>`;

/** What waited leaves at once, and cannot be called back. */
const confirmResuming = (base: string, csrf: Html, waiting: { letters: number; mails: number }): Html =>
  html`<div class="stack"><h1>Resume all sending?</h1></div>
    <form class="card" method="post" action="${base}/resume">
      ${csrf}<input type="hidden" name="sure" value="yes" />
      <p>
        Letters that wait: <b>${number(waiting.letters)}</b>. Mails to supporters that wait:
        <b>${number(waiting.mails)}</b>. They begin to leave at once, and what has left cannot be called back.
        Letters that were set aside stay. So does what is of campaigns that are paused by themselves.
      </p>
      <div class="buttons">
        <button class="small">Resume all sending</button>
        <a href="${base}">Stay paused</a>
      </div>
    </form>`;

/** @param flagged how many have signs of spam, and were not looked at; above `MANY_FLAGGED` not all. */
function tilesOf(figures: readonly CampaignFigures[], flagged: number, base: string): Html {
  const all = totals(figures);
  return html`<dl class="tiles">
      ${figure('Counted', all.counted)} ${figure('Verified', all.verified)}
      ${figure('Not asked to verify', all.unverified)} ${figure('Pending', all.pending)}
      ${figure('Today', all.today)} ${figure('The last 7 days', all.week)}
      ${figure('Waiting to leave', all.waiting + all.mails)}
      ${figure('Letters failed', all.failed, all.failed > 0)}
    </dl>
    <p class="muted small">
      What counts is verified, was not asked to verify, or was collected on paper; what is pending does not
      count yet.
      ${
        flagged
          ? html`<a href="${base}/moderation"
              >${number(Math.min(flagged, MANY_FLAGGED))}${flagged > MANY_FLAGGED ? '+' : ''} with signs of
              spam to look at</a
            >`
          : ''
      }
    </p>`;
}
