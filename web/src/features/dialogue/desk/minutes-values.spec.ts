import { EMPTY_ACTION, EMPTY_ITEM, EMPTY_PERSON, inputOf, linesOf } from './minutes-values.js';

const VALUES = {
  attendance: [EMPTY_PERSON],
  items: [],
  actions: [],
  nextAt: '',
  distribution: '',
};

describe('the form of minutes', () => {
  it('says of police which function they have, and of nobody else', () => {
    const police = { ...EMPTY_PERSON, name: 'An', organisation: 'Zone', side: 'police' };
    const guest = { ...police, side: 'organiser' };
    const { attendance } = inputOf({ ...VALUES, attendance: [police, guest] });
    expect(attendance.map((each) => each.function)).toEqual(['officer', null]);
  });

  it('leaves out what nobody filled in', () => {
    const values = { ...VALUES, items: [EMPTY_ITEM], actions: [EMPTY_ACTION] };
    expect(inputOf(values)).toEqual({
      attendance: [],
      items: [],
      actions: [],
      nextAt: null,
      distribution: [],
    });
  });

  it('reads a position from its line, also one that names nobody', () => {
    const positions = 'Organisator: wij vinden er 180\n\n de zaal is klein \nPolitie: om 11:00';
    const { items } = inputOf({ ...VALUES, items: [{ ...EMPTY_ITEM, title: 'A', positions }] });
    expect(items[0]?.positions).toEqual([
      { who: 'Organisator', text: 'wij vinden er 180' },
      { who: '––', text: 'de zaal is klein' },
      { who: 'Politie', text: 'om 11:00' },
    ]);
  });

  it('takes lines apart', () => {
    expect(linesOf(' a \n\n b')).toEqual(['a', 'b']);
  });
});
