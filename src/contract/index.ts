// The contract, v1: everything that crosses the wire.
export * from './action.ts';
export * from './campaign.ts';
export * from './confirmation.ts';
export * from './consent-version.ts';
export * from './cwc.ts';
export * from './disclosure.ts';
export * from './goal.ts';
export * from './hotline.ts';
export * from './letter.ts';
export * from './lookup.ts';
export * from './oembed.ts';
export * from './openapi.ts';
export * from './own-way.ts';
export * from './primitives.ts';
export * from './problem.ts';
export * from './progress.ts';
export * from './target.ts';
