// title: Friends of enemies
// answers: Who supports an actor that somebody opposes or accuses?
// group: Alignment
// param: actor actor = null: whose enemies are looked at; left out, everybody’s
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: actor the id of the one who opposes or accuses
// column: actorName its name
// column: enemy the id of whom it is against
// column: enemyName its name
// column: friend the id of who supports that enemy
// column: friendName its name
// column: against how many statements oppose or accuse
// column: support how many statements support
// example: {"actor": "iran"}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:OPPOSES|ACCUSES]->(e:Actor)
WHERE ($actor IS NULL OR a.id = $actor) AND any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
WITH active, a, e, count(r) AS against
MATCH (e)<-[s:SUPPORTS]-(f:Actor)
WHERE f.id <> a.id AND any(x IN active WHERE x.id = s.dataset AND x.generation = s.generation)
RETURN a.id AS actor, a.name AS actorName, e.id AS enemy, e.name AS enemyName,
  f.id AS friend, f.name AS friendName, against, count(s) AS support
ORDER BY actor, enemy, friend;
