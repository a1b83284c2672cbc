// Inside a hosted frame (dist/cdn/framed.js): tells the page around how high this one is, and becomes light
// or dark with it. Nothing that a reader typed or did is told.
import type {} from './elements/hotline-info/hotline-info.ts';

/** What a hosted frame tells the page around it. */
export interface FrameMessage {
  /** `leave` comes from the quick exit, where it may not take the page around away itself. */
  upstander: 'size' | 'leave';
  /** In px. */
  height?: number;
  /** Where the quick exit goes, in a frame with help lines. */
  exit?: string | undefined;
  /** What the page around has asked for. */
  scheme?: HostMessage['scheme'] | undefined;
}

/** What the page around tells the frame. */
export interface HostMessage {
  upstander: 'speak';
  scheme: 'light' | 'dark';
}

let scheme: HostMessage['scheme'] | undefined;

const tell = () => {
  const message: FrameMessage = {
    upstander: 'size',
    height: document.body.getBoundingClientRect().height,
    exit: document.querySelector('hotline-info')?.exitTo ?? undefined,
    scheme,
  };
  parent.postMessage(message, '*'); // whoever may hold the frame may know its size
};

if (parent !== window) {
  addEventListener('message', ({ source, data }: MessageEvent<Partial<HostMessage> | null>) => {
    if (source !== parent || data?.upstander !== 'speak') return;
    scheme = data.scheme === 'dark' ? 'dark' : 'light';
    document.documentElement.style.colorScheme = scheme;
    tell();
  });
  new ResizeObserver(tell).observe(document.body);
  // Its exit is known from then on; its size may not change any more.
  void customElements.whenDefined('hotline-info').then(tell);
}
