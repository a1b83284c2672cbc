import { css } from '../../base/styles/css.ts';

/** The ring and the thermometer, with their words beside them; a ring's parts below where there is little room. */
export const shapeStyles = css`
  .shaped {
    display: grid;
    grid-template:
      'picture .' 1fr
      'picture beside' auto
      'picture parts' auto
      'picture .' 1fr / auto minmax(0, 1fr);
    column-gap: 20px;
  }
  .beside {
    grid-area: beside;
  }
  .shaped .parts {
    grid-area: parts;
    display: grid;
    margin-block-start: 6px;
  }
  .shaped .parts:not(:has(li)) {
    display: none;
  }
  .ring,
  .thermometer {
    grid-area: picture;
    align-self: center;
    inline-size: 8.25em;
    position: relative;
  }
  .thermometer {
    inline-size: 2.75em;
  }
  @container (max-width: 399px) {
    .ring-shape {
      column-gap: 16px;
      grid-template: 'picture beside' auto 'parts parts' auto / auto minmax(0, 1fr);
    }
    .ring-shape .beside {
      align-self: center;
    }
    .ring {
      inline-size: 6.75em;
    }
  }
  .shaped strong {
    font-size: 1.44em;
  }
  .shaped svg {
    display: block;
    inline-size: 100%;
  }
  .ring svg {
    transform: rotate(-90deg);
  }
  .ring span {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    line-height: 1.2;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .ring b {
    font-size: 1.44em;
    font-weight: 700;
    letter-spacing: -0.02em;
  }
  .ring br {
    display: none;
  }
  .ring small {
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .ring circle {
    fill: none;
    stroke: var(--_part, var(--_accent));
    stroke-width: 14;
    transition: stroke-dasharray 200ms;
  }
  .ring .track {
    stroke: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
  }
  .thermometer rect {
    fill: var(--_part, var(--_accent));
    transition:
      y 200ms,
      height 200ms;
  }
  .thermometer .track {
    fill: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
  }
  .glass,
  .mark {
    fill: none;
    stroke: var(--_edge);
    stroke-width: 1.5;
    stroke-linecap: round;
  }
  [dir='rtl'] .thermometer {
    transform: scaleX(-1);
  }
  @media (prefers-reduced-motion: reduce) {
    .shaped * {
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    .ring svg,
    .thermometer {
      forced-color-adjust: none;
      --_accent: Highlight;
      --_surface: Canvas;
      --_edge: CanvasText;
    }
  }
`;
