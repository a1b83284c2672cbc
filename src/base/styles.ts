import { css } from 'lit';

/** The card and the text in it: what every element looks like. */
export const cardStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    contain-intrinsic-inline-size: 28rem;
    max-inline-size: 100%;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  /* The page's font comes in; its line height, spacing and case stay outside. */
  .card {
    max-inline-size: var(--_width);
    padding: 16px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 1px 2px rgb(16 20 40 / 0.05);
    font-family: var(--_font);
    font-size: max(1em, 16px);
    font-style: normal;
    font-weight: 400;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    overflow-wrap: anywhere;
    cursor: auto;
    visibility: visible;
  }
  @container (min-width: 400px) {
    .card {
      padding: 24px;
    }
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .tight {
    gap: 8px;
  }
  div:empty {
    display: none;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  h2 {
    font-size: 1.3em;
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  h3 {
    font-size: 1em;
    font-weight: 650;
  }
  p {
    max-inline-size: 65ch;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: 0.875em;
    line-height: 1.45;
  }
  .between {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 4px 12px;
  }
  .tag {
    display: inline-block;
    padding: 2px 10px;
    border: 1px solid var(--_hairline);
    border-radius: 99px;
    color: var(--_muted);
    font-size: 0.8125em;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.18em;
  }
  bdi {
    unicode-bidi: isolate;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  summary {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.18em;
    cursor: pointer;
    padding-block: 10px;
  }
  .hush {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .bone {
    border-radius: 6px;
    background: var(--_hairline);
    display: block;
    inline-size: 100%;
  }
  @media (prefers-reduced-motion: no-preference) {
    .bone {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
    @keyframes breathe {
      to {
        opacity: 0.5;
      }
    }
  }
  @media print {
    .card {
      box-shadow: none;
    }
  }
`;

/** Buttons, fields, errors and results. */
export const formStyles = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 48px;
    margin: 0;
    padding: 10px 20px;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 2 / 3);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 650;
    line-height: 1.3;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition: filter 150ms;
  }
  button:hover,
  .button:hover {
    filter: brightness(0.92);
  }
  button[aria-disabled='true'] {
    opacity: 0.7;
    cursor: progress;
  }
  .wide {
    inline-size: 100%;
  }
  .quiet {
    border-color: var(--_edge);
    background: transparent;
    color: var(--_accent);
  }
  .link {
    display: inline;
    min-block-size: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px 12px;
    align-items: start;
  }
  @container (min-width: 280px) {
    .row {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  label,
  legend {
    display: block;
    margin-block-end: 6px;
    padding: 0;
    font-size: 0.9375em;
    font-weight: 600;
  }
  label .muted,
  legend .muted {
    font-weight: 400;
  }
  .help {
    margin-block: -2px 6px;
  }
  input:not([type='radio'], [type='checkbox']),
  select,
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 46px;
    margin: 0;
    padding: 10px 12px;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 2 / 3);
    background: var(--_field);
    color: inherit;
    font: inherit;
    font-size: max(1em, 16px);
  }
  textarea {
    min-block-size: 112px;
    line-height: 1.55;
    resize: vertical;
  }
  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 2px 0 0;
    accent-color: var(--_accent);
  }
  .choice {
    display: flex;
    align-items: start;
    gap: 10px;
    min-block-size: 44px;
    margin: 0;
    padding-block: 10px;
    font-size: 1em;
    font-weight: 400;
    cursor: pointer;
  }
  [aria-invalid='true'] {
    border-color: var(--_bad) !important;
    box-shadow: inset 0 0 0 1px var(--_bad);
  }
  .error {
    display: flex;
    gap: 6px;
    margin-block-start: 6px;
    color: var(--_bad);
    font-size: 0.9375em;
  }
  .error::before {
    content: '✕' / '';
  }
  .panel {
    display: grid;
    gap: 4px;
    padding: 12px 16px;
    border-radius: calc(var(--_radius) * 2 / 3);
    background: color-mix(in srgb, var(--_accent) 8%, var(--_surface));
  }
  .bad {
    border-inline-start: 4px solid var(--_bad);
    background: color-mix(in srgb, var(--_bad) 9%, var(--_surface));
  }
  .bad .link {
    color: var(--_bad);
    padding-block: 4px;
  }
  .good {
    border-inline-start: 4px solid var(--_good);
    background: color-mix(in srgb, var(--_good) 11%, var(--_surface));
  }
  .notice {
    padding-block-start: 14px;
    border-block-start: 1px solid var(--_hairline);
  }
  .honey {
    position: absolute;
    inset-inline-start: -9999px;
  }
  @media (forced-colors: active) {
    button,
    .button,
    .panel {
      border: 1px solid;
    }
    .link {
      border: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    button {
      transition: none;
    }
  }
  @media print {
    button {
      display: none;
    }
  }
`;

/** The progress bar: see `meter.ts`. */
export const meterStyles = css`
  .meter strong {
    font-size: 1.728em;
    font-weight: 700;
    line-height: 1.2;
    letter-spacing: -0.02em;
    font-variant-numeric: tabular-nums;
  }
  .bar {
    position: relative;
    block-size: 10px;
    margin-block: 8px 6px;
    overflow: hidden;
    border-radius: 99px;
    background: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
  }
  .bar rect {
    fill: var(--_accent);
  }
  .bar .pending {
    opacity: 0.35;
  }
  .bar svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  :host(:dir(rtl)) .bar svg,
  [dir='rtl'] .bar svg {
    transform: scaleX(-1);
  }
  .bar rect {
    transition: width 200ms;
  }
  @media (prefers-reduced-motion: reduce) {
    .bar rect {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid;
      forced-color-adjust: none;
      background: Canvas;
    }
    .bar rect {
      fill: Highlight;
    }
  }
`;
