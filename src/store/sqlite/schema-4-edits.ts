/** Version 4: what users changed; the rows' columns are an edit's fields. */
export const edits = `
create table edits (
  id text primary key,
  op text not null,
  targets text not null check (json_valid(targets)),
  value text,
  made_by text not null,
  note text
) strict;
`;
