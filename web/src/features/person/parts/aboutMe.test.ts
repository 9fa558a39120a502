import { expect, test } from 'vitest';
import { giveBack, inputOf, overStored, say, sayAsItIs, storedAboutMe } from './aboutMe';

const listed = { languages: ['en'], places: ['01'], remote: false, own: [] };

test('what is stored is read with which of it one says', () => {
  const read = {
    languages: ['sv'],
    places: [{ code: '01', name: 'Stockholms län' }],
    remote: true,
    saidSelf: ['LANGUAGES' as const],
    version: 'a',
  };
  expect(storedAboutMe(read)).toEqual({
    value: { languages: ['sv'], places: ['01'], remote: true, own: ['LANGUAGES'] },
    version: 'a',
  });
});

test('who changes something says it, and only that is sent', () => {
  const said = say(listed, { languages: ['sv', 'en'] });
  expect(said).toEqual({ ...listed, languages: ['en', 'sv'], own: ['LANGUAGES'] });
  expect(inputOf(said, listed, 'a')).toEqual({ languages: ['en', 'sv'], giveBack: [], version: 'a' });
});

test('in whichever order one says it, it is alike', () => {
  const one = say(say(listed, { remote: true }), { places: ['03', '01'] });
  const other = say(say(listed, { places: ['01', '03'] }), { remote: true });
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
});

test('what the list says already may be said too, also that there is none', () => {
  expect(inputOf(sayAsItIs(listed, 'PLACES'), listed, 'a')).toEqual({ places: ['01'], giveBack: [], version: 'a' });
  expect(inputOf(say(listed, { remote: false }), listed, 'a')).toEqual({ remote: false, giveBack: [], version: 'a' });
});

test('what is given back is as it is stored', () => {
  const stored = { ...listed, own: ['LANGUAGES' as const, 'REMOTE' as const] };
  const changed = say(stored, { languages: ['fi'] });
  const given = giveBack(changed, stored, 'LANGUAGES');
  expect(given).toEqual({ ...listed, own: ['REMOTE'] });
  expect(inputOf(given, stored, 'a')).toEqual({ giveBack: ['LANGUAGES'], version: 'a' });
});

test('of what one does not say a newer list holds', () => {
  const mine = say(listed, { languages: ['sv'] });
  expect(overStored(mine, { ...listed, places: ['25'] })).toEqual({ ...mine, places: ['25'] });
});
