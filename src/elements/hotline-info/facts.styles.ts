import { css } from '../../base/styles/css.ts';

/** For what comes with the facts: icons, open hours, paper. */
export const factsStyles = css`
  /* As in form.ts: shared, it would travel with every first part. */
  :lang(ko) {
    word-break: keep-all;
  }
  .hours {
    display: block;
    inline-size: fit-content;
    margin-block-end: 4px;
    padding: 2px 10px;
    border: 1px solid var(--_hairline);
    border-radius: 14px; /* it may take two lines */
    color: var(--_muted);
    font-size: 0.8125em;
  }
  .hours.on {
    border-color: currentcolor;
    color: var(--_good);
  }
  .top {
    min-block-size: 48px; /* its button may float */
  }
  .exit[popover] {
    position: fixed;
    inset-block: 8px auto;
    inset-inline: auto 8px;
    display: inline-flex;
    font: inherit;
    font-weight: 650;
  }
  .exit[popover].low {
    inset-block: auto max(8px, env(safe-area-inset-bottom));
  }
  .way.danger {
    border: 2px solid currentcolor;
  }
  summary + .stack {
    margin-block-start: 16px;
  }
  summary {
    min-block-size: 44px;
    align-content: center;
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .link {
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-weight: inherit;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .steps {
    display: grid;
    gap: 8px;
    padding-inline-start: 20px;
  }
  .way:not(.first) .small {
    color: var(--_muted);
  }
  .way b {
    font-variant-numeric: tabular-nums;
  }
  .way:hover b {
    text-decoration: underline;
  }
  .icon {
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_accent) 10%, var(--_surface));
    color: var(--_accent);
  }
  .first .icon {
    background: color-mix(in srgb, var(--_on-accent) 18%, transparent);
    color: inherit;
  }
  .icon svg {
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  @media (forced-colors: active) {
    .way.first {
      border-color: LinkText;
    }
  }
  @media print {
    .screen,
    .top,
    summary,
    .hours.now,
    .way:is(.chat, .site) .small {
      display: none;
    }
    .card {
      max-inline-size: none;
      box-decoration-break: clone; /* whole on each page that it takes */
      box-shadow: none;
    }
    /* A number is never without the name of its line. */
    section,
    .way {
      break-inside: avoid;
    }
    .ways {
      grid-template-columns: repeat(auto-fit, minmax(min(17em, 100%), 1fr));
    }
    .way {
      grid-template-columns: 24px minmax(0, 1fr);
      row-gap: 0;
      block-size: 100%;
      min-block-size: 0;
      padding-block: 6px;
    }
    .icon {
      inline-size: 24px;
      background: none;
    }
    .way.first {
      border-color: currentcolor;
      background: none;
      color: #000;
    }
    .way b {
      font-size: 1.44em;
    }
    /* An address that cannot be tapped is told in full, on a line of its own. */
    .way:is(.chat, .site)::after {
      grid-column: 2;
      content: attr(href);
    }
    li:has(.chat, .site) {
      grid-column: 1 / -1;
    }
  }
`;
