import { css } from '../../base/styles/css.ts';

export const hotlineStyles = css`
  .top {
    position: sticky;
    inset-block-start: 8px;
    z-index: 1;
    display: flex;
  }
  .exit {
    margin-inline-start: auto;
    background: var(--_text);
    color: var(--_surface);
  }
  .ways {
    display: grid;
    gap: 10px;
    list-style: none;
  }
  .way {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr) auto;
    gap: 4px 12px;
    align-items: center;
    min-block-size: 60px;
    padding: 10px 14px;
    border: 1px solid var(--_hairline);
    border-radius: calc(var(--_radius) * 2 / 3);
    color: inherit;
    text-decoration: none;
  }
  .way:hover b {
    text-decoration: underline;
  }
  .way b,
  .way .small {
    display: block;
  }
  .way b {
    font-size: 1.2em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  .way:not(.first) .small {
    color: var(--_muted);
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
  .way.first {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .first .icon {
    background: color-mix(in srgb, var(--_on-accent) 18%, transparent);
    color: inherit;
  }
  .way bdi {
    white-space: nowrap;
  }
  .name:last-child {
    grid-column: 2 / -1;
  }
  @container (max-width: 359px) {
    .way > :last-child:not(.name) {
      grid-column: 2;
    }
  }
  section + section {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_hairline);
  }
`;
