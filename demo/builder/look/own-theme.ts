// The theme of the draft: a finished one, and what was changed in it.
import { themeCss } from '../../../src/themes/css.ts';
import { THEMES, type Theme, type Token } from '../../../src/themes/themes.ts';
import type { Look } from '../model/state.ts';

/** What one begins with. */
export const baseOf = ({ theme }: Look): Theme => THEMES.find(({ id }) => id === theme) ?? THEMES[0]!;

/** Was anything changed? */
export const isChanged = ({ tokens, padding }: Look): boolean =>
  Object.keys(tokens).length > 0 || padding !== undefined;

/** A theme with a name of its own, once anything was changed in a finished one. */
export function themeOf(look: Look): Theme {
  const base = baseOf(look);
  if (!isChanged(look)) return base;
  return {
    ...base,
    id: 'own',
    title: 'Your own theme',
    what: `It began as ${base.title}.`,
    tokens: { ...base.tokens, ...look.tokens },
    ...(look.padding !== undefined && { padding: look.padding }),
  };
}

export const cssOf = (look: Look): string => themeCss(themeOf(look));

/** Does a theme have colours of its own by night? */
export const hasNights = ({ tokens }: Theme): boolean => Object.values(tokens).some(([, dark]) => dark);

/** The look with one value changed, by day or by night where the theme has both; nothing takes the change back. */
export function withToken(look: Look, token: Token, value: string | undefined, night = false): Look {
  const { [token]: _, ...rest } = look.tokens;
  if (value === undefined) return { ...look, tokens: rest };
  const [light, dark] = themeOf(look).tokens[token] ?? [value];
  const values: [string, string?] = night ? [light, value] : dark === undefined ? [value] : [value, dark];
  return { ...look, tokens: { ...rest, [token]: values } };
}
