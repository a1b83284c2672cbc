import * as z from 'zod/mini';
import { Action, Receipt, ReceiptRecord } from './action.ts';
import { Campaign } from './campaign.ts';
import { Challenge } from './challenge.ts';
import {
  Confirmation,
  ConfirmationRequest,
  ConfirmationRequested,
  ReceiptRequest,
  Withdrawal,
  WithdrawalRequest,
} from './confirmation.ts';
import { HotlineList } from './hotline.ts';
import { Lookup, PlaceRequest } from './lookup.ts';
import { OEmbed } from './oembed.ts';
import { Problem } from './problem.ts';
import { Progress } from './progress.ts';
import { SignedReceipt } from './signed-receipt.ts';
import { SignerList } from './signers.ts';

const schemas = {
  Action,
  Campaign,
  Challenge,
  Confirmation,
  ConfirmationRequest,
  ConfirmationRequested,
  HotlineList,
  Lookup,
  OEmbed,
  PlaceRequest,
  Problem,
  Progress,
  Receipt,
  ReceiptRecord,
  ReceiptRequest,
  SignedReceipt,
  SignerList,
  Withdrawal,
  WithdrawalRequest,
};

type Json = Record<string, unknown>;

const ref = (name: keyof typeof schemas): Json => ({ $ref: `#/components/schemas/${name}` });
const json = (description: string, name: keyof typeof schemas): Json => ({
  description,
  content: { 'application/json': { schema: ref(name) } },
});
const body = (name: keyof typeof schemas): Json => ({
  required: true,
  content: { 'application/json': { schema: ref(name) } },
});
const failed: Json = {
  description: 'What went wrong (RFC 9457)',
  content: { 'application/problem+json': { schema: ref('Problem') } },
};
const path = (name: string): Json => ({ name, in: 'path', required: true, schema: { type: 'string' } });
const query = (name: string, required = false): Json => ({
  name,
  in: 'query',
  required,
  schema: { type: 'string' },
});
const get = (summary: string, parameters: Json[], ok: Json): Json => ({
  get: { summary, parameters, responses: { 200: ok, default: failed } },
});

/** The OpenAPI 3.1 document of the contract, made from its schemas. */
export function openApi(version: string): Json {
  return {
    openapi: '3.1.0',
    info: { title: 'Upstander', version, license: { name: 'MIT', identifier: 'MIT' } },
    paths: {
      '/v1/campaigns/{id}': get(
        'A campaign in one language',
        [path('id'), query('lang'), query('for')],
        json('The campaign', 'Campaign'),
      ),
      '/v1/campaigns/{id}/progress': get(
        'How far a campaign is',
        [path('id')],
        json('The progress', 'Progress'),
      ),
      '/v1/campaigns/{id}/signers': get(
        'Who signed and chose to be shown, the newest first',
        [path('id'), query('after')],
        json('A page of them', 'SignerList'),
      ),
      '/v1/campaigns/{id}/live': get('The same as server-sent events', [path('id')], {
        description: 'Each event `progress` carries a Progress as its data',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      }),
      '/v1/representatives': {
        ...get(
          'Who represents a place, or who has a name: one of `postalCode` and `name`',
          [query('country', true), query('postalCode'), query('name'), query('offices')],
          json('One entry for each office', 'Lookup'),
        ),
        post: {
          summary: 'Who represents a street address, or a postal code that names a street',
          requestBody: body('PlaceRequest'),
          responses: { 200: json('One entry for each office', 'Lookup'), default: failed },
        },
      },
      '/v1/hotlines': get(
        'Help lines of a country',
        [query('country', true), query('topic'), query('lang')],
        json('The lines', 'HotlineList'),
      ),
      '/v1/oembed': get(
        'The frame of a hosted page (oEmbed, in JSON)',
        [query('url', true), query('maxwidth'), query('maxheight'), query('format')],
        json('What to paste', 'OEmbed'),
      ),
      '/v1/actions': {
        post: {
          summary: 'Record an action',
          requestBody: body('Action'),
          responses: { 201: json('On disk, counted once', 'Receipt'), default: failed },
        },
      },
      '/v1/forms/{campaign}': {
        ...get('A petition as a plain page, for a link', [path('campaign'), query('lang')], {
          description: 'The form, empty',
          content: { 'text/html': {} },
        }),
        post: {
          summary: 'The same for a plain HTML form: a review page first, then the record',
          parameters: [path('campaign')],
          requestBody: {
            required: true,
            content: { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } },
          },
          responses: {
            200: {
              description: 'The review page, or the form again with its errors',
              content: { 'text/html': {} },
            },
            303: { description: 'Recorded: on to the receipt' },
            default: failed,
          },
        },
      },
      '/v1/challenges': get(
        'A small calculation for an action: what `challenge-needed` brings, ahead of it',
        [query('campaign', true), query('action', true)],
        json('What to solve', 'Challenge'),
      ),
      '/v1/receipts/{token}': {
        ...get('What was recorded, for the supporter', [path('token')], json('The record', 'ReceiptRecord')),
        post: {
          summary: 'Take the action, or one consent, back',
          parameters: [path('token')],
          requestBody: body('ReceiptRequest'),
          responses: { 200: json('The record, as it is then', 'ReceiptRecord'), default: failed },
        },
      },
      '/v1/receipts/{token}/signed': get('The same to keep, signed', [path('token')], {
        description:
          'A JWS (RFC 7515), EdDSA, with a SignedReceipt as its payload; for people a page with it inside',
        content: { 'application/jose': { schema: { type: 'string' } }, 'text/html': {} },
      }),
      '/v1/keys': get('What receipts are, and were, signed with', [], {
        description: 'A JSON Web Key Set (RFC 7517), the current key first',
        content: { 'application/json': { schema: { type: 'object' } } },
      }),
      '/v1/confirmations': {
        post: {
          summary: 'Send the confirmation mail again',
          requestBody: body('ConfirmationRequest'),
          responses: {
            202: json('The same answer for any receipt', 'ConfirmationRequested'),
            default: failed,
          },
        },
      },
      '/v1/confirmations/{token}': {
        ...get(
          'What waits for a confirmation; opening it confirms nothing',
          [path('token')],
          json('What it is, and what will happen', 'Confirmation'),
        ),
        post: {
          summary: 'Confirm it: letters leave, and it counts. Twice is the same as once',
          parameters: [path('token')],
          responses: { 200: json('Confirmed, on disk', 'Confirmation'), default: failed },
        },
      },
      '/v1/withdrawals/{token}': {
        ...get('What can be withdrawn', [path('token')], json('What it is', 'Withdrawal')),
        post: {
          summary: 'Withdraw it: what has not left stays, and it does not count',
          parameters: [path('token')],
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: ref('WithdrawalRequest') },
              // What a mail program posts by itself (RFC 8058), by the link of a mail about a bill.
              'application/x-www-form-urlencoded': {
                schema: { type: 'object', properties: { 'List-Unsubscribe': { const: 'One-Click' } } },
              },
            },
          },
          responses: { 200: json('Withdrawn, on disk', 'Withdrawal'), default: failed },
        },
      },
    },
    components: {
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([name, schema]) => {
          const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
          return [name, rest];
        }),
      ),
    },
  };
}
