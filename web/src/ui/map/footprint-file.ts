import { useRef, useState } from 'react';
import { toParleyError, type FieldProblem, type ParleyError } from '../../lib/errors.js';
import { postFile } from '../../lib/http.js';
import type { Footprint, FootprintGeometry } from './map-types.js';

/** A shape of a file as the server read it. */
export interface ReadPart {
  readonly geometry: FootprintGeometry;
  readonly name: string | null;
  readonly role: string | null;
  readonly vertices: number;
  readonly problems: readonly (Omit<FieldProblem, 'path'> & { readonly point: number | null })[];
}

/** What a file holds; nothing of it is stored. */
export interface FileReading {
  readonly parts: readonly ReadPart[];
  readonly vertices: number;
  readonly leftOut: number;
  readonly swapOffered: boolean;
  readonly swapped: boolean;
  readonly simplification: {
    readonly applied: boolean;
    readonly before: number;
    readonly after: number;
    readonly toleranceM: number;
  } | null;
}

/** What somebody said of one shape: whether it counts, and what it is. */
export interface PartChoice {
  readonly take: boolean;
  readonly role: string;
}

export interface ReadOptions {
  readonly swap: boolean;
  readonly simplify: boolean;
}

/** A shape that breaks a rule cannot be taken; a role this door does not give is asked again. */
function firstChoice({ problems, role }: ReadPart, roles: readonly string[]): PartChoice {
  return { take: problems.length === 0, role: role && roles.includes(role) ? role : '' };
}

/** The chosen shapes as parts of a footprint; a shape without a role is left out. */
export function chosenParts(
  parts: readonly ReadPart[],
  choices: readonly PartChoice[],
): Footprint['features'] {
  return parts.flatMap(({ geometry, name }, index) => {
    const { take = false, role = '' } = choices[index] ?? {};
    if (!take) return [];
    return [{ type: 'Feature', geometry, properties: { role, ...(name ? { name } : {}) } }];
  });
}

/** Has a file read by the server, again with other options when somebody wants so. */
export function useFootprintFile(filesAt: string, roles: readonly string[]) {
  const file = useRef<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [reading, setReading] = useState<FileReading | null>(null);
  const [choices, setChoices] = useState<readonly PartChoice[]>([]);
  const [error, setError] = useState<ParleyError | null>(null);
  const read = async (options: ReadOptions): Promise<void> => {
    if (!file.current) return;
    setBusy(true);
    setError(null);
    const query = new URLSearchParams({
      swap: options.swap ? '1' : '0',
      simplify: options.simplify ? '1' : '0',
    });
    try {
      const found = (await postFile(`${filesAt}?${query.toString()}`, file.current)) as FileReading;
      setReading(found);
      setChoices((before) =>
        found.parts.map((part, index) => {
          const first = firstChoice(part, roles);
          return { ...first, role: first.role || (before[index]?.role ?? '') };
        }),
      );
    } catch (fault) {
      setReading(null);
      setError(toParleyError(fault));
    }
    setBusy(false);
  };
  const choose = (chosen: File): void => {
    file.current = chosen;
    setChoices([]);
    void read({ swap: false, simplify: false });
  };
  const change = (index: number, patch: Partial<PartChoice>): void =>
    setChoices(choices.map((one, at) => (at === index ? { ...one, ...patch } : one)));
  return { busy, reading, choices, error, read, choose, change };
}

export type FootprintFile = ReturnType<typeof useFootprintFile>;
