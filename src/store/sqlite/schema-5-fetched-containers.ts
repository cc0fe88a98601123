/** Version 5: what is known of a file that holds reports and was fetched from an address (`ArchivedAddress` as JSON). */
export const fetchedContainers = `
alter table containers add column archived text check (archived is null or json_valid(archived));
`;
