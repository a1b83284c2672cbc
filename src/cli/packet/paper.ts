// A packet to be printed and handed over: a cover, the list of signers, and each letter on a page of its own.
import { html, raw } from 'hono/html';
import { type Packet, day, isConfirmed, nameOf } from './packet.ts';

export type PaperSize = 'a4' | 'letter';

const style = (size: PaperSize) => `
@page { size: ${size === 'a4' ? 'A4' : 'letter'}; margin: 22mm; }
* { box-sizing: border-box; margin: 0; }
html { font: 11.5pt/1.5 Georgia, 'Times New Roman', serif; color: #000; background: #fff; }
body { max-width: 46em; margin: 0 auto; padding: 2em; }
@media print { body { max-width: none; padding: 0; } }
h1 { font-size: 24pt; line-height: 1.2; margin-bottom: 0.4em; }
h2 { font-size: 13pt; margin-bottom: 1em; }
p, td, th { overflow-wrap: anywhere; }
.cover { padding-top: 5cm; }
.cover p { margin-bottom: 0.6em; }
.number { font-size: 40pt; font-weight: bold; line-height: 1.1; margin-top: 1cm; }
.letter, .signers { break-before: page; padding-top: 2em; }
@media print { .letter, .signers { padding-top: 0; } }
.body { white-space: pre-wrap; }
.small { font-size: 9.5pt; color: #333; }
footer { margin-top: 2em; padding-top: 0.6em; border-top: 0.5pt solid #999; }
table { width: 100%; border-collapse: collapse; font-size: 10pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; padding: 3pt 8pt 3pt 0; border-bottom: 0.5pt solid #bbb; vertical-align: top; }
td:first-child { white-space: nowrap; }`;

const SAID = { yes: 'E-mail address confirmed', no: 'E-mail address not confirmed' };

/** One HTML file with nothing to load. */
export function paper({ campaign, target, date, letters }: Packet, size: PaperSize): string {
  const confirmed = letters.filter(isConfirmed).length;
  const count =
    confirmed === letters.length
      ? 'Every e-mail address is confirmed.'
      : `${confirmed} of ${letters.length} confirmed their e-mail address; each letter says whether its sender did.`;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="referrer" content="no-referrer" />
        <title>${campaign.title}: ${target.name}</title>
        <style>
          ${raw(style(size))}
        </style>
      </head>
      <body>
        <section class="cover">
          <p>Letters to</p>
          <h1 dir="auto">${target.name}</h1>
          ${target.role ? html`<p dir="auto">${target.role}</p>` : ''}
          <p class="number">${letters.length}</p>
          <p>${letters.length === 1 ? 'letter' : 'letters'}, one from each signer</p>
          <p dir="auto"><b>${campaign.title}</b></p>
          <p class="small">${count} Collected until ${date}.</p>
        </section>
        <section class="signers">
          <h2>Signers</h2>
          <table>
            <thead>
              <tr>
                <th>Date</th>
                <th>Name</th>
                <th>Postal code</th>
                <th>Confirmed</th>
              </tr>
            </thead>
            <tbody>
              ${letters.map(
                letter =>
                  html`<tr>
                    <td>${day(letter.recordedAt)}</td>
                    <td dir="auto">${nameOf(letter)}</td>
                    <td>${letter.supporter.postalCode ?? ''}</td>
                    <td>${isConfirmed(letter) ? 'yes' : 'no'}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </section>
        ${letters.map(
          letter =>
            html`<section class="letter">
              <h2 dir="auto">${letter.subject}</h2>
              <p class="body" dir="auto">${letter.body}</p>
              <footer class="small">
                <bdi>${nameOf(letter)}</bdi>, ${letter.supporter.email}, ${day(letter.recordedAt)}.
                ${SAID[isConfirmed(letter) ? 'yes' : 'no']}.
              </footer>
            </section>`,
        )}
      </body>
    </html>`;
  return String(page);
}
