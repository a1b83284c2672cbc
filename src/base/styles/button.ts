import { css } from './css.ts';

/** Buttons, and links that are buttons. */
export const buttonStyles = css`
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
  }
  button:hover,
  .button:hover {
    filter: brightness(0.92);
  }
  @media (forced-colors: active) {
    button,
    .button {
      border: 1px solid;
    }
  }
  @media print {
    button {
      display: none;
    }
  }
`;
