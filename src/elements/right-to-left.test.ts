// In a language that runs from right to left every element is mirrored; numbers and other languages are not.
import { expect } from '@open-wc/testing';
import { sampleHotline, sampleLetters, samplePetition } from '../testing/samples.ts';
import { contact, mayor, senator } from './contact-rep/test-support.ts';
import './goal-meter/define.ts';
import './hotline-info/define.ts';
import './petition-sign/define.ts';
import { clear, expectAccessible, fakeEndpoint, press, put, text, until, within } from './test-support.ts';

const part = (element: Element, selector: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const box = (element: Element) => element.getBoundingClientRect();
/** Does the one begin, to the reader, before the other? */
const comesFirst = (one: Element, other: Element) => box(one).right > box(other).right;

/** Which digits Arabic is written in is for the browser to know. */
const number = (value: number) => value.toLocaleString('ar');

/** An element whose card is there, in Arabic and mirrored. */
async function mirrored<E extends Element>(element: E): Promise<E> {
  const card = await within(element, '.card');
  expect(card.lang).to.equal('ar');
  expect(card.dir).to.equal('rtl');
  expect(getComputedStyle(card).direction).to.equal('rtl');
  return element;
}

/** What is seen of a bar fills it from the right. */
function expectFromTheRight(element: Element): void {
  const bar = box(part(element, '.bar'));
  const done = box(part(element, '.bar rect:last-of-type'));
  expect(done.right).to.be.closeTo(bar.right, 2);
  expect(done.left).to.be.closeTo(bar.right - bar.width / 4, 2);
}

describe('from right to left', () => {
  afterEach(clear);

  it('<goal-meter> fills from the right', async () => {
    const element = await mirrored(put('<goal-meter lang="ar" value="250" goal="1000"></goal-meter>'));
    expect(text(element))
      .to.contain(`${number(250)} توقيع`)
      .and.contain(`الهدف التالي: ${number(1000)}`);
    expectFromTheRight(element);
    await expectAccessible(element);
  });

  it('<petition-sign> is mirrored, and the campaign’s own English is not', async () => {
    const fake = await fakeEndpoint({
      campaigns: [samplePetition()],
      progress: { counted: 750, goal: 3000 },
    });
    const element = await mirrored(
      put(
        `<petition-sign lang="ar-EG" endpoint="${fake.endpoint}" campaign="sample-petition"></petition-sign>`,
      ),
    );
    await within(element, 'form');
    await until(() => text(element).includes(`${number(750)} توقيع`), 'the progress');
    expectFromTheRight(element);
    expect(comesFirst(part(element, '[name=given]'), part(element, '[name=family]'))).to.equal(true);
    const title = part(element, 'h2');
    expect(getComputedStyle(title).direction).to.equal('ltr');
    expect(title.closest('[lang]')!.getAttribute('lang')).to.equal('en');
    expect(getComputedStyle(part(element, '[part=disclosure] > [lang]')).direction).to.equal('ltr');
    await expectAccessible(element);
    press(element, 'button[part=submit]');
    const errors = await within(element, '[part=errors]');
    expect(errors.textContent).to.contain(`هناك ${number(5)} أشياء تحتاج إلى تصحيح`);
    const { borderRightWidth, borderLeftWidth } = getComputedStyle(errors);
    expect([borderRightWidth, borderLeftWidth]).to.deep.equal(['4px', '0px']);
    await expectAccessible(element);
  });

  it('<contact-rep> goes through its steps from the right, with phone numbers as they are', async () => {
    const { element } = await contact({ targets: { recipients: [mayor, senator] } }, 'ar');
    await mirrored(element);
    const [first, last] = element.shadowRoot!.querySelectorAll('.steps li');
    expect(comesFirst(first!, last!)).to.equal(true);
    expect(comesFirst(part(element, '.person input'), part(element, '.person .who'))).to.equal(true);
    expect(getComputedStyle(part(element, 'select')).direction).to.equal('ltr'); // the letter's own words
    await expectAccessible(element);
    press(element, '[part~=submit].wide');
    const call = await until(() =>
      [...element.shadowRoot!.querySelectorAll('button')].find(one => one.textContent!.trim() === 'اتصال'),
    );
    call.click();
    const number = await until(
      () =>
        [...element.shadowRoot!.querySelectorAll('bdi')].find(one => one.textContent === '1-559-555-0123'),
      'the mayor’s number',
    );
    expect(number.dir).to.equal('ltr');
    await expectAccessible(element);
  });

  it('<hotline-info> has its exit at the left, and numbers as they are', async () => {
    const fake = await fakeEndpoint({
      hotlines: {
        country: 'US',
        hotlines: [
          { ...sampleHotline, name: '988 Line', tty: { number: '+18007873224', display: '1-800-787-3224' } },
        ],
      },
    });
    const element = await mirrored(
      put(`<hotline-info lang="ar" endpoint="${fake.endpoint}" country="US"></hotline-info>`),
    );
    await until(() => text(element).includes('مفتوح الآن'), 'the facts');
    const exit = part(element, '.exit');
    expect(box(exit).left).to.be.closeTo(box(part(element, '.ways')).left, 2);
    expect(comesFirst(part(element, '.icon'), part(element, '.way b'))).to.equal(true);
    const number = part(element, '.way b bdi');
    expect(number.textContent).to.equal('1-202-555-0177');
    expect(number.dir).to.equal('ltr');
    expect(part(element, '.tty bdi').dir).to.equal('ltr');
    expect(getComputedStyle(part(element, 'h2 bdi')).direction).to.equal('ltr'); // else: Line 988
    await expectAccessible(element);
  });

  it('the page around does not decide: English in an Arabic page runs from left to right', async () => {
    const page = put('<div lang="ar" dir="rtl"></div>');
    const fake = await fakeEndpoint({ campaigns: [sampleLetters()] });
    const element = put(
      `<contact-rep lang="en" endpoint="${fake.endpoint}" campaign="sample-letters"></contact-rep>`,
      page,
    );
    const card = await within(element, '.card');
    expect(getComputedStyle(card).direction).to.equal('ltr');
  });
});
