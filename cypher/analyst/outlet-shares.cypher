// title: Shares of outlets
// answers: Which outlets report a tie, and how many of its statements?
// group: Sources
// param: source actor = null: only ties from this actor; left out, from all
// param: target actor = null: only ties to this actor; left out, to all
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: source the id of who takes the stance
// column: stance supports, opposes or accuses
// column: target the id of whom it is toward
// column: outlet who reports
// column: reported how many of the tie’s statements it reports
// column: statements how many statements the tie has
// example: {"target": "krg"}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(b:Actor)
WHERE ($source IS NULL OR a.id = $source) AND ($target IS NULL OR b.id = $target)
  AND any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
UNWIND r.documents AS document
MATCH (x:Document)
WHERE x.id = document
WITH a, b, type(r) AS stance, x.outlet AS outlet, r
WITH a, b, stance, collect(DISTINCT {outlet: outlet, dataset: r.dataset, id: r.id}) AS reports, count(DISTINCT r) AS statements
UNWIND reports AS report
RETURN a.id AS source, toLower(stance) AS stance, b.id AS target, report.outlet AS outlet,
  count(*) AS reported, statements
ORDER BY source, target, stance, reported DESC, outlet;
