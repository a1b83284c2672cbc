// The ring and the thermometer. They come late; until then their room is kept.
import { type SVGTemplateResult, type TemplateResult, html, svg } from 'lit/html.js';
import { type MeterScale, meterScale, meterText } from '../../base/meter.ts';
import { partList } from '../../base/meter-parts.ts';
import type { Progress } from '../../contract/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { milestone as english } from '../../i18n/en/milestone.ts';
import { intlOf } from '../../i18n/intl.ts';
import { say } from '../../i18n/message.ts';
import { formatPercent } from './milestones.ts';

export { shapeStyles } from './shapes.styles.ts';

/** From here on a goal is written short inside the ring; beside it, it stands in full. */
const LONG_GOAL = 1_000_000;

interface Label {
  /** 71% */
  percent: string;
  /** of 50,000 */
  of: string;
}

const SHAPES: Record<string, (scale: MeterScale, label: Label) => TemplateResult> = { ring, thermometer };

/** A campaign's progress in a shape of its own. Nothing: it has no goal, or there is no such shape. */
export function shaped(
  shape: string,
  progress: Progress,
  words: Partial<Catalogue>,
  lang: string,
  stale: boolean,
): TemplateResult | undefined {
  const scale = meterScale(progress);
  const draw = Object.hasOwn(SHAPES, shape) ? SHAPES[shape] : undefined;
  if (!draw) tellOnce(shape);
  if (!scale || !draw) return undefined;
  const { count, left, goals } = meterText(progress, words, lang, stale);
  return html`<div class="meter shaped ${shape}-shape" part="meter">
    ${draw(scale, labelOf(scale, words, lang))}
    <div class="beside">
      <div>${count}</div>
      ${[...goals, left].map(text => text && html`<div class="small muted">${text}</div>`)}
    </div>
    ${partList(progress, words, lang)}
  </div>`;
}

function labelOf({ goal, counted }: MeterScale, words: Partial<Catalogue>, lang: string): Label {
  // Rounded down: what is not there yet is not told. What has begun is seldom at nothing.
  const percent = counted < 1 ? Math.floor(counted * 10) / 10 : Math.floor(counted);
  const n = new (intlOf(lang).NumberFormat)(lang, goal < LONG_GOAL ? {} : { notation: 'compact' }).format(
    goal,
  );
  return {
    percent: formatPercent(lang, percent),
    of: say(lang, (words.milestone ?? english).of, { n }),
  };
}

/** What is waiting lies below what is on paper, and that below what came online. */
const layers = (
  { counted, online, waiting }: MeterScale,
  layer: (name: string, percent: number) => SVGTemplateResult,
) => [layer('pending', waiting), layer('imported', counted), layer('online', online)];

function ring(scale: MeterScale, { percent, of }: Label): TemplateResult {
  return html`<div class="ring" part="ring" aria-hidden="true">
    <svg viewBox="0 0 132 132">
      <circle class="track" cx="66" cy="66" r="59"></circle>
      ${layers(
        scale,
        (name, length) =>
          svg`<circle class=${name} cx="66" cy="66" r="59" pathLength="100" stroke-dasharray="${length} 101"></circle>`,
      )}
    </svg>
    <span><b>${percent}</b><br /><small>${of}</small></span>
  </div>`;
}

/** The tube with its bulb, in a box of 44 by 140. */
const TUBE = 'M14 12a8 8 0 0 1 16 0v88a18 18 0 1 1-16 0z';
const BULB = 40;
const HEIGHT = 140;
const FULL = HEIGHT - BULB - 8;

function thermometer(scale: MeterScale): TemplateResult {
  const high = (percent: number) => (percent ? BULB + (FULL * percent) / 100 : 0);
  return html`<div class="thermometer" part="thermometer" aria-hidden="true">
    <svg viewBox="0 0 44 140">
      <clipPath id="tube"><path d=${TUBE}></path></clipPath>
      <path class="track" d=${TUBE}></path>
      <g clip-path="url(#tube)">
        ${layers(
          scale,
          (name, percent) =>
            svg`<rect class=${name} width="44" y=${HEIGHT - high(percent)} height=${high(percent)}></rect>`,
        )}
      </g>
      <path class="glass" d=${TUBE}></path>
      ${[25, 50, 75, 100].map(
        percent => svg`<path class="mark" d="M35 ${HEIGHT - high(percent)}h${percent % 50 ? 4 : 8}"></path>`,
      )}
    </svg>
  </div>`;
}

const told = new Set<string>();
function tellOnce(shape: string): void {
  if (told.has(shape)) return;
  told.add(shape);
  console.warn(
    `upstander: <goal-meter shape="${shape}"> is none of bar, ring and thermometer: the bar is shown`,
  );
}
