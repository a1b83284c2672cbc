import { css } from '../../base/styles/css.ts';

/** A petition as one line: its title over its number, and the button beside them where there is room. */
export const lineStyles = css`
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px 16px;
  }
  .line > div {
    flex: 9999 1 15em;
  }
  .line > button {
    flex: auto;
  }
  .line h2 {
    font-size: 1.0625em;
    margin-block-end: 4px;
  }
  /* Room for the number in its sentence, which comes late (base/campaign-progress.ts). */
  .line .late {
    min-block-size: 1.45em;
    font-size: 0.875em;
    line-height: 1.45;
  }
  .line .late svg {
    block-size: 1.45em;
  }
`;
