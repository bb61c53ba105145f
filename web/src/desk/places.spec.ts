import { type Permission, type Role, roleMay } from '../../../src/core/access/permissions.js';
import { placesOf } from './places.js';

const placesFor = (role: Role): string[] =>
  placesOf((permission) => roleMay(role, permission as Permission)).map(({ key }) => key);

describe('the places of the rail', () => {
  it('begin with the events for planners, and leave the zones to whoever keeps them', () => {
    expect(placesFor('planner')).toEqual([
      'events',
      'calendar',
      'inbox',
      'advice',
      'units',
      'ledger',
      'calibration',
      'intake',
    ]);
  });

  it('offer an administrator no place that would refuse them', () => {
    expect(placesFor('admin')).toEqual(['intake', 'zones', 'reference']);
  });

  it('keep what police advise and deploy from the cabinet', () => {
    expect(placesFor('mayorCabinet')).toEqual(['events', 'calendar', 'inbox', 'ledger', 'intake']);
  });
});
