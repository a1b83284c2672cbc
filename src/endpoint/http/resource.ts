import type { Context, Handler, Hono } from 'hono';
import { Failure } from './failure.ts';
import { preflight } from './origins.ts';

/** What an address answers to. HEAD goes with GET by itself. */
export interface Methods {
  get?: Handler;
  post?: Handler;
}

/** An address with its methods; any other method is told which there are. */
export function resource(app: Hono, path: string, { get, post }: Methods): void {
  const methods = [...(get ? ['GET', 'HEAD'] : []), ...(post ? ['POST'] : []), 'OPTIONS'].join(', ');
  if (get) app.get(path, get);
  if (post) app.post(path, post);
  app.options(path, (c: Context) => preflight(c, methods));
  app.all(path, () => {
    throw new Failure('wrong-method', { detail: `Use one of ${methods}` }, { Allow: methods });
  });
}
