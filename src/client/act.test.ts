// An endpoint under pressure asks for a small calculation: whoever sends an action is to notice nothing of it.
import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import { type Action, type Challenge, problem } from '../contract/index.ts';
import { fakeEndpoint } from '../elements/test-support.ts';
import { act } from './act.ts';
import { patience } from './challenge.ts';
import { ClientError } from './failure.ts';
import { Client } from './index.ts';
import { keepAction, outbox, sendKept } from './outbox.ts';

const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, '0')).join('');

/** A challenge whose solution is known. */
async function challengeOf(action: Action, counter: number): Promise<{ challenge: Challenge; key: string }> {
  const [secret, salt] = [
    crypto.getRandomValues(new Uint8Array(16)),
    crypto.getRandomValues(new Uint8Array(16)),
  ];
  const password = new Uint8Array([...secret, 0, 0, 0, counter]);
  const raw = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 7 };
  const key = hex(await crypto.subtle.deriveBits(how, raw, 256));
  const data = { campaign: action.campaign, action: action.id, until: '2099-01-01T00:00:00.000Z' };
  return {
    key,
    challenge: {
      parameters: {
        algorithm: 'PBKDF2/SHA-256',
        nonce: hex(secret.buffer),
        salt: hex(salt.buffer),
        cost: 7,
        keyLength: 32,
        keyPrefix: key.slice(0, 32),
        keySignature: '0'.repeat(64),
        data,
      },
      signature: '0'.repeat(64),
    },
  };
}

const newAction = (): Action => ({
  id: crypto.randomUUID(),
  campaign: 'safe',
  kind: 'call',
  lang: 'en',
  consents: [],
  check: { elapsedMs: 4321 },
});

/** An endpoint that asks so many times, and what it was sent. */
async function pressed(times: number, counter = 37) {
  const fake = await fakeEndpoint();
  const action = newAction();
  const { challenge, key } = await challengeOf(action, counter);
  const sent: Action[] = [];
  fake.use(
    http.post(`${fake.endpoint}/v1/actions`, async ({ request }) => {
      sent.push((await request.json()) as Action);
      if (sent.length <= times)
        return HttpResponse.json(problem('challenge-needed', { challenge }), { status: 428 });
      return HttpResponse.json({ id: action.id, status: 'counted' }, { status: 201 });
    }),
  );
  return { client: new Client(fake.endpoint), action, challenge, key, sent };
}

const solveMs = patience.solveMs;
const { subtle } = crypto;

describe('an endpoint under pressure', () => {
  afterEach(() => {
    patience.solveMs = solveMs;
    Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true });
  });

  it('gets the same action with a proof', async () => {
    const { client, action, challenge, key, sent } = await pressed(1);
    expect((await act(client, action)).status).to.equal('counted');
    const proof = { challenge, solution: { counter: 37, derivedKey: key } };
    expect(sent).to.deep.equal([action, { ...action, check: { elapsedMs: 4321, proof } }]);
  });

  it('gets it without one where the browser cannot calculate', async () => {
    const { client, action, sent } = await pressed(1);
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    await act(client, action);
    expect(sent.map(({ check }) => check!.proof)).to.deep.equal([undefined, 'none']);
  });

  it('gets it without one where that would take too long', async () => {
    const { client, action, sent } = await pressed(1);
    patience.solveMs = 0;
    await act(client, action);
    expect(sent.map(({ check }) => check!.proof)).to.deep.equal([undefined, 'none']);
  });

  it('gets it without one where the proof came too late, and is not asked for ever', async () => {
    const late = await pressed(2);
    await act(late.client, late.action);
    expect(late.sent.map(({ check }) => typeof check!.proof)).to.deep.equal([
      'undefined',
      'object',
      'string',
    ]);
    const never = await pressed(9);
    const error = await act(never.client, never.action).catch((thrown: unknown) => thrown);
    expect((error as ClientError).kind).to.equal('challenge-needed');
    expect(never.sent.length).to.equal(3);
  });

  it('gets what waited on the device, too', async () => {
    localStorage.clear();
    const { client, action, sent } = await pressed(1);
    keepAction(client, action);
    await sendKept(client);
    expect(sent.length).to.equal(2);
    const [kept] = outbox(client);
    expect([kept!.receipt!.status, kept!.action]).to.deep.equal(['counted', undefined]);
    localStorage.clear();
  });

  it('is not asked for a calculation where something else is wrong', async () => {
    const fake = await fakeEndpoint();
    let asked = 0;
    fake.use(
      http.post(`${fake.endpoint}/v1/actions`, () => {
        asked++;
        return HttpResponse.json(problem('campaign-closed'), { status: 409 });
      }),
    );
    const error = await act(new Client(fake.endpoint), newAction()).catch((thrown: unknown) => thrown);
    expect((error as ClientError).kind).to.equal('campaign-closed');
    expect(asked).to.equal(1);
  });
});
