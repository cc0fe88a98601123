/** Version 1: the tables. */
export const firstTables = `
create table inputs (
  id integer primary key,
  location text not null unique,
  path text not null,
  sha256 text not null,
  given_sha256 text not null,
  analyser text not null,
  by_hand text,
  bytes blob,
  report_id text,
  report text,
  text text,
  findings text,
  result_sha256 text,
  failure_code text,
  failure_message text,
  check ((report_id is null) = (report is null) and (report_id is null) = (text is null)),
  check ((report_id is null) = (findings is null) and (report_id is null) = (result_sha256 is null)),
  check ((report_id is null) <> (failure_code is null) and (failure_code is null) = (failure_message is null))
) strict;

create index inputs_by_report on inputs (report_id, path, location) where report_id is not null;

create view report_inputs as
  select * from inputs as i
  where report_id is not null and not exists (
    select 1 from inputs as j where j.report_id = i.report_id and (j.path, j.location) < (i.path, i.location)
  );

create virtual table article_text using fts5 (title, text, tokenize = 'porter unicode61 remove_diacritics 2');
insert into article_text (article_text, rank) values ('secure-delete', 1);

create table records (
  type text not null,
  id text not null,
  record text not null check (json_valid(record)),
  primary key (type, id)
) strict, without rowid;

create table state (name text primary key, value text not null) strict, without rowid;
insert into state (name, value) values ('revision', '0');
`;
