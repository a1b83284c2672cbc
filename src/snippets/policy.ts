// What a page that has a Content-Security-Policy must allow, way by way.

/**
 * For an element in the page. Scripts come from the endpoint unless `scripts` says otherwise; with
 * `undefined` the page's own bundle has them. `form-action`: where a browser cannot hash the consent,
 * the form itself is posted to the endpoint. Styles need nothing: they are constructed.
 */
export function elementPolicy(endpoint: string, scripts?: string): string {
  const { origin } = new URL(endpoint);
  return [
    ...(scripts ? [`script-src ${scripts}`] : []),
    `connect-src ${origin}`,
    `form-action ${origin}`,
  ].join('; ');
}

/** For an element whose script comes from the endpoint. */
export const pastedPolicy = (endpoint: string): string => elementPolicy(endpoint, new URL(endpoint).origin);

/** For a frame: forms and connections inside it are its own page's. */
export function framePolicy(endpoint: string): string {
  const { origin } = new URL(endpoint);
  return `frame-src ${origin}; script-src ${origin}`;
}
