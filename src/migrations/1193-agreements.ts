import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AGREEMENT_SECTIONS, SECTION_SOURCE } from './1193-agreement-sections.js';
import { EXPECTATION_BLOCKS, EXPECTATION_SOURCE } from './1193-expectation-blocks.js';

const REFERENCE_SQL = `
create table agreement_section (
  number integer primary key check (number between 1 and 14),
  code text not null unique,
  kinds text[] not null,
  title jsonb not null,
  lead jsonb,
  source text not null
);
create table expectation_block (
  code text primary key,
  position integer not null unique,
  part text not null check (part in ('facilitation', 'tolerance', 'willNot', 'contact')),
  text jsonb not null,
  source text not null
);
grant select on agreement_section, expectation_block to parley_police;
`;

/**
 * What police tell an organiser of what they will and will not do: in a table of its own, apart from
 * every internal policy, and read from outside only once it was released.
 */
const EXPECTATION_SQL = `
create table expectation (
  id uuid primary key,
  zone_id uuid not null,
  version integer not null default 1,
  event_id uuid not null,
  number integer not null check (number >= 1),
  state text not null check (state in ('draft', 'released', 'replaced')),
  items jsonb not null,
  content_hash text not null check (length(content_hash) = 64),
  drafted_by uuid not null,
  drafted_by_name text not null,
  drafted_at timestamptz not null,
  released_by uuid,
  released_by_name text,
  released_at timestamptz,
  unique (zone_id, id),
  unique (zone_id, event_id, number),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, drafted_by) references person (zone_id, id),
  foreign key (zone_id, released_by) references person (zone_id, id),
  check ((state = 'draft') = (released_at is null)),
  check (released_by is null or released_by <> drafted_by)
);
create unique index expectation_one_draft on expectation (zone_id, event_id) where state = 'draft';
create unique index expectation_one_released on expectation (zone_id, event_id)
  where state = 'released';
`;

/** A protocol is compiled, signed by both sides and replaced; its words never change. */
const AGREEMENT_SQL = `
create table agreement (
  id uuid primary key,
  zone_id uuid not null,
  version integer not null default 1,
  event_id uuid not null,
  number integer not null check (number >= 1),
  state text not null check (state in ('open', 'signed', 'replaced', 'dropped')),
  language text not null check (language in ('nl', 'fr', 'en', 'de')),
  content jsonb not null,
  content_hash text not null check (length(content_hash) = 64),
  replaces_id uuid,
  compiled_by uuid not null,
  compiled_by_name text not null,
  compiled_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, event_id, id),
  unique (zone_id, event_id, number),
  foreign key (zone_id, event_id) references public_event (zone_id, id),
  foreign key (zone_id, event_id, replaces_id) references agreement (zone_id, event_id, id),
  foreign key (zone_id, compiled_by) references person (zone_id, id)
);
create unique index agreement_one_open on agreement (zone_id, event_id) where state = 'open';
create unique index agreement_one_signed on agreement (zone_id, event_id) where state = 'signed';
create function refuse_other_words() returns trigger language plpgsql as $$
begin
  if new.content is distinct from old.content or new.content_hash <> old.content_hash
    or new.number <> old.number or new.language <> old.language
    or new.replaces_id is distinct from old.replaces_id then
    raise exception 'a protocol is replaced, never edited' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger same_words before update on agreement
  for each row execute function refuse_other_words();
create table agreement_signature (
  id uuid primary key,
  zone_id uuid not null,
  event_id uuid not null,
  agreement_id uuid not null,
  side text not null check (side in ('organiser', 'police')),
  content_hash text not null,
  person_id uuid not null,
  person_name text not null,
  capacity text not null check (capacity in ('member', 'mandate', 'eventCellHead', 'silver')),
  organisation_name text not null,
  mandate_id uuid,
  signed_at timestamptz not null,
  unique (zone_id, id),
  unique (zone_id, agreement_id, side),
  foreign key (zone_id, event_id, agreement_id) references agreement (zone_id, event_id, id),
  foreign key (zone_id, event_id, mandate_id) references mandate (zone_id, event_id, id),
  foreign key (zone_id, person_id) references person (zone_id, id),
  check ((side = 'organiser') = (capacity in ('member', 'mandate'))),
  check ((capacity = 'mandate') = (mandate_id is not null))
);
create trigger append_only before update or delete on agreement_signature
  for each row execute function refuse_change();
`;

const OF_ZONE = 'zone_id = (select app_zone())';
const OWN = "event_id in (select p.event_id from event_party p where p.side = 'organiser')";

const GUARDS_SQL = `
call guard_table('expectation', 'select, insert, update');
create policy portal_reads on expectation for select to parley_portal
  using (${OF_ZONE} and state = 'released' and ${OWN});
grant select (id, zone_id, event_id, version, number, state, items, content_hash, released_at)
  on expectation to parley_portal;
call guard_table('agreement', 'select, insert, update');
create policy portal_reads on agreement for select to parley_portal
  using (${OF_ZONE} and state <> 'dropped' and ${OWN});
create policy portal_signs on agreement for update to parley_portal
  using (${OF_ZONE} and may_act(event_id, 'sign')) with check (${OF_ZONE} and may_act(event_id, 'sign'));
grant select (id, zone_id, version, event_id, number, state, language, content, content_hash,
  replaces_id, compiled_at) on agreement to parley_portal;
grant update (version, state) on agreement to parley_portal;
call guard_table('agreement_signature', 'select, insert');
create policy police_speaks_for_itself on agreement_signature as restrictive for insert to parley_police
  with check (${OF_ZONE} and (current_user <> 'parley_police' or (side = 'police'
    and person_id = (select app_person()))));
create policy portal_reads on agreement_signature for select to parley_portal
  using (${OF_ZONE} and agreement_id in (select a.id from agreement a));
create policy portal_signs on agreement_signature for insert to parley_portal
  with check (${OF_ZONE} and side = 'organiser' and person_id = (select app_person())
    and may_act(event_id, 'sign'));
grant select, insert on agreement_signature to parley_portal;
create policy portal_reads_agreement on product_basis for select to parley_portal
  using (${OF_ZONE} and product_type = 'agreement' and ${OWN});
grant select on product_basis to parley_portal;
`;

export class Agreements1193000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [REFERENCE_SQL, EXPECTATION_SQL, AGREEMENT_SQL, GUARDS_SQL]) {
      await runner.query(sql);
    }
    for (const { number, code, kinds, title, lead } of AGREEMENT_SECTIONS) {
      await runner.query(
        'insert into agreement_section (number, code, kinds, title, lead, source) values ($1, $2, $3, $4, $5, $6)',
        [number, code, kinds, JSON.stringify(title), lead && JSON.stringify(lead), SECTION_SOURCE],
      );
    }
    for (const [position, { code, part, text }] of EXPECTATION_BLOCKS.entries()) {
      await runner.query(
        'insert into expectation_block (code, position, part, text, source) values ($1, $2, $3, $4, $5)',
        [code, position, part, JSON.stringify(text), EXPECTATION_SOURCE],
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
