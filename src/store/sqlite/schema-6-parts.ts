/**
 * Version 6: the accounts of items, the mentions of actors, and what of an origin is told of each account stand apart from the records whose lists
 * they are, so that one more is one row. What was aligned before is aligned anew. `state.content` tells what the dossier holds.
 */
export const parts = `
delete from records;
delete from state where name = 'alignment';

create table parts (
  item text not null,
  id text not null,
  part text not null check (json_valid(part)),
  primary key (item, id)
) strict, without rowid;

drop view actors;
create view actors as
  select id, record ->> '$.name' as name, record ->> '$.kind' as kind, record ->> '$.country' as country,
    record ->> '$.wikidata' as wikidata, (select count(*) from parts as p where p.item = r.id) as mentions
  from records as r where type = 'actor';

drop view actor_mentions;
create view actor_mentions as
  select r.id as actor, p.id, p.part ->> '$.report' as report, p.part ->> '$.span.exact' as exact,
    p.part ->> '$.span.start' as start_utf16, p.part ->> '$.span.end' as end_utf16
  from records as r join parts as p on p.item = r.id where r.type = 'actor';

drop view event_accounts;
create view event_accounts as
  select r.id as event, p.id, p.part ->> '$.report' as report, p.part ->> '$.status' as status,
    p.part ->> '$.time.edtf' as time, p.part ->> '$.trigger.exact' as trigger_exact, p.part ->> '$.sentence.start' as sentence_start_utf16,
    p.part ->> '$.sentence.end' as sentence_end_utf16, p.part ->> '$.origin' as origin, p.part ->> '$.by' as by
  from records as r join parts as p on p.item = r.id where r.type = 'event';

drop view figure_accounts;
create view figure_accounts as
  select r.id as figure, p.id, p.part ->> '$.report' as report, p.part ->> '$.span.exact' as exact,
    p.part ->> '$.span.start' as start_utf16, p.part ->> '$.span.end' as end_utf16, p.part ->> '$.period.edtf' as period,
    p.part ->> '$.status' as status, p.part ->> '$.origin' as origin, p.part ->> '$.by' as by
  from records as r join parts as p on p.item = r.id where r.type = 'figure';

drop view origins;
create view origins as
  select id, record ->> '$.kind' as kind, record ->> '$.name' as name, record ->> '$.derived_from' as derived_from,
    (select count(*) from parts as p where p.item = r.id) as accounts
  from records as r where type = 'origin';
`;
