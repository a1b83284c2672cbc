/** A style sheet's text. Named as in Lit, so that editors and the build know what it is. */
export const css = String.raw;
