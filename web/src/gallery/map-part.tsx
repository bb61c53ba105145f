import { useState, type ReactNode } from 'react';
import { PageSection } from '../ui/frame/page.js';
import { FootprintEditor } from '../ui/map/footprint-editor.js';
import { MapCanvas } from '../ui/map/map-canvas.js';
import { FOOTPRINT, POINTS, WAYPOINTS, ZONES } from './march.js';

export function MapPart(): ReactNode {
  const [footprint, setFootprint] = useState(FOOTPRINT);
  return (
    <>
      <PageSection title="A march">
        <MapCanvas
          label="March of 11 March 2027"
          height="38rem"
          footprint={FOOTPRINT}
          waypoints={WAYPOINTS}
          zones={ZONES}
          points={POINTS}
        />
      </PageSection>
      <PageSection title="A still picture first">
        <MapCanvas
          label="March, still"
          live="ask"
          footprint={FOOTPRINT}
          zones={ZONES}
          list="below"
        />
      </PageSection>
      <PageSection title="Drawing">
        <FootprintEditor
          label="Draw the march"
          value={footprint}
          onChange={setFootprint}
          roles={['route', 'assembly', 'endSquare', 'rally']}
          zones={ZONES}
        />
      </PageSection>
    </>
  );
}
