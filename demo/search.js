// Shows the help lines that hold what is typed. Nothing of it leaves the page, its address or its title.
const input = document.querySelector('#find');
const found = document.querySelector('#found');
const countries = [...document.querySelectorAll('[data-lines]')].map(section => ({
  section,
  card: section.querySelector('hotline-info'),
  lines: JSON.parse(section.dataset.lines),
}));
const plain = text =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|[\s()-]/gu, '')
    .toLowerCase();

function search() {
  const words = input.value.split(/\s+/).map(plain).filter(Boolean);
  const whole = plain(input.value); // a number may be typed with spaces
  let count = 0;
  for (const { section, card, lines } of countries) {
    const fits = lines.filter(({ text }) => {
      const within = plain(text);
      return within.includes(whole) || words.every(word => within.includes(word));
    });
    section.hidden = fits.length === 0;
    if (fits.length) card.setAttribute('hotline', fits.map(({ id }) => id).join(' '));
    count += fits.length;
  }
  found.textContent = count === 1 ? '1 help line' : `${count} help lines`;
}

input.addEventListener('input', search);
input.closest('[hidden]').hidden = false;
search();
