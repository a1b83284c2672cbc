import { define } from '../../base/define.ts';
import { ActionProvider } from './action-provider.ts';

// Nothing in it brings Lit, which gives Node a registry of its own: there it may have none.
if (globalThis.customElements) define('action-provider', ActionProvider);
