import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';

/**
 * Which address of the endpoint was asked, as a pattern such as `/v1/receipts/{token}`: what stands in the place of
 * `{token}` is nobody's business. Of an address that there is not, only the part that was known, such as `/v1/*`.
 */
export function routeOf(c: Context): string {
  const paths = matchedRoutes(c).map(({ path }) => path);
  const whole = paths.findLast(path => !path.includes('*'));
  // The middlewares' own: the longest says most.
  const known = whole ?? paths.reduce((one, other) => (other.length > one.length ? other : one), '/*');
  return known.replaceAll(/:(\w+)(\{[^/]*\})?/g, '{$1}');
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE']);

/** How it was asked. A program may send any word as a method. */
export const methodOf = ({ req }: Context): string => (METHODS.has(req.method) ? req.method : 'other');
