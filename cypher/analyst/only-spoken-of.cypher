// title: Actors only spoken of
// answers: Toward whom are stances taken that takes none itself, not through those who speak for it either?
// group: Actors
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: actor the actor’s id
// column: actorName its name
// column: kind what it is
// column: supporters how many actors support it
// column: opponents how many actors oppose or accuse it
// column: statements how many statements are toward it
// example: {}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(t:Actor)
WHERE any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
WITH active, t, count(DISTINCT CASE WHEN type(r) = 'SUPPORTS' THEN a.id END) AS supporters,
  count(DISTINCT CASE WHEN type(r) <> 'SUPPORTS' THEN a.id END) AS opponents, count(r) AS statements
MATCH (t)<-[:MEMBER_OF*0..]-(m:Actor)
OPTIONAL MATCH (m)-[s:SUPPORTS|OPPOSES|ACCUSES]->(:Actor)
WHERE any(x IN active WHERE x.id = s.dataset AND x.generation = s.generation)
WITH t, supporters, opponents, statements, count(s) AS own
WHERE own = 0
RETURN t.id AS actor, t.name AS actorName, t.kind AS kind, supporters, opponents, statements
ORDER BY statements DESC, actor;
