import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '../ui/frame/page.js';
import { ListPart } from './list-part.js';
import { MapPart } from './map-part.js';
import { MessagePart } from './message-part.js';
import { ProductPart } from './product-part.js';

const PARTS: Readonly<Record<string, () => ReactNode>> = {
  products: ProductPart,
  messages: MessagePart,
  lists: ListPart,
  map: MapPart,
};

/** Every component in its states, to be looked at and checked; not part of the product. */
export function Gallery(): ReactNode {
  const { part } = useSearch({ strict: false }) as { part?: string };
  const shown = part ? [part] : Object.keys(PARTS);
  return (
    <Page title="Gallery" lead="Every component in its states.">
      {shown.map((name) => {
        const Part = PARTS[name];
        return Part ? <Part key={name} /> : null;
      })}
    </Page>
  );
}
