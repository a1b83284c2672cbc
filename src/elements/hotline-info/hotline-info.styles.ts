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
    grid-template-columns: 40px minmax(0, 1fr);
    gap: 12px;
    align-items: center;
    min-block-size: 60px;
    padding: 10px 14px;
    border: 1px solid var(--_hairline);
    border-radius: calc(var(--_radius) * 2 / 3);
    color: inherit;
    text-decoration: none;
  }
  .way b,
  .way .small {
    display: block;
  }
  .way b {
    font-size: 1.2em;
    font-weight: 650;
  }
  .way.first {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  section + section {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_hairline);
  }
`;
