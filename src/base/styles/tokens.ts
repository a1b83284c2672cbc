/** What a nonprofit may theme, with the light and the dark default. */
export const TOKENS: Readonly<Record<string, readonly [light: string, dark?: string]>> = {
  accent: ['#2f45c5', '#a9b6ff'],
  'on-accent': ['#fff', '#10163a'],
  surface: ['#fff', '#171a21'],
  text: ['#1b2030', '#eceef4'],
  muted: ['#565e70', '#a6aebf'],
  hairline: ['#dfe1e8', '#2d323d'],
  edge: ['#868d9d', '#727a8b'],
  field: ['#fff', '#1d212a'],
  good: ['#17724a', '#7fd6a8'],
  bad: ['#b0261c', '#ffb0a6'],
  radius: ['12px'],
  font: ['inherit'],
  width: ['36em'],
};

/**
 * The tokens of one element, in two tiers: `--petition-sign-accent`, else `--upstander-accent`, else
 * a default that follows the page's `color-scheme`. (Browsers without `light-dark()` stay light,
 * which is readable on any page, since surface and text are set together.)
 */
export function tokens(tag: string): string {
  const block = (value: (light: string, dark?: string) => string) =>
    Object.entries(TOKENS)
      .map(
        ([name, defaults]) =>
          `--_${name}:var(--${tag}-${name},var(--upstander-${name},${value(...defaults)}));`,
      )
      .join('');
  return `:host{${block(light => light)}}@supports (color:light-dark(#fff,#fff)){:host{${block(
    (light, dark) => (dark ? `light-dark(${light},${dark})` : light),
  )}}}`;
}
