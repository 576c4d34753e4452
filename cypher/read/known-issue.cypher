// title: A known issue
// answers: Whether a dataset mentions an issue of this id: one row, or none.
// param: id string
// column: id the issue's id
MATCH (d:Dataset)-[m:MENTIONS]->(i:Issue {id: $id})
WHERE m.generation = d.generation
RETURN i.id AS id
LIMIT 1
