// title: Co-accusers
// answers: Which two actors accuse the same one, and of the same thing?
// group: Conflict
// param: rollUp boolean = true: count every actor as the one it finally speaks for
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: accused the accused’s id
// column: accusedName its name
// column: one an accuser’s id
// column: oneName its name
// column: other another accuser’s id
// column: otherName its name
// column: sameCharge whether both allege one and the same stance toward the same actor
// example: {"rollUp": false}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:ACCUSES]->(b:Actor)
WHERE any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
MATCH (a)-[:MEMBER_OF*0..]->(g:Actor)
WHERE ($rollUp AND NOT EXISTS { (g)-[:MEMBER_OF]->(:Actor) }) OR (NOT $rollUp AND g.id = a.id)
MATCH (b)-[:MEMBER_OF*0..]->(h:Actor)
WHERE ($rollUp AND NOT EXISTS { (h)-[:MEMBER_OF]->(:Actor) }) OR (NOT $rollUp AND h.id = b.id)
WITH g, h, collect(DISTINCT coalesce(r.allegesStance + ' ' + r.allegesTarget, '')) AS charges
WITH h, collect({id: g.id, name: g.name, charges: charges}) AS accusers
UNWIND accusers AS p
UNWIND accusers AS q
WITH h, p, q
WHERE p.id < q.id
RETURN h.id AS accused, h.name AS accusedName, p.id AS one, p.name AS oneName,
  q.id AS other, q.name AS otherName,
  size([charge IN p.charges WHERE charge <> '' AND size([same IN q.charges WHERE same = charge | 1]) > 0 | 1]) > 0 AS sameCharge
ORDER BY accused, one, other;
