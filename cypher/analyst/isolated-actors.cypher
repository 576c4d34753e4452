// title: Isolated actors
// answers: Which actors does a dataset name of whom no statement speaks, neither as source nor as target?
// group: Actors
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: actor the actor’s id
// column: actorName its name
// column: kind what it is
// column: speaksFor the id of the one it speaks for, or null
// column: voices how many statements of others it voices
// example: {}
MATCH (d:Dataset)-[m:MENTIONS]->(a:Actor)
WHERE m.generation = d.generation AND ($dataset IS NULL OR d.id = $dataset)
WITH DISTINCT a
MATCH (e:Dataset)
WHERE $dataset IS NULL OR e.id = $dataset
WITH a, collect({id: e.id, generation: e.generation}) AS active
OPTIONAL MATCH (a)-[r:SUPPORTS|OPPOSES|ACCUSES]-(:Actor)
WHERE any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
WITH active, a, count(r) AS said
WHERE said = 0
OPTIONAL MATCH (a)-[:MEMBER_OF]->(g:Actor)
OPTIONAL MATCH (:Actor)-[s:SUPPORTS|OPPOSES|ACCUSES]->(:Actor)
WHERE s.speaker = a.id AND any(x IN active WHERE x.id = s.dataset AND x.generation = s.generation)
RETURN a.id AS actor, a.name AS actorName, a.kind AS kind, g.id AS speaksFor, count(s) AS voices
ORDER BY actor;
