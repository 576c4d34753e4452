// title: Put issues
// answers: Makes nodes carry exactly the given properties; makes those that are not there yet.
// param: rows list of {id, properties}
UNWIND $rows AS row
MERGE (n:Issue {id: row.id})
SET n = row.properties
