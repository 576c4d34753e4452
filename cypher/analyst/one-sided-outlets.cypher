// title: One-sided reporting
// answers: Which outlets report only one side of what is said of an actor, where others report the other side too?
// group: Sources
// param: fewest integer = 2: least statements of the outlet about the actor
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: outlet who reports
// column: target the id of the actor that is spoken of
// column: targetName its name
// column: side support or hostility: the only one that the outlet reports
// column: reported how many statements it reports
// column: missing how many statements of the other side others report
// example: {"fewest": 2}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(t:Actor)
WHERE any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
UNWIND r.documents AS document
MATCH (x:Document)
WHERE x.id = document
WITH DISTINCT t, r, x.outlet AS outlet
WITH t, outlet, sum(CASE WHEN type(r) = 'SUPPORTS' THEN 1 ELSE 0 END) AS plus, sum(CASE WHEN type(r) = 'SUPPORTS' THEN 0 ELSE 1 END) AS minus
WITH t, collect({outlet: outlet, plus: plus, minus: minus}) AS outlets
UNWIND outlets AS one
UNWIND outlets AS other
WITH t, one, sum(CASE WHEN one.plus = 0 THEN other.plus ELSE 0 END) AS morePlus,
  sum(CASE WHEN one.minus = 0 THEN other.minus ELSE 0 END) AS moreMinus
WHERE one.plus + one.minus >= $fewest AND morePlus + moreMinus > 0
RETURN one.outlet AS outlet, t.id AS target, t.name AS targetName,
  CASE WHEN one.plus = 0 THEN 'hostility' ELSE 'support' END AS side,
  one.plus + one.minus AS reported, morePlus + moreMinus AS missing
ORDER BY outlet, target;
