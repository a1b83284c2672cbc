import { STYLE } from '../pages/style.ts';

/** The style of the admin pages, served as a file: that of the endpoint's other pages, and what only these have. */
export const ADMIN_STYLE = `${STYLE}
:root {
  --warn-soft: #fdf3e1; --bar: rgb(255 255 255 / 0.88); --track: #e9ebf3;
  --verified: #2f45c5; --unverified: #7583e8; --imported: #17724a; --pending: #878f9f;
  --one: #2f45c5; --two: #16856b; --three: #c8641b; --four: #8b45b0; --five: #1583a0; --rest: #878f9f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --warn-soft: #33270f; --bar: rgb(23 26 33 / 0.88); --track: #262b35;
    --verified: #a9b6ff; --unverified: #6675d6; --imported: #7fd6a8; --pending: #727a8b;
    --one: #a9b6ff; --two: #6fd0b0; --three: #f0a871; --four: #d3a3ec; --five: #79cbe0; --rest: #727a8b;
  }
}
body.inside { padding-block: 0 64px; }
body.inside main { max-width: 70rem; gap: 24px; padding-top: 28px; grid-template-columns: minmax(0, 1fr); }
body.outside main { max-width: 26rem; padding-top: 8vh; }
h1 { font-size: 1.75rem; }
h2 { letter-spacing: -0.005em; }
button { width: auto; }
.top {
  display: flex; flex-wrap: wrap; align-items: center; gap: 4px 20px; padding: 10px max(16px, calc(50vw - 35rem));
  margin-inline: -16px; background: var(--surface); border-bottom: 1px solid var(--hairline);
}
.top .brand { font-weight: 750; font-size: 1.0625rem; letter-spacing: -0.01em; color: var(--text); text-decoration: none; padding: 10px 0; }
.top nav { display: flex; flex-wrap: wrap; gap: 2px; flex: 1; }
.top nav a { padding: 10px 12px; border-radius: 8px; color: var(--muted); text-decoration: none; font-weight: 550; }
.top nav a:hover { color: var(--text); }
.top nav a[aria-current] { color: var(--accent); background: color-mix(in srgb, var(--accent) 9%, transparent); }
.top .count { font-size: 0.8125rem; font-weight: 650; color: var(--surface); background: var(--accent); border-radius: 99px; padding: 1px 8px; }
.top form { display: flex; align-items: center; gap: 12px; }
.top .who { color: var(--muted); font-size: 0.9375rem; max-width: 14ch; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
button.plain { min-height: 44px; padding: 8px 4px; background: none; color: var(--accent); font-weight: 550; text-decoration: underline; text-underline-offset: 0.18em; }
button.small { min-height: 44px; padding: 8px 16px; font-size: 0.9375rem; }
button.danger { background: var(--bad); color: var(--surface); }
button.quiet.danger { background: transparent; color: var(--bad); border-color: var(--bad); }
select {
  min-height: 46px; padding: 10px 12px; font: inherit; color: inherit; background: var(--field);
  border: 1px solid var(--edge); border-radius: 8px; max-width: 100%;
}
.heading { display: flex; flex-wrap: wrap; gap: 12px 24px; align-items: end; justify-content: space-between; }
.heading > .stack { flex: 1 1 20rem; }
.buttons > a { align-self: center; }
.buttons { display: flex; flex-wrap: wrap; gap: 12px; align-items: end; }
.banner { border-radius: 12px; padding: 14px 18px; max-width: none; }
.banner.bad { background: var(--bad-soft); color: var(--bad); }
.banner.bad a { color: inherit; }
.banner.good { background: var(--good-soft); color: var(--good); }
.tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px; margin: 0; max-width: none; }
.tiles > div {
  background: var(--surface); border: 1px solid var(--hairline); border-radius: 12px; padding: 16px 18px;
  display: flex; flex-direction: column-reverse; justify-content: flex-end; gap: 2px;
}
.tiles dt { font-weight: 400; font-size: 0.875rem; color: var(--muted); line-height: 1.35; }
.tiles dd { font-size: 1.625rem; font-weight: 700; letter-spacing: -0.02em; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tiles .alarm dd { color: var(--bad); }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 24px; }
.chart { margin: 0; align-content: start; }
.chart .plot { position: relative; height: 264px; min-width: 0; }
.chart .plot.rows { height: calc(var(--rows-height, 8rem)); }
.chart .plot[data-rows='1'].rows { height: 96px; } .chart .plot[data-rows='2'].rows { height: 132px; }
.chart .plot[data-rows='3'].rows { height: 168px; } .chart .plot[data-rows='4'].rows { height: 204px; }
.chart .plot[data-rows='5'].rows { height: 240px; } .chart .plot[data-rows='6'].rows { height: 276px; }
.chart .plot[data-rows='7'].rows { height: 312px; } .chart .plot[data-rows='8'].rows { height: 348px; }
.chart .plot.rows:not([data-rows='1'], [data-rows='2'], [data-rows='3'], [data-rows='4'], [data-rows='5'], [data-rows='6'], [data-rows='7'], [data-rows='8']) { height: 460px; }
.chart details { border: 0; }
.chart summary { color: var(--accent); font-size: 0.9375rem; }
@media (scripting: none) { .plot { display: none; } }
.scroll { overflow-x: auto; max-width: 100%; }
.chart .scroll { max-height: 24rem; overflow-y: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: 0.9375rem; }
th, td { padding: 10px 16px 10px 0; text-align: start; border-bottom: 1px solid var(--hairline); vertical-align: top; }
thead th { color: var(--muted); font-weight: 550; font-size: 0.875rem; white-space: nowrap; }
tbody th { font-weight: 550; }
.chart td, .chart th:not(:first-child) { text-align: end; }
tbody tr:last-child > * { border-bottom: 0; }
.campaigns { display: grid; gap: 12px; }
.campaign { grid-template-columns: minmax(0, 5fr) minmax(0, 8fr); gap: 16px 40px; padding: 20px 24px; }
.campaign h3 { font-size: 1.0625rem; }
.figures { display: grid; grid-template-columns: repeat(7, minmax(0, 1fr)); gap: 12px; max-width: none; }
.figures > div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.figures dt { font-weight: 400; font-size: 0.8125rem; color: var(--muted); line-height: 1.35; }
.figures dd { font-weight: 650; font-size: 1.125rem; font-variant-numeric: tabular-nums; }
.figures .alarm dd { color: var(--bad); }
progress { appearance: none; width: 100%; height: 8px; border: 0; border-radius: 99px; background: var(--track); overflow: hidden; display: block; }
progress::-webkit-progress-bar { background: var(--track); border-radius: 99px; }
progress::-webkit-progress-value { background: var(--accent); border-radius: 99px; }
progress::-moz-progress-bar { background: var(--accent); border-radius: 99px; }
.badge { display: inline-block; font-size: 0.8125rem; font-weight: 550; border: 1px solid currentcolor; border-radius: 99px; padding: 1px 10px; color: var(--muted); white-space: nowrap; }
.badge.bad { color: var(--bad); } .badge.good { color: var(--good); }
.title { display: flex; flex-wrap: wrap; gap: 6px 12px; align-items: baseline; }
.segments { display: flex; flex-wrap: wrap; gap: 4px; padding: 4px; background: var(--track); border-radius: 10px; width: max-content; max-width: 100%; }
.segments a { padding: 8px 14px; border-radius: 8px; color: var(--muted); text-decoration: none; font-weight: 550; font-size: 0.9375rem; }
.segments a[aria-current] { background: var(--surface); color: var(--text); box-shadow: 0 1px 2px rgb(16 20 40 / 0.1); }
.item { display: grid; gap: 12px 24px; grid-template-columns: minmax(0, 1fr) auto; align-items: start; padding-block: 18px; border-top: 1px solid var(--hairline); }
.item:first-of-type { border-top: 0; padding-top: 4px; }
.item .buttons { flex-wrap: nowrap; }
.letters { margin-top: 4px; } .letters summary { color: var(--accent); font-size: 0.9375rem; }
blockquote { margin: 4px 0 0; padding-inline-start: 14px; border-inline-start: 3px solid var(--hairline); white-space: pre-line; overflow-wrap: anywhere; }
.note.warn { background: var(--warn-soft); border: 0; border-radius: 8px; padding: 12px 16px; max-width: none; }
.pager { display: flex; gap: 16px; }
.pager a { padding: 10px 0; }
code { font: 0.875em ui-monospace, monospace; overflow-wrap: anywhere; }
.nothing { padding-block: 24px; text-align: center; max-width: none; }
.audit td:last-child { min-width: 16rem; overflow-wrap: anywhere; }
.audit td:first-child { white-space: nowrap; }
@media (max-width: 60rem) {
  .campaign { grid-template-columns: minmax(0, 1fr); }
  .figures { grid-template-columns: repeat(auto-fill, minmax(5.5rem, 1fr)); }
}
@media (max-width: 40rem) {
  body.inside main { gap: 16px; padding-top: 20px; }
  .top { padding-block: 8px; gap: 0 12px; }
  .top .brand { flex: 1; }
  .top nav { order: 1; flex-basis: 100%; }
  .tiles { grid-template-columns: 1fr 1fr; gap: 8px; }
  .tiles > div { padding: 12px 14px; }
  .tiles dd { font-size: 1.375rem; }
  .campaign { padding: 16px; }
  .top nav a { padding: 10px 8px; font-size: 0.875rem; }
  .top nav { margin-inline: -8px; }
  .item { grid-template-columns: minmax(0, 1fr); }
  .audit td:first-child { white-space: normal; }
  .audit :is(th, td) { padding-inline-end: 10px; }
}
@media (forced-colors: active) { .banner, .segments a[aria-current], .top nav a[aria-current] { border: 1px solid CanvasText; } }
@media print { .top, .buttons, .plot + details > summary { display: none; } }
`;
