// title: Stances on an issue
// answers: Where does each actor stand on an issue: whom does it support, oppose and accuse?
// group: Issues
// param: issue issue: the issue’s id
// param: rollUp boolean = true: count every actor as the one it finally speaks for
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: actor the actor’s id
// column: actorName its name
// column: supports the ids of whom it supports
// column: opposes the ids of whom it opposes
// column: accuses the ids of whom it accuses
// column: statements how many statements it makes
// example: {"issue": "kurdistan-referendum"}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(b:Actor)
WHERE r.issue = $issue AND any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
MATCH (a)-[:MEMBER_OF*0..]->(g:Actor)
WHERE ($rollUp AND NOT EXISTS { (g)-[:MEMBER_OF]->(:Actor) }) OR (NOT $rollUp AND g.id = a.id)
MATCH (b)-[:MEMBER_OF*0..]->(h:Actor)
WHERE ($rollUp AND NOT EXISTS { (h)-[:MEMBER_OF]->(:Actor) }) OR (NOT $rollUp AND h.id = b.id)
WITH g, h, r
ORDER BY h.id
RETURN g.id AS actor, g.name AS actorName,
  collect(DISTINCT CASE WHEN type(r) = 'SUPPORTS' THEN h.id END) AS supports,
  collect(DISTINCT CASE WHEN type(r) = 'OPPOSES' THEN h.id END) AS opposes,
  collect(DISTINCT CASE WHEN type(r) = 'ACCUSES' THEN h.id END) AS accuses, count(r) AS statements
ORDER BY statements DESC, actor;
