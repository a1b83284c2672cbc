// Supporters who act, many at a time, and who try again with the same id when no answer comes.
import { type Action, type Campaign, type Consent, Receipt } from '../../src/contract/index.ts';
import { answersTo } from '../../src/endpoint/test-support.ts';

/** Makes actions that are right in every way; every person is another one. */
export class Supporters {
  #made = 0;
  readonly #consents: Record<string, Consent[]>;

  private constructor(consents: Record<string, Consent[]>) {
    this.#consents = consents;
  }

  static async of(url: string): Promise<Supporters> {
    const consents: Record<string, Consent[]> = {};
    for (const id of ['sesta', 'clovis-police']) {
      const campaign = (await (await fetch(`${url}/v1/campaigns/${id}?lang=en`)).json()) as Campaign;
      consents[id] = await answersTo(campaign.disclosures);
    }
    return new Supporters(consents);
  }

  /** A signature; every eighth is a letter that the endpoint delivers. */
  next(): Action {
    const n = this.#made++;
    const letter = n % 8 === 7;
    const campaign = letter ? 'clovis-police' : 'sesta';
    return {
      id: crypto.randomUUID(),
      campaign,
      kind: letter ? 'letter' : 'signature',
      lang: 'en',
      supporter: { given: 'Ana', family: `Díaz ${n}`, email: `ana${n}@example.org`, postalCode: '93721' },
      ...(letter
        ? {
            deliveries: [
              {
                target: 'clovis-police',
                channel: 'endpoint',
                subject: 'Three questions',
                body: `Dear officers,\n\nhow? (${n})`,
              },
            ],
          }
        : { comment: `Because nobody is for sale — ${n}` }),
      consents: this.#consents[campaign]!,
    };
  }
}

/** Sends an action. @returns its receipt; nothing where no answer came, or one that says to try again. */
export async function act(url: string, action: Action): Promise<Receipt | undefined> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(`${url}/v1/actions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(action),
    });
    body = await response.json();
  } catch {
    return undefined; // nobody there, or the connection broke
  }
  if (response.status === 503) return undefined;
  if (response.status !== 201) throw new Error(`${response.status}: ${JSON.stringify(body)}`);
  return Receipt.parse(body);
}
