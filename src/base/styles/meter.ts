import { css } from './css.ts';

/** The progress bar: see `../meter.ts`. */
export const meterStyles = css`
  /* As in form.ts: shared, it would travel with every help line. */
  .hush {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* What is shown while it loads is no higher than the room that a page keeps. */
  .bone {
    max-block-size: calc(var(--upstander-room) - 50px);
  }
  .between {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 4px 12px;
  }
  .meter strong {
    font-size: 1.728em;
    font-weight: 700;
    line-height: 1.2;
    letter-spacing: -0.02em;
    font-variant-numeric: tabular-nums;
  }
  .bar {
    position: relative;
    block-size: 10px;
    margin-block: 8px 6px;
    overflow: hidden;
    border-radius: 99px;
    background: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
  }
  /* What is on paper, and what waits: paler, and told in words. */
  .imported {
    --_part: color-mix(in srgb, var(--_accent) 60%, var(--_surface));
  }
  .pending {
    --_part: color-mix(in srgb, var(--_accent) 35%, var(--_surface));
  }
  .bar rect {
    fill: var(--_part, var(--_accent));
    transition: width 200ms;
  }
  .bar svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  [dir='rtl'] .bar svg {
    transform: scaleX(-1);
  }
  @media (prefers-reduced-motion: reduce) {
    .bar rect {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid;
      forced-color-adjust: none;
      --_accent: Highlight;
      --_surface: Canvas;
    }
  }
`;
