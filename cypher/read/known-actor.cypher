// title: A known actor
// answers: Whether a dataset mentions an actor of this id: one row, or none.
// param: id string
// column: id the actor's id
MATCH (d:Dataset)-[m:MENTIONS]->(a:Actor {id: $id})
WHERE m.generation = d.generation
RETURN a.id AS id
LIMIT 1
