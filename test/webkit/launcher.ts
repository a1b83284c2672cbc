// WebKitGTK for @web/test-runner: one window, one test file after another.
import type { BrowserLauncher } from '@web/test-runner';
import { WebKit } from './driver.ts';

export function webkitLauncher(): BrowserLauncher {
  let webkit: Promise<WebKit> | undefined;
  let active: { id: string; url: string } | undefined;
  return {
    name: 'WebKitGTK',
    type: 'webkitgtk',
    concurrency: 1,
    initialize() {},
    async startSession(id, url) {
      active = { id, url };
      // A test file's page ends by itself: not waited for.
      await (
        await (webkit ??= WebKit.start())
      ).run('setTimeout(url => { location.href = url }, 0, arguments[0])', url);
    },
    isActive: id => active?.id === id,
    getBrowserUrl: id => (active?.id === id ? active.url : undefined),
    async stopSession() {
      active = undefined;
      await (await webkit)?.goto('about:blank');
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKitGTK has no debug session here')),
    async stop() {
      await (await webkit)?.stop();
      webkit = undefined;
    },
  };
}
