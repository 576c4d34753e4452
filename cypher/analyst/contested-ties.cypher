// title: Most contested ties
// answers: Between which two actors, each with all who speak for it, do most statements stand against others: denied, against the accused’s own stance, or of both signs on one issue?
// group: Conflict
// param: fewest integer = 1: least conflicts
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: source the id of who takes the stances
// column: target the id of whom they are toward
// column: statements how many statements there are between them
// column: denied how many denials of these statements there are
// column: contradicted how many of them allege the contrary of the accused’s own stance
// column: reversed how many of them support and oppose on one and the same issue
// column: conflicts all of these
// example: {"fewest": 1}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[c:ACCUSES]->(b:Actor)
WHERE c.allegesStance IN ['supports', 'opposes']
  AND any(x IN active WHERE x.id = c.dataset AND x.generation = c.generation)
MATCH (b)-[:MEMBER_OF*0..]->(g:Actor)
WHERE NOT EXISTS { (g)-[:MEMBER_OF]->(:Actor) }
MATCH (g)<-[:MEMBER_OF*0..]-(m:Actor)
MATCH (m)-[own:SUPPORTS|OPPOSES]->(t:Actor)
WHERE toLower(type(own)) <> c.allegesStance
  AND (own.issue = c.issue OR (own.issue IS NULL AND c.issue IS NULL))
  AND any(x IN active WHERE x.id = own.dataset AND x.generation = own.generation)
MATCH (t)-[:MEMBER_OF*0..]->(h:Actor)
WHERE NOT EXISTS { (h)-[:MEMBER_OF]->(:Actor) }
MATCH (h)<-[:MEMBER_OF*0..]-(x:Actor)
WHERE x.id = c.allegesTarget
WITH collect(DISTINCT c.dataset + ':' + c.id) AS contradictions
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH contradictions, collect({id: d.id, generation: d.generation}) AS active
OPTIONAL MATCH (:Actor)-[n:SUPPORTS|OPPOSES|ACCUSES]->(:Actor)
WHERE n.answersAs = 'denial'
  AND any(x IN active WHERE x.id = n.dataset AND x.generation = n.generation)
WITH active, contradictions, collect(n.dataset + ':' + n.answersStatement) AS denials
MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(b:Actor)
WHERE any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
MATCH (a)-[:MEMBER_OF*0..]->(g:Actor)
WHERE NOT EXISTS { (g)-[:MEMBER_OF]->(:Actor) }
MATCH (b)-[:MEMBER_OF*0..]->(h:Actor)
WHERE NOT EXISTS { (h)-[:MEMBER_OF]->(:Actor) }
WITH g, h, r, size([key IN denials WHERE key = r.dataset + ':' + r.id | 1]) AS denied,
  size([key IN contradictions WHERE key = r.dataset + ':' + r.id | 1]) AS contradicted
WITH g, h, r.issue AS issue, count(r) AS statements, sum(denied) AS denied,
  sum(contradicted) AS contradicted,
  sum(CASE WHEN type(r) = 'SUPPORTS' THEN 1 ELSE 0 END) AS plus,
  sum(CASE WHEN type(r) = 'OPPOSES' THEN 1 ELSE 0 END) AS minus
WITH g, h, sum(statements) AS statements, sum(denied) AS denied, sum(contradicted) AS contradicted,
  sum(CASE WHEN issue IS NOT NULL AND plus > 0 AND minus > 0 THEN plus + minus ELSE 0 END) AS reversed
WHERE denied + contradicted + reversed >= $fewest
RETURN g.id AS source, h.id AS target, statements, denied, contradicted, reversed,
  denied + contradicted + reversed AS conflicts
ORDER BY conflicts DESC, source, target;
