import { css } from '../../../base/styles/css.ts';

export const sendStyles = css`
  /* In columns, and quieter than the first of them: that is the one thing to do. */
  .ways {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px;
  }
  @container (min-width: 400px) {
    .ways {
      grid-template-columns: repeat(auto-fit, minmax(9.5em, 1fr));
    }
  }
  .ways > * {
    padding-inline: 8px;
  }
  .ways > .quiet:not(.first, .lead) {
    font-size: 0.9375em;
    font-weight: 500;
  }
  .ways > .first,
  .ways > .lead,
  .ways > .first + :last-child {
    grid-column: 1 / -1;
  }
  details > .ways,
  .panel > :is(.ways, button) {
    margin-block-start: 8px;
  }
  details > .stack {
    margin-block-start: 12px;
  }
  .target {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_hairline);
  }
  .ways .quiet[aria-expanded='true'] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
  }
  .beneath {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 16px;
    border: 1px solid var(--_hairline);
    border-radius: calc(var(--_radius) * 2 / 3);
  }
  .beneath textarea {
    field-sizing: content;
    max-block-size: 16em;
  }
  .panel > span::first-letter {
    text-transform: uppercase;
  }
  /* A phone at its greatest zoom. */
  @container (max-width: 200px) {
    .panel {
      padding-inline: 10px;
    }
    .done > * {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .ways .quiet[aria-expanded='true'] {
      border-width: 3px;
    }
  }
  .number {
    justify-self: start;
    padding: 8px 0;
    font-size: 1.2em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  /* A thumb calls by pressing a button; a mouse seldom calls at all. */
  @media (pointer: coarse) {
    .number {
      justify-self: stretch;
      padding: 12px 20px;
      border-radius: calc(var(--_radius) * 2 / 3);
      background: var(--_accent);
      color: var(--_on-accent);
      text-align: center;
      text-decoration: none;
    }
  }
  .script {
    padding-inline-start: 14px;
    border-inline-start: 3px solid var(--_hairline);
  }
  .over {
    color: var(--_bad);
  }
  .pick {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }
  .fates {
    display: grid;
    gap: 4px;
    padding: 0;
    list-style: none;
  }
`;
