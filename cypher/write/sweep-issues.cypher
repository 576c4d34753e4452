// title: Sweep issues
// answers: Removes nodes that no dataset mentions, at most `limit` of them; gives how many.
// param: limit integer
// column: removed how many
MATCH (n:Issue)
WHERE NOT EXISTS { MATCH (n)<-[:MENTIONS]-(:Dataset) }
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS removed
