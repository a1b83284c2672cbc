import type { Hono } from 'hono';
import { Uuid } from '../../contract/index.ts';
import { unknownCampaign } from '../actions/recorder.ts';
import { Failure } from '../http/failure.ts';
import { resource } from '../http/resource.ts';
import type { Services } from '../services.ts';

/** A challenge for an action that is about to be sent: who knows that one is asked for can solve it ahead. */
export function challengeRoutes(app: Hono, { registry, challenges }: Services): void {
  resource(app, '/v1/challenges', {
    get: async c => {
      const { campaign = '', action } = c.req.query();
      if (!registry.has(campaign)) throw unknownCampaign();
      const { data: id } = Uuid.safeParse(action);
      if (!id)
        throw new Failure('invalid-query', {
          errors: [
            { pointer: '/action', code: 'invalid_format', detail: 'Say the id of the action: a UUID' },
          ],
        });
      return c.json(await challenges.make({ campaign, id }), 200, { 'Cache-Control': 'no-store' });
    },
  });
}
