// title: Documents with most statements
// answers: Which documents report most statements, about how many actors?
// group: Sources
// param: outlet outlet = null: only documents of this outlet; left out, of all
// param: fewest integer = 1: least statements
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: document the document’s id
// column: title its title
// column: outlet who published it
// column: date the day it appeared
// column: statements how many statements it reports
// column: only how many of them no other document reports
// column: actors how many actors they are from or toward
// example: {}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(b:Actor)
WHERE any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
UNWIND r.documents AS document
WITH document, r, [a.id, b.id] AS ends
UNWIND ends AS end
WITH document, count(DISTINCT r) AS statements, count(DISTINCT end) AS actors,
  count(DISTINCT CASE WHEN size(r.documents) = 1 THEN r.dataset + ':' + r.id END) AS only
MATCH (x:Document)
WHERE x.id = document AND ($outlet IS NULL OR x.outlet = $outlet) AND statements >= $fewest
RETURN x.id AS document, x.title AS title, x.outlet AS outlet, x.date AS date, statements, only, actors
ORDER BY statements DESC, document;
