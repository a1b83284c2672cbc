import { css } from '../../base/styles/css.ts';

/** For what comes with the facts: icons, open hours, paper. */
export const factsStyles = css`
  .hours {
    display: inline-block;
    padding: 2px 10px;
    border: 1px solid var(--_hairline);
    border-radius: 99px;
    color: var(--_muted);
    font-size: 0.8125em;
  }
  .hours.on {
    border-color: currentcolor;
    color: var(--_good);
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
    .screen {
      display: none;
    }
    .way.first {
      border-color: currentcolor;
      background: none;
      color: #000;
    }
    .way b {
      font-size: 1.44em;
    }
  }
`;
