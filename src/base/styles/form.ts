import { css } from './css.ts';

/** Fields, what opens, and what buttons may look like beside them. */
export const formStyles = css`
  /* What is shown while a card loads is no higher than the room that a page keeps. */
  [aria-busy='true'] {
    max-block-size: calc(var(--upstander-room) - 50px);
    overflow: hidden;
  }
  /* A meter: a line with its number, the bar, a line below; in a narrow card the last day takes a line, too. */
  .late {
    min-block-size: calc(3.4em + 24px);
  }
  @container (max-width: 399px) {
    .dated {
      min-block-size: calc(5em + 24px);
    }
  }
  .tag {
    display: inline-block;
    padding: 2px 10px;
    border: 1px solid var(--_hairline);
    border-radius: 99px;
    color: var(--_muted);
    font-size: 0.8125em;
  }
  div:empty {
    display: none;
  }
  /* Korean breaks between words, and within one that is too long. */
  :lang(ko) {
    word-break: keep-all;
  }
  /* Out of sight without leaving the card: an offset would make a page scroll sideways. */
  .hush {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  summary,
  .link {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  summary {
    cursor: pointer;
    margin-block: -8px;
    padding-block: 10px;
  }
  /* On paper nothing can be opened. */
  @media print {
    ::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
  button[aria-disabled='true'] {
    opacity: 0.7;
    cursor: progress;
  }
  .wide {
    inline-size: 100%;
  }
  .link {
    display: inline;
    min-block-size: 0;
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    text-align: start;
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
  input:not([type='radio'], [type='checkbox'], .hush),
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
    resize: vertical;
  }
  [type='radio'],
  [type='checkbox'] {
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
  .notice {
    padding-block-start: 14px;
    border-block-start: 1px solid var(--_hairline);
  }
`;
