// The first thing in every one-file build: a classic script can only find its own tag while it runs.
import { readScriptTag } from './script-tag.ts';

readScriptTag(document.currentScript as HTMLScriptElement | null);
