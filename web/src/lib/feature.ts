import type { UpdatesConfig } from '@urql/exchange-graphcache';
import type { AnyRoute } from '@tanstack/react-router';
import type { ComponentType } from 'react';

/** What a feature brings to a door; the door's `features.ts` lists them. */
export interface Feature {
  /** Routes whose parent is the door's shell; pages are loaded with `.lazy`. */
  readonly routes?: readonly AnyRoute[];
  /** What its mutations and live events change in the cache beyond the records they return. */
  readonly updates?: UpdatesConfig;
  /** Invisible parts that live as long as the desk's frame: commands of the palette, counts. */
  readonly companions?: readonly ComponentType[];
}

/** All features' cache rules as one; a field two features claim is a mistake. */
export function mergedUpdates(features: readonly Feature[]): UpdatesConfig {
  const merged: Record<string, UpdatesConfig[string]> = {};
  for (const { updates = {} } of features) {
    for (const [type, fields] of Object.entries(updates)) {
      const known = merged[type] ?? {};
      const twice = Object.keys(fields ?? {}).find((field) => field in known);
      if (twice) throw new Error(`two features update ${type}.${twice}`);
      merged[type] = { ...known, ...fields };
    }
  }
  return merged;
}
