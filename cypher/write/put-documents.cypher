// title: Put documents
// answers: Makes nodes carry exactly the given properties; makes those that are not there yet.
// param: rows list of {id, date, properties}
UNWIND $rows AS row
MERGE (n:Document {id: row.id})
SET n = row.properties
SET n.date = date(row.date)
