import type { Hono } from 'hono';
import { Action } from '../../contract/index.ts';
import { MOST_ACTION_BYTES, bodyJson } from '../http/body.ts';
import { Failure, schemaErrors } from '../http/failure.ts';
import { checkOrigin } from '../http/origins.ts';
import { resource } from '../http/resource.ts';
import type { Services } from '../services.ts';

/** Records an action: 201 once it is on disk, also when it was there before. */
export function actionRoutes(app: Hono, { recorder, origins, senderOf }: Services): void {
  resource(app, '/v1/actions', {
    post: async c => {
      checkOrigin(c.req.raw, origins);
      const { data: action, error } = Action.safeParse(await bodyJson(c.req.raw, MOST_ACTION_BYTES));
      if (error) throw new Failure('invalid-action', { errors: schemaErrors(error.issues) });
      return c.json(await recorder.record(action, { sender: senderOf(c) }), 201, {
        'Cache-Control': 'no-store',
      });
    },
  });
}
