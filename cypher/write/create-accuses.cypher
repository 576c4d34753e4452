// title: Create accuses
// answers: Adds statements, one relationship each.
// param: rows list of {source, target, date, properties}
// column: written how many of the rows found what they name
UNWIND $rows AS row
MATCH (s:Actor {id: row.source})
MATCH (t:Actor {id: row.target})
CREATE (s)-[r:ACCUSES]->(t)
SET r = row.properties
SET r.date = date(row.date)
RETURN count(*) AS written
