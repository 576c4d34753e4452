// title: Stored views
// answers: The views that a dataset brings.
// param: dataset string
// column: key the node's key
// column: id the view's id
// column: title its title
// column: description a description, or null
// column: filter the filter, JSON
// column: positions where its actors stand, JSON
MATCH (d:Dataset {id: $dataset})-[h:HAS_VIEW]->(v:View)
WHERE h.generation = d.generation
RETURN v.key AS key, v.id AS id, v.title AS title, v.description AS description,
  v.filter AS filter, v.positions AS positions
