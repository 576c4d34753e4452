// title: Mention actors
// answers: Says which actors datasets mention, with their own description where it is not the node's.
// param: rows list of {dataset, generation, id, own}
// column: written how many of the rows found what they name
UNWIND $rows AS row
MATCH (n:Actor {id: row.id})
MATCH (d:Dataset {id: row.dataset})
CREATE (d)-[m:MENTIONS {generation: row.generation}]->(n)
SET m.own = row.own
RETURN count(*) AS written
