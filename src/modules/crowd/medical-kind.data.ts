import type { MedicalKind } from './medical-cover.data.js';

/** The kind of the medical scheme a kind of event counts as; those absent are for a person to say. */
export const MEDICAL_KIND_OF: Readonly<Record<string, MedicalKind>> = {
  demonstration: 'demonstration',
  march: 'demonstration',
  counterDemonstration: 'demonstration',
  spontaneousDemonstration: 'demonstration',
  staticRally: 'rally',
  vigil: 'rally',
  football: 'football',
  market: 'christmasMarket',
  parade: 'carnival',
  festival: 'openAirConcert',
  cultural: 'theatre',
  sport: 'generalSport',
};
