// title: Delete opposes
// answers: Removes statements whose ends are known. Found from their ends: coalesce keeps Neo4j from planning a scan of an index for every row, as it does when it saw the store empty.
// param: dataset string
// param: generation integer
// param: rows list of {source, target, ids}
UNWIND $rows AS row
MATCH (s:Actor {id: row.source})-[r:OPPOSES]->(t:Actor {id: row.target})
WHERE coalesce(r.id, '') IN row.ids AND coalesce(r.dataset, '') = $dataset
  AND r.generation = $generation
DELETE r
