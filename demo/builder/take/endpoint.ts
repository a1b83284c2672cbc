// The address of the endpoint, as somebody typed it.

/** What is written where nobody has typed one: a name that is kept for examples. */
const EXAMPLE = 'https://act.example.org';

/**
 * Where an endpoint serves this builder itself, it is most likely the one that is meant.
 * @param href of the builder.
 */
export function usualEndpoint(href: string): string {
  const { protocol, pathname, origin } = new URL(href);
  return protocol.startsWith('http') && pathname.startsWith('/builder/') ? origin : EXAMPLE;
}

export interface Endpoint {
  /** Without a slash at its end. */
  url: string;
  /** Nobody has said which: the snippets hold an example, or a guess. */
  guessed: boolean;
  /** Nothing can be made of what was typed, and why. */
  wrong?: string | undefined;
  /** What to know of it. */
  note?: string | undefined;
}

const isHere = (host: string) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);

/** @param usual what is meant where nothing is typed. */
export function endpointOf(typed: string, usual: string): Endpoint {
  const text = typed.trim();
  if (!text) return about(new URL(usual), true);
  // Whoever types a name alone means its usual address.
  const full = /^[\w-]+(\.[\w-]+)+(:\d+)?(\/|$)/.test(text) ? `https://${text}` : text;
  const url = URL.canParse(full) ? new URL(full) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) {
    const wrong = `Write an address such as ${EXAMPLE}: it begins with https:// and has nothing after ? or #.`;
    return { url: usual, guessed: true, wrong };
  }
  return about(url, false);
}

function about(url: URL, guessed: boolean): Endpoint {
  const note = isHere(url.hostname)
    ? 'Only this computer reaches this address: it is good for trying things out, not for readers.'
    : url.protocol === 'http:'
      ? 'Pages with https take nothing from an address without it: use https:// where readers are.'
      : undefined;
  return { url: url.href.replace(/\/+$/, ''), guessed, note };
}
