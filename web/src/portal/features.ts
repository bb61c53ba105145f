import type { Feature } from '../lib/feature.js';

/** Every feature of the portal, one line each. */
export const features: readonly Feature[] = [];
