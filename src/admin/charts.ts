// Draws the charts of the admin page, from the tables that stand there: without this script, these are all there is.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartDataset,
  Filler,
  Legend,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
} from 'chart.js';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  Legend,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
);

type Shape = 'bars' | 'lines' | 'rows';

/** Labels and series as the table says them; each series with the name of its colour. */
function readTable(table: HTMLTableElement) {
  const rows = [...table.tBodies[0]!.rows];
  const heads = [...table.tHead!.rows[0]!.cells].slice(1);
  return {
    labels: rows.map(row => row.cells[0]!.textContent.trim()),
    series: heads.map((head, column) => ({
      name: head.textContent.trim(),
      tone: head.dataset['tone'] ?? 'one',
      values: rows.map(row => Number(row.cells[column + 1]!.querySelector('data')!.value)),
    })),
  };
}

/** `2027-01-10` as `10 Jan`; other labels as they are, cut where they are long. */
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** So many characters of a label on a wide screen, and on a phone. */
const LONGEST = { wide: 34, narrow: 15 };

function shortLabel(label: string, longest: number): string {
  if (/^\d{4}-\d\d-\d\d$/.test(label)) return DAY.format(new Date(label));
  return label.length > longest ? `${label.slice(0, longest - 1).trimEnd()}…` : label;
}

function configuration(figure: HTMLElement): ChartConfiguration<'bar' | 'line'> {
  const shape = figure.dataset['shape'] as Shape;
  const { labels, series } = readTable(figure.querySelector('table')!);
  const longest = figure.clientWidth < 500 ? LONGEST.narrow : LONGEST.wide;
  const style = getComputedStyle(figure);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const { fontFamily } = style;
  const font = { family: fontFamily, size: 12 };
  const [text, muted, hairline, surface] = ['text', 'muted', 'hairline', 'surface'].map(colour);
  const datasets: ChartDataset<'bar' | 'line'>[] = series.map(({ name, tone, values }) => {
    const own = colour(tone);
    return shape === 'lines'
      ? {
          type: 'line',
          label: shortLabel(name, Math.max(longest, 20)),
          data: values,
          borderColor: own,
          backgroundColor: own,
          borderWidth: 2,
          pointRadius: 0,
          pointHoverRadius: 4,
          tension: 0.25,
          ...(tone === 'pending' && { borderDash: [5, 4] }),
        }
      : {
          type: 'bar',
          label: shortLabel(name, Math.max(longest, 20)),
          data: values,
          backgroundColor: own,
          borderColor: surface!,
          borderWidth: shape === 'rows' ? { right: 1 } : { top: 1 },
          borderRadius: 3,
          maxBarThickness: shape === 'rows' ? 18 : 28,
          categoryPercentage: 0.82,
          barPercentage: 0.95,
        };
  });
  const counts = {
    stacked: shape !== 'lines',
    beginAtZero: true,
    border: { display: false },
    grid: { color: hairline!, drawTicks: false },
    ticks: { color: muted!, font, precision: 0, padding: 8, maxTicksLimit: 6 },
  };
  const names = {
    stacked: shape !== 'lines',
    border: { display: false },
    grid: { display: false },
    ticks: {
      color: shape === 'rows' ? text! : muted!,
      font,
      autoSkip: shape !== 'rows',
      autoSkipPadding: 24,
      maxRotation: 0,
      padding: 6,
      callback: (_: unknown, index: number) => shortLabel(labels[index]!, longest),
    },
  };
  return {
    type: shape === 'lines' ? 'line' : 'bar',
    data: { labels, datasets },
    options: {
      // What does not move distracts nobody.
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: shape === 'rows' ? 'y' : 'x',
      interaction: { mode: 'index', intersect: false, axis: shape === 'rows' ? 'y' : 'x' },
      scales: shape === 'rows' ? { x: counts, y: names } : { x: names, y: counts },
      plugins: {
        legend: {
          display: series.length > 1,
          position: 'bottom',
          align: 'start',
          labels: {
            color: text!,
            font: { ...font, size: 13 },
            boxWidth: 10,
            boxHeight: 10,
            useBorderRadius: true,
            borderRadius: 3,
            padding: 14,
          },
        },
        tooltip: {
          backgroundColor: text!,
          titleColor: surface!,
          bodyColor: surface!,
          titleFont: { ...font, weight: 'bold' },
          bodyFont: font,
          padding: 10,
          cornerRadius: 8,
          boxPadding: 4,
          usePointStyle: true,
          // Of a stack that holds five, four are often nothing.
          filter: ({ raw }) => raw !== 0,
        },
      },
    },
  };
}

const figures = [...document.querySelectorAll<HTMLElement>('figure[data-shape]')].filter(figure =>
  figure.querySelector('.plot'),
);
const drawn = new Map<HTMLElement, Chart<'bar' | 'line'>>();

function draw(figure: HTMLElement): void {
  drawn.get(figure)?.destroy();
  const plot = figure.querySelector('.plot')!;
  const canvas = document.createElement('canvas');
  // The table below says the same in figures.
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', `Chart: ${figure.querySelector('h2')!.textContent}`);
  plot.replaceChildren(canvas);
  drawn.set(figure, new Chart(canvas, configuration(figure)));
}

const drawAll = () => figures.forEach(draw);
drawAll();
// Light and dark have colours of their own.
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
