export { type FakeEndpoint, endpointHandlers } from './handlers.ts';
export * from './samples.ts';
