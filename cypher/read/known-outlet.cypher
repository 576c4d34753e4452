// title: A known outlet
// answers: Whether a dataset mentions a document of an outlet of this name: one row, or none.
// param: id string
// column: id the outlet's name
MATCH (d:Dataset)-[m:MENTIONS]->(x:Document)
WHERE m.generation = d.generation AND x.outlet = $id
RETURN x.outlet AS id
LIMIT 1
