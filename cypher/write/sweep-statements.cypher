// title: Sweep statements
// answers: Removes statements of a dataset's inactive generations, at most `limit` of them; gives how many.
// param: dataset string
// param: generation integer, the active one
// param: limit integer
// column: removed how many
MATCH (s:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(t:Actor)
WHERE r.dataset = $dataset AND r.generation <> $generation
WITH r LIMIT $limit
DELETE r
RETURN count(*) AS removed
