// title: No longer mention actors
// answers: Takes back which actors datasets mention.
// param: rows list of {dataset, generation, id}
UNWIND $rows AS row
MATCH (n:Actor {id: row.id})<-[m:MENTIONS]-(d:Dataset {id: row.dataset})
WHERE m.generation = row.generation
DELETE m
