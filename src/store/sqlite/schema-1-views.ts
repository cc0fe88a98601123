/**
 * Version 1: views for those who open the file with SQL or Datasette. They show the last alignment that was stored.
 * Offsets in them are UTF-16 code units, as their column names say.
 */
export const firstViews = `
create view reports as
  select i.report_id as id, i.path, r.record ->> '$.title' as title, r.record ->> '$.source.name' as source,
    r.record ->> '$.published.edtf' as published, r.record ->> '$.published.basis' as published_basis,
    r.record ->> '$.language' as language, r.record ->> '$.url' as url, r.record ->> '$.copy_of' as copy_of, i.sha256, i.text
  from report_inputs as i join records as r on r.type = 'report' and r.id = i.report_id;

create view failures as
  select path, failure_code as code, failure_message as message from inputs where failure_code is not null;

create view actors as
  select id, record ->> '$.name' as name, record ->> '$.kind' as kind, record ->> '$.country' as country,
    record ->> '$.wikidata' as wikidata, json_array_length(record, '$.mentions') as mentions
  from records where type = 'actor';

create view actor_mentions as
  select r.id as actor, m.value ->> '$.id' as id, m.value ->> '$.report' as report, m.value ->> '$.span.exact' as exact,
    m.value ->> '$.span.start' as start_utf16, m.value ->> '$.span.end' as end_utf16
  from records as r, json_each(r.record, '$.mentions') as m where r.type = 'actor';

create view events as
  select id, record ->> '$.label' as label, record ->> '$.plover.type' as plover_type, record ->> '$.plover.mode' as plover_mode,
    record ->> '$.cameo' as cameo, record ->> '$.goldstein' as goldstein, record ->> '$.status' as status,
    record ->> '$.time.edtf' as time, record ->> '$.place' as place, record ->> '$.reports' as reports,
    record ->> '$.origins' as origins, record ->> '$.salience' as salience
  from records where type = 'event';

create view event_participants as
  select r.id as event, p.value ->> '$.role' as role, p.value ->> '$.actor' as actor
  from records as r, json_each(r.record, '$.participants') as p where r.type = 'event';

create view event_accounts as
  select r.id as event, a.value ->> '$.id' as id, a.value ->> '$.report' as report, a.value ->> '$.status' as status,
    a.value ->> '$.time.edtf' as time, a.value ->> '$.trigger.exact' as trigger_exact, a.value ->> '$.sentence.start' as sentence_start_utf16,
    a.value ->> '$.sentence.end' as sentence_end_utf16, a.value ->> '$.origin' as origin, a.value ->> '$.by' as by
  from records as r, json_each(r.record, '$.accounts') as a where r.type = 'event';

create view statements as
  select id, record ->> '$.speaker' as speaker, record ->> '$.addressee' as addressee, record ->> '$.form' as form,
    record ->> '$.content' as content, record ->> '$.said.edtf' as said, record ->> '$.reports' as reports, record ->> '$.origins' as origins
  from records where type = 'statement';

create view figures as
  select id, record ->> '$.measure' as measure, record ->> '$.value' as value, record ->> '$.low' as low, record ->> '$.high' as high,
    record ->> '$.unit' as unit, record ->> '$.share_of' as share_of, record ->> '$.agreement' as agreement,
    record ->> '$.reports' as reports, record ->> '$.origins' as origins
  from records where type = 'figure';

create view figure_accounts as
  select r.id as figure, a.value ->> '$.id' as id, a.value ->> '$.report' as report, a.value ->> '$.span.exact' as exact,
    a.value ->> '$.span.start' as start_utf16, a.value ->> '$.span.end' as end_utf16, a.value ->> '$.period.edtf' as period,
    a.value ->> '$.status' as status, a.value ->> '$.origin' as origin, a.value ->> '$.by' as by
  from records as r, json_each(r.record, '$.accounts') as a where r.type = 'figure';

create view differences as
  select id, record ->> '$.kind' as kind, record ->> '$.field' as field, record ->> '$.text' as text from records where type = 'difference';

create view origins as
  select id, record ->> '$.kind' as kind, record ->> '$.name' as name, record ->> '$.derived_from' as derived_from,
    json_array_length(record, '$.accounts') as accounts
  from records where type = 'origin';
`;
