/** The style of the endpoint's own pages, served as a file: their policy forbids style inside them. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f6f5f1; --surface: #ffffff; --text: #1b2030; --muted: #565e70;
  --hairline: #dfe1e8; --edge: #868d9d; --field: #ffffff;
  --accent: #2f45c5; --on-accent: #ffffff;
  --good: #17724a; --good-soft: #e8f5ee; --bad: #b0261c; --bad-soft: #fdeeec;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f1115; --surface: #171a21; --text: #eceef4; --muted: #a6aebf;
    --hairline: #2d323d; --edge: #727a8b; --field: #1d212a;
    --accent: #a9b6ff; --on-accent: #10163a;
    --good: #7fd6a8; --good-soft: #14291f; --bad: #ffb0a6; --bad-soft: #35191a;
  }
}
*, ::before, ::after { box-sizing: border-box; }
body {
  margin: 0; padding: clamp(16px, 5vw, 48px) 16px; background: var(--page); color: var(--text);
  font: 1rem/1.5 ui-sans-serif, system-ui, 'Liberation Sans', sans-serif; overflow-wrap: break-word;
}
:lang(ko) { word-break: keep-all; }
main { max-width: 38rem; margin-inline: auto; display: grid; gap: 20px; }
.card {
  background: var(--surface); border: 1px solid var(--hairline); border-radius: 12px;
  padding: clamp(16px, 5vw, 28px); box-shadow: 0 1px 2px rgb(16 20 40 / 0.05);
  display: grid; gap: 16px; min-width: 0;
}
.stack { display: grid; gap: 8px; min-width: 0; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; letter-spacing: -0.012em; text-wrap: balance; }
h2 { font-size: 1.1rem; line-height: 1.3; margin: 0; }
h3 { font-size: 1rem; line-height: 1.3; margin: 0; }
p, dl, dd, ul { margin: 0; max-width: 65ch; }
ul { padding: 0; list-style: none; }
a { color: var(--accent); text-underline-offset: 0.18em; }
.muted { color: var(--muted); }
.lines { white-space: pre-line; }
.small { font-size: 0.875rem; line-height: 1.45; }
.row { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: 16px; align-items: start; }
label, legend, dt { display: block; font-size: 0.9375rem; font-weight: 600; }
label, legend { padding: 0; margin-bottom: 6px; }
label i, legend i { font-style: normal; font-weight: 400; color: var(--muted); }
input:not([type='checkbox'], [type='radio']), textarea {
  width: 100%; min-height: 46px; padding: 10px 12px; font: inherit; color: inherit;
  background: var(--field); border: 1px solid var(--edge); border-radius: 8px;
}
textarea { min-height: 112px; resize: vertical; }
[aria-invalid='true'] { border-color: var(--bad); box-shadow: inset 0 0 0 1px var(--bad); }
fieldset { border: 0; padding: 0; margin: 0; min-width: 0; }
.choice { display: grid; grid-template-columns: 24px 1fr; gap: 10px; align-items: start; padding: 10px 0; margin: 0; font-weight: 400; font-size: 1rem; min-height: 44px; }
.choice input { width: 20px; height: 20px; margin: 2px 0 0; accent-color: var(--accent); }
.error { color: var(--bad); font-size: 0.9375rem; margin-block: 6px; }
.error::before { content: '✕ '; }
.summary { background: var(--bad-soft); border-inline-start: 4px solid var(--bad); border-radius: 8px; padding: 12px 16px; }
.summary h2 { font-size: 1rem; margin-bottom: 4px; }
.summary a { color: var(--bad); display: inline-block; padding: 4px 0; }
.done { background: var(--good-soft); border-radius: 8px; padding: 14px 16px; display: grid; grid-template-columns: 28px 1fr; gap: 12px; }
.done b { display: block; }
.tick { width: 28px; height: 28px; border-radius: 50%; background: var(--good); color: var(--surface); display: grid; place-items: center; font-weight: 700; }
.note { border-inline-start: 4px solid var(--edge); padding-inline-start: 12px; }
main > * { min-width: 0; }
.signed { font: 0.75rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; max-width: none; }
details { border-block-end: 1px solid var(--hairline); }
details:last-child { border: 0; }
summary { min-height: 44px; padding-block: 10px; cursor: pointer; }
.line { border-top: 1px solid var(--hairline); padding-top: 14px; max-width: none; }
.letter { white-space: pre-wrap; border-top: 1px solid var(--hairline); padding-top: 14px; max-width: 65ch; overflow-wrap: anywhere; }
.head { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; overflow-wrap: anywhere; }
.head dt { color: var(--muted); font-weight: 400; }
button {
  min-height: 48px; padding: 10px 20px; border: 1px solid transparent; border-radius: 8px; width: 100%;
  font: inherit; font-weight: 650; background: var(--accent); color: var(--on-accent); cursor: pointer;
}
button.quiet { background: transparent; border-color: var(--edge); color: var(--accent); width: auto; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.trap { position: absolute; inset-inline-start: -9999px; width: 1px; height: 1px; overflow: hidden; }
@media (forced-colors: active) { .done, .summary { border: 1px solid CanvasText; } }
@media print { body { background: none; padding: 0; } .card { box-shadow: none; } }
`;
