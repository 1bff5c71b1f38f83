// Danish words of the list of change requests.

export const changes = {};
