// title: Views that datasets bring
// answers: Every saved view with its filter and positions as JSON.
// column: dataset the dataset's id
// column: id the view's id
// column: title its title
// column: description a description, or null
// column: filter the filter, JSON
// column: positions where its actors stand, JSON
MATCH (d:Dataset)-[h:HAS_VIEW]->(v:View)
WHERE h.generation = d.generation
RETURN d.id AS dataset, v.id AS id, v.title AS title, v.description AS description,
  v.filter AS filter, v.positions AS positions
ORDER BY dataset, id
