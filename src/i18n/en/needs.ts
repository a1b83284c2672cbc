// What some offices ask of a supporter besides name and e-mail: asked only then.
export const needs = {
  why: '{names}: this office takes letters only with these details. It gets them with your letter.',
  prefix: 'How you are addressed',
  choose: 'Choose one',
  topic: 'What your letter is about',
  phone: 'Phone',
  street: 'Street and house number',
  city: 'City',
  region: 'State, as its two letters',
  regionElsewhere: 'State, province or region',
};
