// title: Put actors
// answers: Makes nodes carry exactly the given properties; makes those that are not there yet.
// param: rows list of {id, properties}
UNWIND $rows AS row
MERGE (n:Actor {id: row.id})
SET n = row.properties
