// title: Agreement of two actors
// answers: Toward whom do two actors, with all who speak for them, take the same side, and where do they differ?
// group: Alignment
// param: one actor: the first actor’s id
// param: other actor: the second actor’s id
// param: issue issue = null: only statements on this issue; left out, on all
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: target the id of the one both take a stance toward
// column: targetName its name
// column: oneFor statements of the first that support it
// column: oneAgainst statements of the first that oppose or accuse it
// column: otherFor statements of the second that support it
// column: otherAgainst statements of the second that oppose or accuse it
// column: verdict agree, differ or mixed: whether most of each side’s statements have one sign
// example: {"one": "iran", "other": "turkey"}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (one:Actor {id: $one})<-[:MEMBER_OF*0..]-(a:Actor)
MATCH (a)-[r:SUPPORTS|OPPOSES|ACCUSES]->(t:Actor)
WHERE ($issue IS NULL OR r.issue = $issue) AND any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
WITH active, t, sum(CASE WHEN type(r) = 'SUPPORTS' THEN 1 ELSE 0 END) AS oneFor, sum(CASE WHEN type(r) = 'SUPPORTS' THEN 0 ELSE 1 END) AS oneAgainst
MATCH (other:Actor {id: $other})<-[:MEMBER_OF*0..]-(b:Actor)
MATCH (b)-[s:SUPPORTS|OPPOSES|ACCUSES]->(t)
WHERE ($issue IS NULL OR s.issue = $issue) AND any(x IN active WHERE x.id = s.dataset AND x.generation = s.generation)
WITH t, oneFor, oneAgainst, sum(CASE WHEN type(s) = 'SUPPORTS' THEN 1 ELSE 0 END) AS otherFor, sum(CASE WHEN type(s) = 'SUPPORTS' THEN 0 ELSE 1 END) AS otherAgainst
RETURN t.id AS target, t.name AS targetName, oneFor, oneAgainst, otherFor, otherAgainst,
  CASE
    WHEN oneFor = oneAgainst OR otherFor = otherAgainst THEN 'mixed'
    WHEN oneFor > oneAgainst AND otherFor > otherAgainst THEN 'agree'
    WHEN oneFor < oneAgainst AND otherFor < otherAgainst THEN 'agree'
    ELSE 'differ'
  END AS verdict
ORDER BY verdict, target;
