// Who was found, or why nobody, and the ways on: loaded when somebody is looked up.
export const who = {
  found: { one: '{n} person found: {names}.', other: '{n} people found: {names}.' },
  forCode: 'For {code}',
  forAddress: 'For your street address',
  change: 'Change',
  split: '{code} lies in more than one district. Your street decides which is yours.',
  splitPick: '{code} lies in more than one district. Choose the one who represents you.',
  choose: '{office}: choose who represents you',
  orChoose: '{office}: or choose the name you know',
  chooseHelp: 'Not sure? Your election office can tell you by your street.',
  tooMany: '{office}: there are too many to list here. Search for a name.',
  street: 'Street and house number',
  city: 'City or town',
  region: 'State',
  chooseRegion: 'Choose',
  streetHelp: 'Only used to find your district, not kept.',
  findDistrict: 'Find my district',
  unknownAddress: 'We could not find this address. Check the street and the city, or choose a name.',
  official: 'Name of the official',
  officialHelp: 'A last name is enough.',
  search: 'Search',
  noName:
    'Nobody of this name holds an office that this campaign writes to. Check the spelling, or try the last name alone.',
  moreNames: 'Only the first {n} are shown. Add a first name to see others.',
  noNames: 'Names cannot be searched here.',
  unknownPlace:
    '{office}: we know nobody for this code. It may be a post-office box: try the code of your home address.',
  military: 'Military mail codes have no district. Your voting address at home decides.',
  noSuchOffice: '{office}: this place elects none.',
  vacant: '{office}: the seat is vacant at the moment.',
  seatVacant: '{office}: another seat for this code is vacant at the moment. It may be yours.',
  seatEnded:
    '{office}: of another seat for this code the last term in our directory has ended, and we do not know yet who follows.',
  termEnded: '{office}: the last term in our directory has ended, and we do not know yet who follows.',
  unknownHere: '{office}: we could not find this address.',
  notLoaded: '{office}: this directory does not hold it.',
  votingOnly: 'This campaign writes only to members who can vote.',
  nobody: 'We found nobody to write to',
  stale:
    'This directory is out of date: it is of {date}. Check on an official’s own page that they still hold the office.',
  source: 'Source: {source}, {date}.',
  notYours: 'Not your representatives?',
  notYoursHelp:
    'Districts change, and so do those who hold an office. Try another way to find yours, or ask your election office.',
  officialPage: '{office}: their own page to find yours',
  otherCode: 'Try another code',
  byStreet: 'Use a street address',
  byName: 'Search by name',
  offline:
    'No answer came: you may be offline. What you typed is kept. Try again once you are connected, or take another way.',
  busy: 'Too many people are looking this up right now. What you typed is kept: wait a minute and try again, or take another way.',
  failed:
    'The directory has a problem at the moment. What you typed is kept: try again in a moment, or take another way.',
  noDirectory: 'There is no directory to look this up in at the moment. Take another way.',
  addressFailed:
    'Street addresses cannot be looked up at the moment. What you typed is kept: try again in a moment, or choose a name.',
  gone: '{names} can no longer be written to here, so nothing was sent yet. Everybody else is still chosen, and what you typed is kept: try again.',
  goneAll:
    '{names} can no longer be written to here, so nothing was sent. What you typed is kept: choose somebody else.',
  notTheirs:
    '{names}: the address or code you gave lies outside of the place they represent, and their office takes letters from there alone. Nothing was sent yet, and what you typed is kept. Correct the address, choose again under “{step}”, or take another way below.',
  goneCounted:
    '{names} can no longer be written to here: your own letter or call is not affected, but it is not counted.',
};
