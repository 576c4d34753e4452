// title: Mutual accusation
// answers: Which two actors accuse each other?
// group: Conflict
// param: issue issue = null: only statements on this issue; left out, on all
// param: rollUp boolean = true: count every actor as the one it finally speaks for
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: one an actor’s id
// column: oneName its name
// column: other another actor’s id
// column: otherName its name
// column: there how many statements of the first accuse the second
// column: back how many statements of the second accuse the first
// example: {}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:ACCUSES]->(b:Actor)
WHERE ($issue IS NULL OR r.issue = $issue) AND any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
MATCH (a)-[:MEMBER_OF*0..]->(g:Actor)
WHERE ($rollUp AND NOT EXISTS { (g)-[:MEMBER_OF]->(:Actor) }) OR (NOT $rollUp AND g.id = a.id)
MATCH (b)-[:MEMBER_OF*0..]->(h:Actor)
WHERE ($rollUp AND NOT EXISTS { (h)-[:MEMBER_OF]->(:Actor) }) OR (NOT $rollUp AND h.id = b.id)
WITH g, h, count(r) AS said
WHERE g.id <> h.id
WITH CASE WHEN g.id < h.id THEN g.id ELSE h.id END AS one,
  CASE WHEN g.id < h.id THEN g.name ELSE h.name END AS oneName,
  CASE WHEN g.id < h.id THEN h.id ELSE g.id END AS other,
  CASE WHEN g.id < h.id THEN h.name ELSE g.name END AS otherName,
  sum(CASE WHEN g.id < h.id THEN said ELSE 0 END) AS there,
  sum(CASE WHEN g.id < h.id THEN 0 ELSE said END) AS back
WHERE there > 0 AND back > 0
RETURN one, oneName, other, otherName, there, back
ORDER BY there + back DESC, one, other;
