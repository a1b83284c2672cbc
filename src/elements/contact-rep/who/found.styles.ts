import { css } from '../../../base/styles/css.ts';

/** What comes with an answer. */
export const foundStyles = css`
  .place {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 16px;
  }
  .place + [role='status'] + .people {
    margin-block-start: -12px;
  }
  .place .link,
  .ways-on :is(a, button) {
    padding-block: 10px;
  }
  .question {
    padding-block-end: 16px;
    border-block-end: 1px solid var(--_hairline);
  }
  .question + * {
    margin-block-start: 8px;
  }
  .street {
    padding: 16px;
    border: 1px solid var(--_hairline);
    border-radius: calc(var(--_radius) * 2 / 3);
  }
  .ways-on {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    padding: 0;
    list-style: none;
  }
  .ways-on a {
    display: inline-block;
  }
  details .ways-on {
    font-size: 1em;
  }
  .people > .panel {
    max-inline-size: none;
  }
`;
