/** Version 2: what is known of an input that was fetched from an address (`ArchivedAddress` as JSON). */
export const addresses = `
alter table inputs add column archived text check (archived is null or json_valid(archived));
`;
