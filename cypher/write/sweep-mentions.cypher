// title: Sweep mentions
// answers: Removes what a dataset's inactive generations mention, at most `limit` of it; gives how much.
// param: dataset string
// param: generation integer, the active one
// param: limit integer
// column: removed how many
MATCH (d:Dataset {id: $dataset})-[m:MENTIONS]->(n)
WHERE m.generation <> $generation
WITH m LIMIT $limit
DELETE m
RETURN count(*) AS removed
