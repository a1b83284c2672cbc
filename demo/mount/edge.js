// For edge runtimes such as Cloudflare Workers. They have no file to keep actions in: this hands what belongs to the
// endpoint on to one that runs elsewhere, under the site's own name, so that pages need no other origin.
const PATHS = /^\/(v1|embed|cdn)\//;

export default {
  /** @param env `ENDPOINT`: where the endpoint runs, such as https://act.example.org */
  async fetch(request, env) {
    const { pathname, search } = new URL(request.url);
    if (!PATHS.test(pathname)) return new Response('Not found', { status: 404 });
    const onward = new Request(new URL(pathname + search, env.ENDPOINT), request);
    // A form's answer is a redirect: that is for the reader's browser to follow.
    return fetch(new Request(onward, { redirect: 'manual' }));
  },
};
