/** The countries that ids with spaces between begin with, in capitals; other ids say nothing of where to look. */
export const countriesOf = (ids: string): string[] => [
  ...new Set(
    (ids.match(/\S+/g) ?? [])
      .map(id => id.split('-')[0]!)
      .filter(first => /^[a-z]{2}$/i.test(first))
      .map(code => code.toUpperCase()),
  ),
];
