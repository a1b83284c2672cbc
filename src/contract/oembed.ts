import * as z from 'zod/mini';
import { Link, line } from './primitives.ts';

/** The answer of `GET /v1/oembed` (https://oembed.com): the frame to paste for a hosted page. */
export const OEmbed = z.object({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string(),
  provider_name: line(100),
  provider_url: Link,
  /** In seconds. */
  cache_age: z.int(),
  html: z.string(),
  /** In px. */
  width: z.int(),
  height: z.int(),
});
export type OEmbed = z.infer<typeof OEmbed>;
