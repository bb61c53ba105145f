import { Foundation1000000000000 } from './1000-foundation.js';
import { People1010000000000 } from './1010-people.js';
import { Places1020000000000 } from './1020-places.js';
import { Events1030000000000 } from './1030-events.js';

/** Every migration in its order; a class name ends in its timestamp. */
export const MIGRATIONS = [
  Foundation1000000000000,
  People1010000000000,
  Places1020000000000,
  Events1030000000000,
];
