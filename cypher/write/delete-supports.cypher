// title: Delete supports
// answers: Removes statements whose ends are known.
// param: dataset string
// param: generation integer
// param: rows list of {id, source, target}
UNWIND $rows AS row
MATCH (s:Actor {id: row.source})-[r:SUPPORTS]->(t:Actor {id: row.target})
WHERE r.id = row.id AND r.dataset = $dataset AND r.generation = $generation
DELETE r
