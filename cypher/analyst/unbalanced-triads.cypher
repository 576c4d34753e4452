// title: Unbalanced triads
// answers: Which three actors are out of balance: an odd number of hostile pairs among them, as when a friend’s friend is an enemy?
// group: Alignment
// param: issue issue = null: only statements on this issue; left out, on all
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: a the first actor’s id
// column: b the second actor’s id
// column: c the third actor’s id
// column: ab 1 where all statements between a and b support, -1 where none does; other pairs are left out
// column: bc the same for b and c
// column: ac the same for a and c
// example: {}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]-(b:Actor)
WHERE a.id < b.id AND ($issue IS NULL OR r.issue = $issue)
  AND any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
WITH active, a, b, sum(CASE WHEN type(r) = 'SUPPORTS' THEN 1 ELSE 0 END) AS plus, count(r) AS said
WHERE plus = 0 OR plus = said
WITH active, a, b, CASE WHEN plus = 0 THEN -1 ELSE 1 END AS ab
MATCH (b)-[s:SUPPORTS|OPPOSES|ACCUSES]-(c:Actor)
WHERE b.id < c.id AND ($issue IS NULL OR s.issue = $issue)
  AND any(x IN active WHERE x.id = s.dataset AND x.generation = s.generation)
WITH active, a, b, ab, c, sum(CASE WHEN type(s) = 'SUPPORTS' THEN 1 ELSE 0 END) AS plus, count(s) AS said
WHERE plus = 0 OR plus = said
WITH active, a, b, ab, c, CASE WHEN plus = 0 THEN -1 ELSE 1 END AS bc
MATCH (a)-[u:SUPPORTS|OPPOSES|ACCUSES]-(c)
WHERE ($issue IS NULL OR u.issue = $issue) AND any(x IN active WHERE x.id = u.dataset AND x.generation = u.generation)
WITH a, b, c, ab, bc, sum(CASE WHEN type(u) = 'SUPPORTS' THEN 1 ELSE 0 END) AS plus, count(u) AS said
WHERE plus = 0 OR plus = said
WITH a, b, c, ab, bc, CASE WHEN plus = 0 THEN -1 ELSE 1 END AS ac
WHERE ab * bc * ac < 0
RETURN a.id AS a, b.id AS b, c.id AS c, ab, bc, ac
ORDER BY a, b, c;
