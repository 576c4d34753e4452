// title: Brokers between camps
// answers: Who supports both sides of a conflict, and so could stand between them?
// group: Alignment
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: broker the id of the one who supports both
// column: brokerName its name
// column: one the id of the side that opposes or accuses
// column: oneName its name
// column: other the id of the side that is opposed or accused
// column: otherName its name
// column: conflict how many statements of the one are against the other
// column: support how many statements of the broker support either
// example: {}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (x:Actor)-[r:OPPOSES|ACCUSES]->(y:Actor)
WHERE any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
WITH active, x, y, count(r) AS conflict
MATCH (x)<-[s:SUPPORTS]-(b:Actor)
WHERE b.id <> y.id AND any(x IN active WHERE x.id = s.dataset AND x.generation = s.generation)
WITH active, x, y, conflict, b, count(s) AS first
MATCH (b)-[u:SUPPORTS]->(y)
WHERE any(x IN active WHERE x.id = u.dataset AND x.generation = u.generation)
WITH b, x, y, conflict, first, count(u) AS second
RETURN b.id AS broker, b.name AS brokerName, x.id AS one, x.name AS oneName,
  y.id AS other, y.name AS otherName, conflict, first + second AS support
ORDER BY broker, one, other;
