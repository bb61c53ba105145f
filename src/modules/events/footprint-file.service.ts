import { Injectable } from '@nestjs/common';
import { type Actor, scopeOf } from '../../core/access/actor.js';
import type { Permission } from '../../core/access/permissions.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/database/db.js';
import { DomainError } from '../../core/errors.js';
import { EventService } from './event.service.js';
import { FootprintFileRepository } from './footprint-file.repository.js';
import { type GeoReadOptions, readGeoFile } from './geo-file.rules.js';
import type { GeoFormat, GeoReading } from './geo-file.types.js';
import { GEO_MEDIA, writeGeoFile } from './geo-write.rules.js';

/** Files one person may have read in a window: reading costs up to a third of a second. */
const READINGS = { most: 40, seconds: 600 };

/** Who may have a file read, and who may take a footprint away, at each door. */
const MAY_READ_FILES: Readonly<Record<Actor['door'], Permission>> = {
  police: 'events.change',
  portal: 'portal.apply',
};
const MAY_EXPORT: Readonly<Record<Actor['door'], Permission>> = {
  police: 'events.read',
  portal: 'portal.dossier',
};

/** Geographic files in and out of a dossier's footprint. */
@Injectable()
export class FootprintFileService {
  constructor(
    private readonly events: EventService,
    private readonly repository: FootprintFileRepository,
    private readonly clock: Clock,
    private readonly db: Db,
  ) {}

  /** Refuses before a byte is taken: FORBIDDEN, LIMIT_EXCEEDED `geoFiles`. */
  async assertMayRead(actor: Actor): Promise<void> {
    if (!actor.permissions.has(MAY_READ_FILES[actor.door])) throw DomainError.forbidden();
    const { seconds, most } = READINGS;
    const count = await this.repository.countReading(actor.personId, seconds, this.clock.now());
    if (count > most) throw DomainError.limit('geoFiles', most);
  }

  /** What a file holds; stores nothing. Errors: INVALID_INPUT naming `file`. */
  read(bytes: Buffer, options: GeoReadOptions): GeoReading {
    return readGeoFile(bytes, options);
  }

  /** The footprint of a dossier the actor may see, as a file. Errors: NOT_FOUND. */
  export(
    actor: Actor,
    eventId: string,
    format: GeoFormat,
  ): Promise<{ name: string; media: string; text: string }> {
    if (!actor.permissions.has(MAY_EXPORT[actor.door])) throw DomainError.notFound();
    return this.db.read(scopeOf(actor), async () => {
      const { reference, footprint } = await this.events.find(actor, eventId);
      if (!footprint || footprint.features.length === 0) throw DomainError.notFound();
      const text = writeGeoFile(footprint, format, reference);
      return { name: `${reference}.${format}`, media: GEO_MEDIA[format], text };
    });
  }
}
