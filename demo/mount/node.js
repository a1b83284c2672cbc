// The endpoint under /act/ of a server in plain Node.js. In Express: app.use('/act', nodeListener(endpoint)).
import { createServer } from 'node:http';
import { createEndpoint, nodeListener } from 'upstander/endpoint';

const endpoint = await createEndpoint({
  dataFolder: 'data',
  campaigns: 'campaigns',
  publicUrl: process.env.PUBLIC_URL ?? 'https://www.example.org/act',
});
const act = nodeListener(endpoint);

const server = createServer((request, response) => {
  if (!request.url.startsWith('/act/')) return response.end('The rest of the site');
  request.url = request.url.slice('/act'.length);
  act(request, response);
});
server.listen(process.env.PORT ?? 3000);

process.once('SIGTERM', () => {
  endpoint.retire();
  server.close(() => endpoint.close());
});
