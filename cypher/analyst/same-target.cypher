// title: Who takes the same stance toward the same target
// answers: Which targets do several actors support, oppose or accuse, and who are they?
// group: Alignment
// param: stance text in supports|opposes|accuses = "opposes": the stance that they share
// param: issue issue = null: only statements on this issue; left out, on all
// param: fewest integer = 2: least actors that share it
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: target the id of the actor that the stance is toward
// column: targetName its name
// column: actors how many take the stance
// column: statements how many statements say so
// column: who the names of the actors
// example: {"stance": "opposes", "fewest": 2}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(t:Actor)
WHERE type(r) = toUpper($stance) AND ($issue IS NULL OR r.issue = $issue)
  AND any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
WITH t, a, count(r) AS said
ORDER BY a.name, a.id
WITH t, collect(a.name) AS who, count(a) AS actors, sum(said) AS statements
WHERE actors >= $fewest
RETURN t.id AS target, t.name AS targetName, actors, statements, who
ORDER BY actors DESC, statements DESC, target;
