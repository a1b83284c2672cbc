// The endpoint under /act/ of a Hono app, on Node.js.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createEndpoint } from 'upstander/endpoint';

const endpoint = await createEndpoint({
  dataFolder: 'data',
  campaigns: 'campaigns',
  publicUrl: process.env.PUBLIC_URL ?? 'https://www.example.org/act',
});

const app = new Hono();
app.get('/', c => c.text('The rest of the site'));
// Whose connection it is: who sends very much is told apart by it.
app.mount('/act', (request, { incoming }) => endpoint.fetch(request, incoming.socket.remoteAddress));
const server = serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });

process.once('SIGTERM', () => {
  endpoint.retire();
  server.close(() => endpoint.close());
});
