import 'reflect-metadata';
import { POLICE_MODULES, PORTAL_MODULES } from './app.module.js';
import { renderAccessMatrix, rootFieldAccess } from './core/access/access-matrix.js';
import { PERSONAS } from './modules/people/index.js';

/** Root fields of both doors with what they need. */
export function accessByDoor() {
  return { police: rootFieldAccess(POLICE_MODULES), portal: rootFieldAccess(PORTAL_MODULES) };
}

/** The text of `docs/access-matrix.md` for the application as it is. */
export function accessMatrix(): string {
  return renderAccessMatrix(accessByDoor(), PERSONAS);
}
