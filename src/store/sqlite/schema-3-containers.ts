/** Version 3: files that hold reports; each of their entries is an input at `location!/entry`. */
export const containers = `
create table containers (
  location text primary key,
  path text not null,
  sha256 text not null,
  given_sha256 text not null,
  analyser text not null,
  by_hand text check (by_hand is null or json_valid(by_hand)),
  bytes blob,
  left_out text not null check (json_valid(left_out))
) strict;
`;
