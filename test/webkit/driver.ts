// WebKitGTK, driven by WebDriver: a display, the driver, and one window of the small browser that comes along.
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureProgram } from '../browser.ts';

const SCREEN = { width: 1280, height: 900 };

/**
 * A browser is there within a second or two; one in ten times its driver waits for it forever, however long
 * one lets it. In milliseconds, for each attempt.
 */
const PATIENCE = [3000, 4000, 5000, 10_000, 20_000];

/** Where nothing listens. */
const NOBODY = '127.0.0.1:1';

const running = new Set<WebKit>();
process.once('exit', () => running.forEach(webkit => webkit.end())); // also where a test breaks off
// A signal alone would end only this process, and leave the browsers running.
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

export class WebKit {
  readonly #processes: ChildProcess[] = [];
  readonly #home = mkdtempSync(join(tmpdir(), 'upstander-webkit-'));
  #address = '';
  /** Where the commands of the one session go. */
  #session = '';

  /** @throws Error where WebKitGTK or its driver is not there, or does not start. */
  static async start(): Promise<WebKit> {
    for (const [tries, patience] of PATIENCE.entries()) {
      const webkit = new WebKit();
      running.add(webkit);
      try {
        await webkit.#start(ensureProgram('webkit'), AbortSignal.timeout(patience));
        return webkit;
      } catch (error) {
        webkit.end();
        if (tries === PATIENCE.length - 1 || (error as Error).name !== 'TimeoutError') throw error;
      }
    }
    throw new Error('WebKit was never started');
  }

  async #start(binary: string, soon: AbortSignal): Promise<void> {
    const display = await this.#display();
    const { HOME: _, ...environment } = process.env;
    const port = await freePort();
    this.#spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], {
      stdio: ['ignore', 'ignore', 'ignore'],
      env: {
        ...environment,
        DISPLAY: display,
        HOME: this.#home,
        XDG_RUNTIME_DIR: this.#home,
        LIBGL_ALWAYS_SOFTWARE: '1',
        NO_AT_BRIDGE: '1',
        GSETTINGS_BACKEND: 'memory',
        LANGUAGE: 'en_US',
      },
    });
    this.#address = `http://127.0.0.1:${port}`;
    for (let tries = 0; ; tries++) {
      try {
        await this.#send('GET', '/status');
        break;
      } catch (error) {
        if (tries > 200) throw error;
        await pause(50);
      }
    }
    const capabilities = {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        timeouts: { script: 60_000, pageLoad: 60_000 },
        // Nothing leaves the machine: nobody is at the proxy.
        proxy: {
          proxyType: 'manual',
          httpProxy: NOBODY,
          sslProxy: NOBODY,
          noProxy: ['localhost', '127.0.0.1'],
        },
      },
    };
    const { sessionId } = await this.#send<{ sessionId: string }>('POST', '/session', { capabilities }, soon);
    this.#session = `/session/${sessionId}`;
  }

  /** A display of our own; Xvfb chooses its number, so that several runs share a machine. */
  async #display(): Promise<string> {
    const screen = `${SCREEN.width}x${SCREEN.height}x24`;
    const xvfb = this.#spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const ended = once(xvfb, 'exit').then(() =>
      Promise.reject(new Error('Xvfb ended before it had a display')),
    );
    const [number] = (await Promise.race([once(xvfb.stdio[3]!, 'data'), ended])) as [Buffer];
    return `:${number.toString().trim()}`;
  }

  #spawn(program: string, args: string[], options: SpawnOptions): ChildProcess {
    const child = spawn(program, args, { ...options, detached: true }); // a group: it ends with all that it started
    child.on('error', () => {}); // said by whoever waits for it
    this.#processes.push(child);
    return child;
  }

  async #send<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
    const response = await fetch(this.#address + path, {
      method,
      signal: signal ?? null,
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    });
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`WebKit: ${path.split('/').pop()}: ${value.error}: ${value.message}`);
    return value;
  }

  /** A command of WebDriver, as its specification names it. */
  command<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
    return this.#send<T>(method, this.#session + path, body);
  }

  /** Goes to a page and waits until it is loaded. */
  async goto(url: string): Promise<void> {
    await this.command('POST', '/url', { url });
  }

  /** Runs the body of a function in the page; a promise that it returns is waited for. */
  run<T>(script: string, ...args: unknown[]): Promise<T> {
    return this.command('POST', '/execute/sync', { script, args });
  }

  async stop(): Promise<void> {
    await Promise.race([this.command('DELETE', '').catch(() => {}), pause(3000)]);
    this.end();
  }

  /** At once. */
  end(): void {
    running.delete(this);
    for (const { pid } of this.#processes.toReversed()) {
      try {
        if (pid) process.kill(-pid, 'SIGKILL');
      } catch {
        // it has ended
      }
    }
    this.#processes.length = 0;
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
