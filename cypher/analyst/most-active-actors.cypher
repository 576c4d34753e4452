// title: Most active actors
// answers: Who takes most stances, and toward how many others?
// group: Actors
// param: issue issue = null: only statements on this issue; left out, on all
// param: rollUp boolean = true: count every actor as the one it finally speaks for
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: actor the actor’s id
// column: actorName its name
// column: statements how many statements it makes
// column: supports how many support
// column: against how many oppose or accuse
// column: targets toward how many actors
// example: {"rollUp": true}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(b:Actor)
WHERE ($issue IS NULL OR r.issue = $issue) AND any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
MATCH (a)-[:MEMBER_OF*0..]->(g:Actor)
WHERE ($rollUp AND NOT EXISTS { (g)-[:MEMBER_OF]->(:Actor) }) OR (NOT $rollUp AND g.id = a.id)
RETURN g.id AS actor, g.name AS actorName, count(r) AS statements, sum(CASE WHEN type(r) = 'SUPPORTS' THEN 1 ELSE 0 END) AS supports,
  sum(CASE WHEN type(r) = 'SUPPORTS' THEN 0 ELSE 1 END) AS against, count(DISTINCT b.id) AS targets
ORDER BY statements DESC, actor;
