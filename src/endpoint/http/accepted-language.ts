import { firstAvailable } from '../../i18n/language.ts';

/** The best of the available languages for an `Accept-Language` header (RFC 9110, 12.5.4); nothing where none is accepted. */
export function acceptedLanguage(
  header: string | undefined,
  available: readonly string[],
): string | undefined {
  const wanted = (header ?? '')
    .split(',')
    .map(part => {
      const [tag = '', ...parameters] = part.split(';').map(text => text.trim());
      const weight = parameters.find(text => /^q=/i.test(text));
      return { tag, q: weight ? Number(weight.slice(2)) : 1 };
    })
    .filter(({ tag, q }) => tag && tag !== '*' && q > 0)
    .sort((a, b) => b.q - a.q);
  return firstAvailable(
    wanted.map(({ tag }) => tag),
    available,
  );
}
