/** The relative luminance of a colour such as `#2f45c5` (WCAG 2.2). */
function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map(at => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** How well one colour is told from another, 1 to 21. @param a as `#rrggbb`. @param b as `#rrggbb`. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((one, other) => one - other) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** Which token has to be told from which, and how well: text 4.5, edges of controls 3 (WCAG 2.2, 1.4.3 and 1.4.11). */
export const PAIRS = [
  ['text', 'surface', 4.5],
  ['muted', 'surface', 4.5],
  ['accent', 'surface', 4.5],
  ['good', 'surface', 4.5],
  ['bad', 'surface', 4.5],
  ['on-accent', 'accent', 4.5],
  ['text', 'field', 4.5],
  ['muted', 'field', 4.5],
  ['edge', 'surface', 3],
  ['edge', 'field', 3],
] as const;
