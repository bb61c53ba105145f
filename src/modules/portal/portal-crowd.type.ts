import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { PortalStep } from './portal-dossier.type.js';

/** A measure that says where it comes from. */
@ObjectType()
export class PortalMeasure {
  @Field(() => Float, { description: 'm² of a place, m of an exit.' })
  value!: number;

  @Field(() => String, { description: 'drawing, override or stated.' })
  origin!: string;

  @Field(() => Float, { nullable: true, description: 'What is drawn, where something is.' })
  drawn!: number | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}

@ObjectType()
export class PortalPlace {
  @Field(() => String, { nullable: true, description: 'The drawn area it is.' })
  featureKey!: string | null;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'gathering, event or end.' })
  moment!: string;

  @Field(() => PortalMeasure)
  area!: PortalMeasure;
}

@ObjectType()
export class PortalExit {
  @Field(() => String, { nullable: true, description: 'The line drawn across it.' })
  featureKey!: string | null;

  @Field(() => String)
  name!: string;

  @Field(() => PortalMeasure)
  width!: PortalMeasure;

  @Field(() => Boolean)
  emergencyOnly!: boolean;

  @Field(() => Boolean)
  stairs!: boolean;
}

@ObjectType()
export class PortalEntry {
  @Field(() => String)
  name!: string;

  @Field(() => Int)
  turnstiles!: number;
}

/** Places, ways in and out and numbers as the organiser's side keeps them. */
@ObjectType()
export class PortalSite {
  @Field(() => [PortalPlace])
  places!: PortalPlace[];

  @Field(() => [PortalExit])
  exits!: PortalExit[];

  @Field(() => [PortalEntry])
  entries!: PortalEntry[];

  @Field(() => Float)
  entryHours!: number;

  @Field(() => Int, { nullable: true })
  low!: number | null;

  @Field(() => Int, { nullable: true })
  likely!: number | null;

  @Field(() => Int, { nullable: true })
  high!: number | null;
}

@ObjectType()
export class PortalFigureInput {
  @Field(() => String)
  name!: string;

  @Field(() => JsonScalar, { nullable: true })
  value!: number | string | boolean | null;

  @Field(() => String, { nullable: true })
  measuredIn!: string | null;
}

@ObjectType()
export class PortalFigureWarning {
  @Field(() => String)
  code!: string;

  @Field(() => JsonScalar)
  params!: object;
}

/** A figure with its public formula. */
@ObjectType()
export class PortalFigure {
  @Field(() => String, {
    description: 'holding, entry, exit, emergencyExit, final, exitTime, density or stewards.',
  })
  name!: string;

  @Field(() => Float, { nullable: true })
  value!: number | null;

  @Field(() => String)
  measuredIn!: string;

  @Field(() => String)
  formula!: string;

  @Field(() => [PortalFigureInput])
  inputs!: PortalFigureInput[];

  @Field(() => String)
  source!: string;

  @Field(() => [PortalFigureWarning])
  warnings!: PortalFigureWarning[];
}

/** What a site holds by public formulas; the event cell may come to another figure. */
@ObjectType()
export class PortalSiteFigures {
  @Field(() => [PortalFigure])
  figures!: PortalFigure[];

  @Field(() => Int, { nullable: true, description: 'Persons at once: the smallest capacity.' })
  final!: number | null;

  @Field(() => String, { nullable: true, description: 'The capacity that binds.' })
  limitedBy!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the likely number finds room.' })
  fits!: boolean | null;
}

@ObjectType()
export class PortalSitePart {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  role!: string;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => Float, { nullable: true })
  areaM2!: number | null;

  @Field(() => Float, { nullable: true })
  lengthM!: number | null;
}

@ObjectType()
export class PortalSiteChange {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  role!: string;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => String, { description: 'added, removed or measure.' })
  change!: string;

  @Field(() => Float, { nullable: true })
  before!: number | null;

  @Field(() => Float, { nullable: true })
  after!: number | null;

  @Field(() => String, { description: 'm2 or m.' })
  measuredIn!: string;
}

@ObjectType()
export class PortalSiteVersion {
  @Field(() => Int)
  number!: number;

  @Field(() => String)
  savedBy!: string;

  @Field(() => DateTimeScalar)
  savedAt!: string;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Int, { nullable: true, description: 'Persons at once.' })
  final!: number | null;
}

/** The site of a dossier as its organiser's side describes it. */
@ObjectType()
export class PortalSiteSheet {
  @Field(() => Int, { description: 'For expectedVersion; 0 while nothing is kept.' })
  version!: number;

  @Field(() => PortalSite, { description: 'As last kept; at first what the dossier says.' })
  site!: PortalSite;

  @Field(() => PortalSiteFigures)
  figures!: PortalSiteFigures;

  @Field(() => [PortalSitePart], { description: 'Areas and lines as drawn.' })
  drawn!: PortalSitePart[];

  @Field(() => [PortalSiteChange], { description: 'What was drawn anew since.' })
  changed!: PortalSiteChange[];

  @Field(() => [PortalSiteVersion], { description: 'The newest first.' })
  versions!: PortalSiteVersion[];

  @Field(() => PortalStep)
  saving!: PortalStep;
}
