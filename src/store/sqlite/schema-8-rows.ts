/**
 * Version 8: records and parts stand in the order in which they were written, with the index apart. Rows of several hundred bytes within the index itself made it deep,
 * and one more row moved its neighbours on several pages: the more there was, the more. What was aligned before is aligned anew.
 */
export const rows = `
delete from state where name = 'alignment';

drop table records;
create table records (
  type text not null,
  id text not null,
  record text not null check (json_valid(record)),
  primary key (type, id)
) strict;

drop table parts;
create table parts (
  item text not null,
  id text not null,
  part text not null check (json_valid(part)),
  primary key (item, id)
) strict;
`;
