import { css } from './css.ts';

/** Errors, results, panels and what is remembered: what a reader sees once they act. */
export const outcomeStyles = css`
  h3 {
    font-size: 1em;
    font-weight: 650;
  }
  .quiet {
    border-color: var(--_edge);
    background: transparent;
    color: var(--_accent);
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
  .panel > .quiet {
    margin-block-start: 8px;
  }
  @container (min-width: 400px) {
    .panel > .quiet {
      justify-self: start;
    }
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
    background: color-mix(in srgb, var(--_good) 11%, var(--_surface));
  }
  .done {
    grid-template-columns: 28px minmax(0, 1fr);
    gap: 4px 12px;
  }
  .done > * {
    grid-column: 2;
  }
  .done::before {
    content: '✓' / '';
    display: grid;
    grid-area: 1 / 1 / span 2;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
    background: var(--_good);
    color: var(--_surface);
    font-weight: 700;
  }
  /* What is not done yet is not ticked: an envelope, for it waits in the mail. */
  .mail::before {
    content: '';
  }
  .mail > svg {
    grid-area: 1 / 1;
    margin: 6px;
    fill: none;
    stroke: var(--_surface);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .share {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_hairline);
  }
  .event {
    padding-block: 16px;
  }
  .onwards {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin-block-start: 8px;
  }
  .learn li {
    padding-block: 4px;
    list-style: none;
  }
  /* Many ways at once: quieter than the one thing to do. */
  .share .row {
    align-items: stretch;
    gap: 8px;
  }
  .share .quiet {
    min-block-size: 44px;
    padding-inline: 8px;
    font-size: 0.9375em;
    font-weight: 500;
  }
  @container (min-width: 400px) {
    .share .row:has(> :nth-child(3)) {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  .memory {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    column-gap: 4px;
    min-block-size: 44px;
  }
  .memory > label,
  .memory > .link {
    padding-block: 10px;
    font-size: 1em;
  }
  .memory > label {
    align-items: center;
  }
  .memory input {
    margin: 0;
  }
  .memory > p {
    flex-basis: 100%;
  }
  @media (forced-colors: active) {
    .panel {
      border: 1px solid;
    }
  }
`;
