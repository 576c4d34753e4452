// title: Roll-up to governments
// answers: Who supports, opposes and accuses whom, once every actor stands for the one it finally speaks for?
// group: Actors
// param: issue issue = null: only statements on this issue; left out, on all
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: source the id of who takes the stance
// column: stance supports, opposes or accuses
// column: target the id of whom it is toward
// column: statements how many statements say so
// column: voices how many actors say so
// column: first the first day, or null
// column: last the last day, or null
// column: undated how many of them have no day
// example: {"issue": "kurdistan-referendum"}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(b:Actor)
WHERE ($issue IS NULL OR r.issue = $issue) AND any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
MATCH (a)-[:MEMBER_OF*0..]->(g:Actor)
WHERE NOT EXISTS { (g)-[:MEMBER_OF]->(:Actor) }
MATCH (b)-[:MEMBER_OF*0..]->(h:Actor)
WHERE NOT EXISTS { (h)-[:MEMBER_OF]->(:Actor) } AND h.id <> g.id
RETURN g.id AS source, toLower(type(r)) AS stance, h.id AS target, count(r) AS statements,
  count(DISTINCT a.id) AS voices, min(r.date) AS first, max(r.date) AS last,
  count(r) - count(r.date) AS undated
ORDER BY source, target, stance;
