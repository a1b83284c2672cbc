// For a page that holds hosted frames (dist/cdn/frame.js): makes each as high as what is in it and light or
// dark as the page is around it, and lets help lines take the whole page away, from wherever the focus is.
// It listens to the frames of the endpoint that it comes from itself, and to nobody else.
import { leave, onTripleEscape } from './elements/hotline-info/exit.ts';
import type { FrameMessage, HostMessage } from './framed.ts';

/** In px. A page that says it is higher is broken, or does not mean well. */
const LEAST = 40;
const MOST = 10_000;

const { origin } = new URL((document.currentScript as HTMLScriptElement).src);
let listening = false;

/** What is used where the frame stands: its style alone does not tell, for a `<meta>` may set it too. */
function schemeAt(frame: HTMLIFrameElement): HostMessage['scheme'] {
  const probe = document.createElement('i');
  probe.style.color = 'CanvasText';
  frame.after(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color === 'rgb(0, 0, 0)' ? 'light' : 'dark';
}

const ask = (frame: HTMLIFrameElement) => {
  const question: HostMessage = { upstander: 'speak', scheme: schemeAt(frame) };
  frame.contentWindow?.postMessage(question, '*'); // no secret, and one that is still loading does not know it
};

/** Frames that were there before this script have spoken already. */
const askAll = () => document.querySelectorAll<HTMLIFrameElement>(`iframe[src^="${origin}/"]`).forEach(ask);

addEventListener('message', ({ data, source, origin: from }: MessageEvent<Partial<FrameMessage> | null>) => {
  if (from !== origin || !data?.upstander) return;
  const frame = [...document.querySelectorAll('iframe')].find(
    ({ contentWindow }) => contentWindow === source,
  );
  if (!frame) return;
  const height = Math.ceil(Number(data.height));
  if (height > 0) {
    frame.height = String(Math.min(Math.max(height, LEAST), MOST));
    frame.style.height = `${frame.height}px`; // the page's stylesheet may keep room
  }
  const exit = /^https?:\/\//.test(data.exit ?? '') && data.exit;
  if (data.upstander === 'leave') return exit && leave(exit);
  if (data.scheme !== schemeAt(frame)) ask(frame);
  if (exit && !listening) {
    listening = true;
    onTripleEscape(() => leave(exit));
  }
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', askAll);
askAll();
