// title: Create supports
// answers: Adds statements, one relationship each.
// param: rows list of {source, target, date, properties}
UNWIND $rows AS row
MATCH (s:Actor {id: row.source})
MATCH (t:Actor {id: row.target})
CREATE (s)-[r:SUPPORTS]->(t)
SET r = row.properties
SET r.date = date(row.date)
