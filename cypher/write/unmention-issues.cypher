// title: No longer mention issues
// answers: Takes back which issues datasets mention.
// param: rows list of {dataset, generation, id}
UNWIND $rows AS row
MATCH (n:Issue {id: row.id})<-[m:MENTIONS]-(d:Dataset {id: row.dataset})
WHERE m.generation = row.generation
DELETE m
