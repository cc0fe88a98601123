/**
 * Version 7: whoever asks in SQL sees what is in doubt. `doubts` of an account is a JSON list of field names, null where none is; `doubtful` of an item is 1 where all of
 * its accounts have a doubt, so that lists leave it out.
 */
export const doubts = `
drop view event_accounts;
create view event_accounts as
  select r.id as event, p.id, p.part ->> '$.report' as report, p.part ->> '$.status' as status,
    p.part ->> '$.time.edtf' as time, p.part ->> '$.trigger.exact' as trigger_exact, p.part ->> '$.sentence.start' as sentence_start_utf16,
    p.part ->> '$.sentence.end' as sentence_end_utf16, p.part ->> '$.origin' as origin, p.part ->> '$.by' as by, p.part ->> '$.doubts' as doubts
  from records as r join parts as p on p.item = r.id where r.type = 'event';

drop view if exists statement_accounts;
create view statement_accounts as
  select r.id as statement, p.id, p.part ->> '$.report' as report, p.part ->> '$.speaker.exact' as speaker_exact, p.part ->> '$.form' as form,
    p.part ->> '$.said.edtf' as said, p.part ->> '$.content[0].exact' as content_exact, p.part ->> '$.content[0].start' as content_start_utf16,
    p.part ->> '$.content[#-1].end' as content_end_utf16, p.part ->> '$.origin' as origin, p.part ->> '$.by' as by, p.part ->> '$.doubts' as doubts
  from records as r join parts as p on p.item = r.id where r.type = 'statement';

drop view figure_accounts;
create view figure_accounts as
  select r.id as figure, p.id, p.part ->> '$.report' as report, p.part ->> '$.span.exact' as exact,
    p.part ->> '$.span.start' as start_utf16, p.part ->> '$.span.end' as end_utf16, p.part ->> '$.period.edtf' as period,
    p.part ->> '$.status' as status, p.part ->> '$.origin' as origin, p.part ->> '$.by' as by, p.part ->> '$.doubts' as doubts
  from records as r join parts as p on p.item = r.id where r.type = 'figure';

drop view events;
create view events as
  select id, record ->> '$.label' as label, record ->> '$.plover.type' as plover_type, record ->> '$.plover.mode' as plover_mode,
    record ->> '$.cameo' as cameo, record ->> '$.goldstein' as goldstein, record ->> '$.status' as status,
    record ->> '$.time.edtf' as time, record ->> '$.place' as place, record ->> '$.reports' as reports,
    record ->> '$.origins' as origins, record ->> '$.salience' as salience, ${doubtful()} as doubtful
  from records as r where type = 'event';

drop view statements;
create view statements as
  select id, record ->> '$.speaker' as speaker, record ->> '$.addressee' as addressee, record ->> '$.form' as form,
    record ->> '$.content' as content, record ->> '$.said.edtf' as said, record ->> '$.reports' as reports, record ->> '$.origins' as origins,
    ${doubtful()} as doubtful
  from records as r where type = 'statement';

drop view figures;
create view figures as
  select id, record ->> '$.measure' as measure, record ->> '$.value' as value, record ->> '$.low' as low, record ->> '$.high' as high,
    record ->> '$.unit' as unit, record ->> '$.share_of' as share_of, record ->> '$.agreement' as agreement,
    record ->> '$.reports' as reports, record ->> '$.origins' as origins, ${doubtful()} as doubtful
  from records as r where type = 'figure';
`;

/** Whether no account of a record is without doubt. */
function doubtful(): string {
  return "not exists (select 1 from parts as p where p.item = r.id and coalesce(json_array_length(p.part, '$.doubts'), 0) = 0)";
}
