// title: Common enemies
// answers: Which two actors oppose or accuse the same targets?
// group: Alignment
// param: issue issue = null: only statements on this issue; left out, on all
// param: fewest integer = 1: least targets in common
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: one an actor’s id
// column: oneName its name
// column: other another actor’s id
// column: otherName its name
// column: enemies how many targets both are against
// column: who the names of these targets
// example: {"fewest": 2}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:OPPOSES|ACCUSES]->(t:Actor)
WHERE ($issue IS NULL OR r.issue = $issue) AND any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
WITH active, t, a, count(r) AS said
MATCH (t)<-[s:OPPOSES|ACCUSES]-(b:Actor)
WHERE a.id < b.id AND ($issue IS NULL OR s.issue = $issue)
  AND any(x IN active WHERE x.id = s.dataset AND x.generation = s.generation)
WITH a, b, t, count(s) AS said
ORDER BY t.name, t.id
WITH a, b, count(t) AS enemies, collect(t.name) AS who
WHERE enemies >= $fewest
RETURN a.id AS one, a.name AS oneName, b.id AS other, b.name AS otherName, enemies, who
ORDER BY enemies DESC, one, other;
